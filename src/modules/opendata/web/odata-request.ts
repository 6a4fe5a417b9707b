import type { EntitySet } from '../odata/model.ts';
import { Fault } from '../rules/condition.ts';
import type { Condition } from '../rules/condition.ts';
import type { ResourcePath } from '../rules/odata/path.ts';
import type { WebContext } from '../../../platform/web/env.ts';

/** A name or value of an address, decoded; a plus is a space, as forms write it. */
const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw new Fault('unexpected', { found: text });
  }
};

/** The options as they were typed, in order, those told twice too: what a parser of queries would hide. */
export const queryOf = (c: WebContext): [string, string][] =>
  new URL(c.req.url).search
    .slice(1)
    .split('&')
    .filter((part) => part !== '')
    .map((part) => {
      const at = part.indexOf('=');
      return at < 0 ? [decoded(part), ''] : [decoded(part.slice(0, at)), decoded(part.slice(at + 1))];
    });

/** `Prefer: odata.maxpagesize=500`, in any case and with others beside. */
export const preferredSize = (c: WebContext, most: number): number | null => {
  const [, size = ''] =
    /(?:^|[,;\s])(?:odata\.)?maxpagesize\s*=\s*"?(\d{1,9})"?/i.exec(c.req.header('prefer') ?? '') ?? [];
  return size === '' || Number(size) === 0 ? null : Math.min(Number(size), most);
};

/** The row of a key, as a condition on its columns. @throws Fault for another key than the set's. */
export const keyCondition = ({ dataset, columnNamed }: EntitySet, key: NonNullable<ResourcePath['key']>): Condition => {
  const wrong = (): Fault =>
    new Fault('unexpected', { found: key.map(({ name, value }) => `${name ?? ''} ${value}`).join(','), part: 'key' });
  if (key.length !== dataset.key.length) throw wrong();
  const of = dataset.key.map((column): Condition => {
    const told = key.find(({ name }) => (name === null ? key.length === 1 : columnNamed(name)?.name === column));
    const { type } = dataset.columns[column]!;
    const number = type === 'integer' || type === 'decimal';
    if (told === undefined || type === 'texts' || (typeof told.value === 'number') !== number) throw wrong();
    const text = type === 'id' ? String(told.value).toLowerCase() : told.value;
    if (type === 'id' && !/^[0-9a-f-]{36}$/.test(String(text))) throw wrong();
    return {
      is: 'compared',
      by: 'eq',
      left: { kind: 'column', name: column, type },
      right: { kind: 'value', value: text, type },
    };
  });
  return { is: 'all', of };
};
