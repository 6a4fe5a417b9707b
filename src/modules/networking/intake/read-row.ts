import type { Lang } from '../../../platform/words/lang.ts';
import { normalPhone } from '../../people/index.ts';
import { dayOf, kindNamed, numberOf, periodNamed, textOf, unitNamed } from '../rules/intake/cells.ts';
import type { Cell } from '../rules/intake/cells.ts';
import type { Columns, IntakeField } from '../rules/intake/columns.ts';
import type { Asked, Period, PostingKind, Side } from '../rules/posting.ts';
import type { Unit } from '../rules/units.ts';
import { conceptTyped, phrasesOf, placeTyped } from '../words-typed.ts';

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

/** What a row says: whatever is not sure is asked, whatever cannot be read is shown beside it. */
export const readRow = (
  cells: Cell[],
  columns: Columns,
  { side, language }: { side: Side; language: Lang },
): RowRead => {
  const at = (field: IntakeField): Cell | undefined =>
    columns[field] === undefined ? undefined : cells[columns[field]];
  const unread: RowRead['unread'] = [];
  const missed = (field: IntakeField): null => (unread.push({ field, typed: textOf(at(field)) }), null);
  const number = (field: IntakeField): number | null => {
    const value = numberOf(at(field));
    return value !== null && (Number.isNaN(value) || value < 0) ? missed(field) : value;
  };
  const day = (field: IntakeField): string | null => {
    const value = dayOf(at(field));
    return value === undefined ? missed(field) : value;
  };
  const coded = <Code>(field: IntakeField, known: (typed: string) => Code | null): Code | null => {
    const typed = textOf(at(field));
    return typed === '' ? null : (known(typed) ?? missed(field));
  };
  const phone = (): string => {
    const typed = textOf(at('contact_phone'));
    return typed === '' ? '' : (normalPhone(typed) ?? missed('contact_phone') ?? '');
  };
  const email = (): string => {
    const typed = textOf(at('contact_email'));
    return typed === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed) ? typed : (missed('contact_email') ?? '');
  };
  const asked: Asked = {};
  const [concepts, what]: [string[], string[]] = [[], []];
  for (const phrase of phrasesOf(textOf(at('what')))) {
    const read = conceptTyped(phrase, language);
    if ('code' in read) concepts.push(read.code);
    else what.push(phrase);
  }
  const [territories, where]: [string[], string[]] = [[], []];
  let everywhere = false;
  for (const phrase of phrasesOf(textOf(at('where')))) {
    const read = placeTyped(phrase);
    if ('code' in read) territories.push(read.code);
    else if ('everywhere' in read) everywhere = true;
    else where.push(phrase);
  }
  if (what.length > 0) asked.what = what;
  if (where.length > 0) asked.where = where;
  const delivered = textOf(at('place')) === '' ? null : placeTyped(textOf(at('place')));
  const counted = textOf(at('unit'));
  const unit = unitNamed(counted);
  if (unit === null && counted !== '') asked.unit = counted.slice(0, 60);
  return {
    title: textOf(at('title')).slice(0, 200),
    text: textOf(at('text')).slice(0, 4000),
    kind: coded('kind', (typed) => kindNamed(typed, side)),
    concepts,
    territories,
    everywhere,
    place: delivered && 'code' in delivered ? delivered.code : delivered ? missed('place') : null,
    quantity: number('quantity') || null,
    unit,
    per: coded('per', periodNamed),
    amountFrom: number('amount_from'),
    amountTo: number('amount_to'),
    fromOn: day('from_on'),
    untilOn: day('until_on'),
    answerBy: day('answer_by'),
    asked,
    structure: textOf(at('structure')),
    organisation: textOf(at('organisation')).slice(0, 160),
    contact: { name: textOf(at('contact_name')).slice(0, 120), phone: phone(), email: email() },
    unread,
  };
};
