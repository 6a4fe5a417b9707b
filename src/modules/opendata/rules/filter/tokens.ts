import { Fault } from '../condition.ts';
import { isDay, isId, isInstant, isText, numberOf } from '../values.ts';
import type { ValueType } from '../condition.ts';

export type Token =
  | { kind: 'name'; text: string; at: number }
  | { kind: 'sign'; text: '(' | ')' | ',' | '/' | ':' | '='; at: number }
  | { kind: 'value'; text: string; value: string | number | boolean; type: ValueType; at: number }
  | { kind: 'null'; text: string; at: number }
  | { kind: 'end'; text: ''; at: number };

// An identifier of OData (ABNF, odataIdentifier): letters of any script, so that Arabic and accents need no escape.
const name = /[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Nd}\p{Mn}\p{Mc}\p{Pc}\p{Cf}]{0,127}/uy;
const quoted = /'(?:[^']|'')*'/uy;
// An offset's plus sign may have become a space on its way through a form's encoding.
const timed = /\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+\- ]\d{2}:\d{2})?/y;
const dated = /\d{4}-\d{2}-\d{2}(?![\dA-Fa-f-])/y;
const identified = /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/y;
const counted = /[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const blank = /[ \t]+/y;

const matchAt = (pattern: RegExp, text: string, at: number): string | null => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
};

const literal = (text: string, at: number): Token | null => {
  const found = (raw: string, value: string | number | boolean | null, type: ValueType): Token => {
    if (value === null) throw new Fault('bad_value', { at, found: raw });
    return { kind: 'value', text: raw, value, type, at };
  };
  const id = matchAt(identified, text, at);
  if (id !== null) return found(id, isId(id) ? id.toLowerCase() : null, 'id');
  const time = matchAt(timed, text, at);
  if (time !== null) {
    const value = time.replace(' ', '+');
    return found(time, isInstant(value) ? value : null, 'instant');
  }
  const day = matchAt(dated, text, at);
  if (day !== null) return found(day, isDay(day) ? day : null, 'day');
  const string = matchAt(quoted, text, at);
  if (string !== null) {
    const value = string.slice(1, -1).replaceAll("''", "'");
    return found(string, isText(value) ? value : null, 'text');
  }
  const number = matchAt(counted, text, at);
  if (number === null) return null;
  return found(number, numberOf(number), /[.eE]/.test(number) ? 'decimal' : 'integer');
};

const word = (text: string, at: number): Token | null => {
  const found = matchAt(name, text, at);
  if (found === null) return null;
  if (found === 'null') return { kind: 'null', text: found, at };
  if (found === 'true' || found === 'false')
    return { kind: 'value', text: found, value: found === 'true', type: 'boolean', at };
  return { kind: 'name', text: found, at };
};

/** The words of a filter in order. Linear in its length. @throws Fault at the first letter that begins nothing. */
export const tokensOf = (text: string): Token[] => {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length;) {
    const space = matchAt(blank, text, at);
    if (space !== null) {
      at += space.length;
      continue;
    }
    const sign = text[at]!;
    const token: Token | null =
      sign === '(' || sign === ')' || sign === ',' || sign === '/' || sign === ':' || sign === '='
        ? { kind: 'sign', text: sign, at }
        : (literal(text, at) ?? word(text, at));
    if (token === null) throw new Fault('unexpected', { at, found: text.slice(at, at + 20) });
    tokens.push(token);
    at += token.text.length;
  }
  return [...tokens, { kind: 'end', text: '', at: text.length }];
};
