import { same } from '../merging.ts';
import type { Fields } from '../merging.ts';

const simple = ['acronym', 'legal_form', 'register_number', 'ice', 'address', 'created_on', 'website'];
const lists = ['value_chains', 'products'];
const place = ['country', 'region', 'province', 'commune'];

const isBlank = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

type Names = Record<string, string | null | undefined>;

const namesWith = (current: Names, said: Names, replace: boolean): Names => {
  const told = Object.entries(said).filter(([script, name]) => !isBlank(name) && (replace || isBlank(current[script])));
  return { ...current, ...Object.fromEntries(told) };
};

/** A place is filled as a whole, where nothing but the country is known; a commune within the same province. */
const placeFilled = (current: Fields, said: Fields): Fields => {
  if (current['country'] !== said['country']) return {};
  if (isBlank(current['province']) && !isBlank(said['province'])) {
    const agrees = isBlank(current['region']) || current['region'] === said['region'];
    return agrees ? { region: said['region'], province: said['province'] } : {};
  }
  return isBlank(current['region']) && !isBlank(said['region']) ? { region: said['region'] } : {};
};

/** What a row adds to a structure that is known, where the register says nothing. Nothing is replaced. */
export const blanksFilled = (current: Fields, said: Fields): Fields => {
  const filled: Fields = placeFilled(current, said);
  for (const field of [...simple, ...lists, 'commune'])
    if (isBlank(current[field]) && !isBlank(said[field])) filled[field] = said[field];
  const names = namesWith(current['names'] as Names, said['names'] as Names, false);
  if (!same(names, current['names'])) filled['names'] = names;
  return filled;
};

/** Everything that a row says otherwise than the register, blanks included: what a person may take. */
export const saidOtherwise = (current: Fields, said: Fields): Fields => {
  const fields: Fields = {};
  for (const field of [...simple, ...lists, ...place])
    if (!isBlank(said[field]) && !same(current[field], said[field])) fields[field] = said[field];
  const names = namesWith(current['names'] as Names, said['names'] as Names, true);
  if (!same(names, current['names'])) fields['names'] = names;
  return fields;
};
