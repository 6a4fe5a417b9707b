import { Fault } from '../condition.ts';
import { tokensOf } from '../filter/tokens.ts';
import type { Token } from '../filter/tokens.ts';

type KeyValue = string | number | boolean;

export interface ResourcePath {
  set: string;
  /** The values between brackets: by name, or one without. */
  key: { name: string | null; value: KeyValue }[] | null;
  /** What follows the set: `$count`, a property. */
  rest: string[];
}

const keyOf = (text: string): ResourcePath['key'] => {
  const tokens = tokensOf(text);
  const key: NonNullable<ResourcePath['key']> = [];
  let at = 0;
  const take = (): Token => tokens[at++]!;
  const unexpected = ({ at: where, text: found }: Token): Fault =>
    new Fault('unexpected', { at: where, found, part: 'key' });
  for (;;) {
    const first = take();
    let name: string | null = null;
    let value = first;
    if (first.kind === 'name' && tokens[at]!.text === '=') {
      take();
      [name, value] = [first.text, take()];
    }
    if (value.kind !== 'value') throw unexpected(value);
    key.push({ name, value: value.value });
    const next = take();
    if (next.kind === 'end') return key;
    if (next.text !== ',') throw unexpected(next);
  }
};

/**
 * `structures(0193…)/$count`, each part decoded, as set, key and rest.
 * @throws Fault for brackets that hold no key.
 */
export const resourceOf = ([first = '', ...rest]: readonly string[]): ResourcePath => {
  const open = first.indexOf('(');
  if (open < 0) return { set: first, key: null, rest };
  if (!first.endsWith(')')) throw new Fault('unexpected', { at: first.length, part: 'key' });
  const inner = first.slice(open + 1, -1);
  return { set: first.slice(0, open), key: inner.trim() === '' ? [] : keyOf(inner), rest };
};
