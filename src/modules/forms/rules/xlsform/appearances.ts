import type { QuestionKind } from '../form.ts';

const selects = [
  'minimal',
  'quick',
  'compact',
  'likert',
  'label',
  'list-nolabel',
  'list',
  'horizontal',
  'autocomplete',
  'columns',
];
const numbers = ['thousands-sep'];

/** The wishes on drawing that are of the subset, by kind; the rest of the kinds have none. */
const known: Partial<Record<QuestionKind | 'group' | 'repeat', string[]>> = {
  text: ['multiline', 'numbers', 'tel', 'phone'],
  number: numbers,
  integer: numbers,
  date: ['no-calendar', 'month-year', 'year'],
  choice: selects,
  choices: selects,
  file: ['new', 'new-front', 'signature', 'draw', 'annotate'],
  geopoint: ['maps', 'placement-map'],
  group: ['field-list'],
  repeat: ['field-list'],
};

/** The first word of an appearance that is not of the subset for this kind, or null. */
export const appearanceOutside = (kind: QuestionKind | 'group' | 'repeat', written: string): string | null =>
  written
    .split(/\s+/)
    .filter(Boolean)
    .find((word) => !(known[kind] ?? []).includes(word) && !(selects === known[kind] && /^columns-\d+$/.test(word))) ??
  null;

/** Kinds that an XLSForm tells by how a text is drawn. */
export const kindByAppearance = (kind: QuestionKind, written: string): QuestionKind => {
  const words = written.split(/\s+/);
  if (kind !== 'text') return kind;
  if (words.includes('multiline')) return 'long_text';
  return words.includes('tel') || words.includes('phone') ? 'phone' : 'text';
};
