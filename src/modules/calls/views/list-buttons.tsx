import type { PageContext } from '../../../platform/page/index.ts';
import { words } from '../words/index.ts';

interface Props {
  page: PageContext;
  /** The address of the page; the answer opens at the thing that was moved. */
  here: string;
  place: number;
  count: number;
  /** What is moved, for whoever cannot see beside what the buttons stand. */
  label: string;
}

/** Buttons that move one thing of a list earlier or later, or take it away, with all that was typed. */
export const ListButtons = ({ page, here, place, count, label }: Props) => {
  const t = words(page.lang);
  const button = (verb: 'up' | 'down' | 'remove', to: number) => (
    <button
      class={verb === 'remove' ? 'away' : undefined}
      name="do"
      value={`${verb}.${place}`}
      formaction={`${here}#item-${to}`}
      aria-label={`${t(`compose.${verb}`)} : ${label}`}
    >
      {t(`compose.${verb}`)}
    </button>
  );
  return (
    <p class="row">
      {place > 0 && button('up', place - 1)}
      {place < count - 1 && button('down', place + 1)}
      {button('remove', Math.max(0, place - 1))}
    </p>
  );
};
