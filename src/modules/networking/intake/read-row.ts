import type { Lang } from '../../../platform/words/lang.ts';
import { normalPhone } from '../../people/index.ts';
import { amountOf } from '../rules/intake/amounts.ts';
import { kindNamed, measureNamed, numberOf, periodNamed, textOf } from '../rules/intake/cells.ts';
import type { Cell } from '../rules/intake/cells.ts';
import type { Columns, IntakeField } from '../rules/intake/columns.ts';
import { dayOf } from '../rules/intake/days.ts';
import type { AmountBlank, Asked, Period, PostingKind, Side } from '../rules/posting.ts';
import type { Unit } from '../rules/units.ts';
import { conceptTyped, phrasesOf, placePhrasesOf, placeTyped } from '../words-typed.ts';

export interface RowRead {
  title: string;
  text: string;
  kind: PostingKind | null;
  concepts: string[];
  territories: string[];
  everywhere: boolean;
  place: string | null;
  quantity: number | null;
  unit: Unit | null;
  per: Period | null;
  amountFrom: number | null;
  amountTo: number | null;
  amountBlank: AmountBlank | null;
  fromOn: string | null;
  untilOn: string | null;
  answerBy: string | null;
  asked: Asked;
  /** Register number or ICE; else a buyer and whom to reach. */
  structure: string;
  organisation: string;
  contact: { name: string; phone: string; email: string };
  /** Fields whose cell says something that cannot be read: it is shown, and left out. */
  unread: { field: IntakeField; typed: string }[];
}

/** What a person wrote in the place of a cell. */
export type Said = Partial<Record<IntakeField, string>>;

/** The cells of a row by field, and what of them cannot be read. */
const readerOf = (cells: Cell[], columns: Columns, said: Said) => {
  const unread: RowRead['unread'] = [];
  const at = (field: IntakeField): Cell | undefined =>
    said[field] ?? (columns[field] === undefined ? undefined : cells[columns[field]]);
  const text = (field: IntakeField): string => textOf(at(field));
  const missed = (field: IntakeField): null => (unread.push({ field, typed: text(field) }), null);
  return {
    unread,
    text,
    missed,
    number: (field: IntakeField): number | null => {
      const value = numberOf(at(field));
      return value !== null && (Number.isNaN(value) || value < 0) ? missed(field) : value;
    },
    day: (field: IntakeField): string | null => {
      const value = dayOf(at(field));
      return value === undefined ? missed(field) : value;
    },
    known: <Known>(field: IntakeField, read: (typed: string) => Known | null | undefined): Known | null =>
      text(field) === '' ? null : (read(text(field)) ?? missed(field)),
  };
};

const conceptsOf = (typed: string, language: Lang) => {
  const [concepts, what]: [string[], string[]] = [[], []];
  for (const phrase of phrasesOf(typed)) {
    const read = conceptTyped(phrase, language);
    if ('code' in read) concepts.push(read.code);
    else what.push(phrase);
  }
  return { concepts, what };
};

const territoriesOf = (typed: string) => {
  const [territories, where]: [string[], string[]] = [[], []];
  let everywhere = false;
  for (const phrase of placePhrasesOf(typed)) {
    const read = placeTyped(phrase);
    if ('code' in read) territories.push(read.code);
    else if ('everywhere' in read) everywhere = true;
    else where.push(phrase);
  }
  return { territories, everywhere, where };
};

const askedOf = (what: string[], where: string[], unit: string): Asked => ({
  ...(what.length > 0 ? { what } : {}),
  ...(where.length > 0 ? { where } : {}),
  ...(unit === '' ? {} : { unit }),
});

const isEmail = (typed: string): string | null => (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed) ? typed : null);

const deliveredTo = (typed: string): string | null => {
  const read = placeTyped(typed);
  return 'code' in read ? read.code : null;
};

/** A quantity in a unit of ours: grams are told in kilograms, exactly. A unit that is none stays to be asked about. */
const countedIn = (typed: string, quantity: number | null) => {
  const measure = measureNamed(typed);
  return {
    // Nothing is rounded but what a machine's halves add.
    quantity: quantity ? Number((quantity * (measure?.factor ?? 1)).toPrecision(12)) : null,
    unit: measure?.unit ?? null,
    counted: measure === null ? typed.slice(0, 60) : '',
  };
};

/** What a row says: whatever is not sure is asked, whatever cannot be read is shown beside it. */
export const readRow = (
  cells: Cell[],
  columns: Columns,
  { side, language }: { side: Side; language: Lang },
  said: Said = {},
): RowRead => {
  const { text, number, day, known, unread } = readerOf(cells, columns, said);
  const { concepts, what } = conceptsOf(text('what'), language);
  const { where, ...placed } = territoriesOf(text('where'));
  const amount = known('amount_from', amountOf);
  const { counted, ...counting } = countedIn(text('unit'), number('quantity'));
  return {
    // Where no column gives a title, what is sought is one, in the words of who wrote it.
    title: (text('title') || text('what')).slice(0, 200),
    text: text('text').slice(0, 4000),
    kind: known('kind', (typed) => kindNamed(typed, side)),
    concepts,
    ...placed,
    place: known('place', deliveredTo),
    ...counting,
    per: known('per', periodNamed),
    amountFrom: amount?.from ?? null,
    amountTo: number('amount_to') ?? amount?.to ?? null,
    amountBlank: amount?.blank ?? null,
    fromOn: day('from_on'),
    untilOn: day('until_on'),
    answerBy: day('answer_by'),
    asked: askedOf(what, where, counted),
    structure: text('structure'),
    organisation: text('organisation').slice(0, 160),
    contact: {
      name: text('contact_name').slice(0, 120),
      phone: known('contact_phone', normalPhone) ?? '',
      email: known('contact_email', isEmail) ?? '',
    },
    unread,
  };
};
