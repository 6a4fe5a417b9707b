import type { Fact, Json } from './fact.ts';

/** Names under which somebody could be found in a payload: what is journalled can never be erased. */
const personal = new Set([
  'name',
  'names',
  'first_name',
  'last_name',
  'phone',
  'email',
  'address',
  'birth_date',
  'born_on',
  'cin',
  'photo',
  'text',
  'message',
  'note',
  'password',
  'token',
]);

const reachesSomebody = (text: string): boolean => /\S@\S+\.\S/.test(text) || /^\+\d{8,15}$/.test(text);

/** Where a payload holds what could be personal: the path of each, `officers.0.name`. */
export const personalIn = (value: Json, path = ''): string[] => {
  if (typeof value === 'string') return reachesSomebody(value) ? [path] : [];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = path === '' ? key : `${path}.${key}`;
    return personal.has(key) ? [here] : personalIn(inner, here);
  });
};

/** @throws Error when a fact would write personal data into what is never erased: a fault of the verb, found at once. */
export const refusePersonalData = (facts: readonly Fact[]): void => {
  for (const { fact, payload } of facts) {
    const found = payload === undefined ? [] : personalIn(payload);
    if (found.length > 0) throw new Error(`The fact ${fact} holds personal data: ${found.join(', ')}.`);
  }
};
