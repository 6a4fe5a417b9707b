import type { WebContext } from './env.ts';

export type FormValue = string | File | FormValue[] | { [key: string]: FormValue };
export type FormValues = { [key: string]: FormValue };

const isIndex = (key: string): boolean => /^\d{1,4}$/.test(key);
const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

const put = (into: FormValues, path: string[], value: FormValue): void => {
  const [key, ...rest] = path as [string, ...string[]];
  if (forbidden.has(key)) return;
  if (rest.length === 0) {
    into[key] = value;
    return;
  }
  const below = into[key];
  const next = typeof below === 'object' && !(below instanceof File) && !Array.isArray(below) ? below : {};
  into[key] = next;
  put(next, rest, value);
};

const listed = (value: FormValue): FormValue => {
  if (typeof value !== 'object' || value instanceof File) return value;
  if (Array.isArray(value)) return value.map(listed);
  const keys = Object.keys(value);
  if (keys.length > 0 && keys.every(isIndex)) {
    return keys.toSorted((a, b) => Number(a) - Number(b)).map((key) => listed(value[key] as FormValue));
  }
  return Object.fromEntries(keys.map((key) => [key, listed(value[key] as FormValue)]));
};

/** `{"members.0.name": "A"}` as `{members: [{name: "A"}]}`; a name that ends in `[]` is always a list. */
export const nested = (flat: Record<string, FormValue>): FormValues => {
  const out: FormValues = {};
  for (const [name, value] of Object.entries(flat)) {
    const many = name.endsWith('[]');
    const list = many && !Array.isArray(value) ? [value] : value;
    put(out, (many ? name.slice(0, -2) : name).split('.'), list);
  }
  return listed(out) as FormValues;
};

/** What the reader typed, as the form's names say, without the token. Strings stay as they were typed. */
export const formOf = async (c: WebContext): Promise<FormValues> => {
  const { csrf: _token, ...flat } = await c.req.parseBody({ all: true });
  return nested(flat as Record<string, FormValue>);
};
