import type { StructureDraft, StructureKind } from '../structure-draft.ts';
import { scriptOf } from './cell-text.ts';
import { countryOf } from './countries.ts';
import type { Mapping } from './mapping.ts';
import type { RowCells } from './row-cells.ts';
import { kindOf } from './values.ts';

export const namesOf = ({ texts }: RowCells, country: string): StructureDraft['names'] => {
  const names: StructureDraft['names'] = { fr: null, ar: null, zgh: null, other: null };
  const put = (slot: keyof typeof names, name: string) => {
    names[slot] ??= name;
    if (names[slot] !== name && slot !== 'other') names.other ??= name;
  };
  const latin = anglophone.has(country) ? 'other' : 'fr';
  for (const name of texts('name_ar')) put(scriptOf(name) === 'latin' ? latin : 'ar', name);
  for (const name of texts('name_fr')) put(scriptOf(name) === 'arabic' ? 'ar' : 'fr', name);
  for (const name of texts('name_zgh')) put('zgh', name);
  for (const name of texts('name_other')) put('other', name);
  for (const name of texts('name')) {
    const script = scriptOf(name);
    put(script === 'arabic' ? 'ar' : script === 'tifinagh' ? 'zgh' : latin, name);
  }
  return names;
};

/** Where a name in Latin letters is hardly French. */
const anglophone = new Set([
  'GB',
  'IE',
  'US',
  'NG',
  'GH',
  'KE',
  'UG',
  'TZ',
  'ZA',
  'GM',
  'SL',
  'LR',
  'ET',
  'RW',
  'ZM',
  'ZW',
  'JE',
  'GG',
  'IM',
]);

export const countryIn = ({ text, add }: RowCells, mapping: Mapping, otherwise: string): string => {
  const typed = text('country');
  const country = typed === null ? null : countryOf(typed);
  if (typed !== null && country === null) add('country', 'country_unknown', { text: typed });
  return country ?? mapping.country ?? otherwise;
};

export const kindIn = ({ text, add }: RowCells, names: StructureDraft['names']): StructureKind => {
  const typed = text('kind');
  const kind = typed === null ? null : kindOf(typed);
  if (typed !== null && kind === null) add('kind', 'kind_unknown', { text: typed });
  const form = text('legal_form');
  // A name tells only by how it begins: "Coopérative Union" is no union.
  const begins = [names.fr, names.ar, names.other].flatMap((name) =>
    name === null ? [] : [kindOf(name.split(' ').slice(0, 1).join(' '))],
  );
  const formKind = form === null ? null : kindOf(form);
  return (
    kind ??
    (formKind === 'company' ? null : formKind) ??
    begins.find((each) => each !== null && each !== 'company') ??
    'cooperative'
  );
};
