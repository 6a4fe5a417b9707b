import type { CallState } from '../tables.ts';

/** What a call is judged or checked by is settled when it is published: from then on it no longer changes. */
export const reasonNotToCompose = ({ state }: { state: CallState }): 'not_a_draft' | null =>
  state === 'draft' ? null : 'not_a_draft';

/** Where a list stands after a gesture of its editor, and which place was touched. */
export interface Arranged<Item> {
  items: Item[];
  touched: number;
}

/**
 * A list after `add`, `up.2`, `down.2` or `remove.2`, as the buttons of its page say it; a move beyond either end
 * changes nothing.
 * @returns null when it is none of these: the page is to be saved.
 */
export const arranged = <Item>(items: readonly Item[], gesture: string, fresh: Item): Arranged<Item> | null => {
  const [verb, place] = gesture.split('.');
  const at = Number(place);
  if (verb === 'add') return { items: [...items, fresh], touched: items.length };
  if (!(verb === 'up' || verb === 'down' || verb === 'remove')) return null;
  if (!(at in items)) return { items: [...items], touched: -1 };
  const rest = items.filter((_, index) => index !== at);
  if (verb === 'remove') return { items: rest, touched: -1 };
  const to = Math.min(Math.max(at + (verb === 'up' ? -1 : 1), 0), rest.length);
  return { items: rest.toSpliced(to, 0, items[at] as Item), touched: to };
};
