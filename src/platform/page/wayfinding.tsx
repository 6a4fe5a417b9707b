import { numberInWords } from '../words/format.ts';
import type { NavItem } from './context.ts';
import { Links } from './masthead.tsx';
import { usePage } from './use-page.tsx';

/** From the widest place to the one that holds this page; the page itself is its title, not a crumb. */
export const Breadcrumb = ({ items }: { items: { href: string; label: string }[] }) => (
  <nav class="crumbs" aria-label={usePage().t('frame.you_are_here')}>
    <Links items={items} />
  </nav>
);

/** Sections of one thing, each with its own address. */
export const Tabs = ({ items, label }: { items: NavItem[]; label?: string }) => (
  <nav class="tabs" aria-label={label ?? usePage().t('frame.sections')}>
    <Links items={items} />
  </nav>
);

/** How many were found, said aloud when a search answers. */
export const Found = ({ count }: { count: number }) => (
  <output class="muted">{usePage().t('search.found', { count })}</output>
);

/** Where one is in a long list. `page` counts from 1; `address` makes the link of a page. */
export const Pager = (props: { page: number; size: number; total: number; address: (page: number) => string }) => {
  const { lang, t } = usePage();
  const { page, size, total } = props;
  const say = (n: number) => numberInWords(lang, n);
  const to = Math.min(page * size, total);
  if (total <= size) return null;
  return (
    <nav class="pager" aria-label={t('pager.label')}>
      {page > 1 ? (
        <a class="button" rel="prev" href={props.address(page - 1)}>
          {t('pager.previous')}
        </a>
      ) : (
        <span />
      )}
      <span class="small muted tabular">
        {t('pager.range', { from: say((page - 1) * size + 1), to: say(to), total: say(total) })}
      </span>
      {to < total ? (
        <a class="button" rel="next" href={props.address(page + 1)}>
          {t('pager.next')}
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
};

export interface Step {
  label: string;
  href?: string;
  state: 'todo' | 'done' | 'wrong';
  current?: boolean;
}

/** The sections of a long form, or the stages of a piece of work; `across` lays them in one row on a desk. */
export const Steps = ({ steps, across = false }: { steps: Step[]; across?: boolean }) => {
  const { t } = usePage();
  return (
    <nav aria-label={t('steps.label')}>
      <ol class={across ? 'steps across' : 'steps'}>
        {steps.map(({ label, href, state, current }) => {
          const Tag = href ? 'a' : 'span';
          return (
            <li>
              <Tag class={`step is-${state}`} href={href} aria-current={current ? 'step' : undefined}>
                <span>{label}</span>
                <small>{t(`steps.${state}`)}</small>
              </Tag>
            </li>
          );
        })}
      </ol>
    </nav>
  );
};

/** A door of which the other side leads back here: the address, with the page that it is on, without its language. */
export const cameFrom = (href: string, path: string): string => {
  const [address = '', part] = href.split('#');
  const [place = '', asked = ''] = address.split('?');
  const query = new URLSearchParams(asked);
  query.set('from', path);
  return `${place}?${query.toString()}${part === undefined ? '' : `#${part}`}`;
};

/** The page of this house that an address says its reader came from; '' where it says none, or anything else. */
export const whereFrom = (from: string | undefined): string =>
  from !== undefined && /^(\/[\w-]+)+$/.test(from) && from.length < 200 ? from : '';
