import type { DraftPlace, KnownDay, StructureDraft } from '../structure-draft.ts';
import { cellText, lineText, saysNothing } from './cell-text.ts';
import { readDay } from './dates.ts';
import { isFooter, type Header, type SheetRow } from './header.ts';
import type { Mapping } from './mapping.ts';
import type { ImportProblem } from './problems.ts';
import { cellsOfRow, type RowCells } from './row-cells.ts';
import { countryIn, kindIn, namesOf } from './row-identity.ts';
import { membersIn, officersIn, phonesIn } from './row-people.ts';
import { booleanOf, degreesOf, readEmail, readIce, readRegisterNumber, readStatus, readWebsite } from './values.ts';

/** The place as typed; each part may be missing. */
export interface TypedPlace {
  country: string;
  region: string | null;
  province: string | null;
  commune: string | null;
}

export interface ImportContext {
  /** YYYY-MM-DD */
  today: string;
  /** of a structure whose row names no country */
  country: string;
  /** finds official codes; what it cannot tell it leaves null and says */
  placeOf: (typed: TypedPlace) => {
    place: DraftPlace;
    problems: {
      field: 'region' | 'province' | 'commune';
      code: 'place_unknown' | 'place_ambiguous';
      values: Record<string, string | number>;
    }[];
  };
  /** codes of the value chains named in a text */
  valueChainsOf: (text: string) => { codes: string[]; unknown: string[] };
}

export interface ReadRow {
  /** null for a row that is none of the list: empty, a total, titles repeated */
  draft: StructureDraft | null;
  problems: ImportProblem[];
}

const dayIn = ({ value, add }: RowCells, field: 'created_on' | 'dissolved_on', today: string): KnownDay | null => {
  const day = value(field, (cell, column) =>
    readDay(cell, column?.dateOrder ?? 'day_first', Number(today.slice(0, 4))),
  );
  if (day !== null && day.date > today) add(field, 'date_future', { date: day.date });
  return day;
};

const locationIn = ({ value, add }: RowCells): StructureDraft['location'] => {
  const latitude = value('latitude', (cell) => degreesOf(cell, 90));
  const longitude = value('longitude', (cell) => degreesOf(cell, 180));
  if (latitude === null || longitude === null) return null;
  if (latitude === 0 && longitude === 0) {
    add('latitude', 'coordinates_unreadable', { text: '0, 0' });
    return null;
  }
  return { latitude, longitude };
};

const activityIn = ({ texts, add }: RowCells, context: ImportContext) => {
  const activity = texts('value_chain').join(' ; ') || null;
  const { codes, unknown } = activity === null ? { codes: [], unknown: [] } : context.valueChainsOf(activity);
  for (const text of unknown) add('value_chain', 'value_chain_unknown', { text });
  return { activity, valueChains: [...new Set(codes)] };
};

const placeIn = ({ text, add }: RowCells, context: ImportContext, country: string): DraftPlace => {
  const typed = { country, region: text('region'), province: text('province'), commune: text('commune') };
  const { place, problems } = context.placeOf(typed);
  for (const { field, code, values } of problems) add(field, code, values);
  return place;
};

/** Labels under several titles may be named by the title and only ticked in the cell. */
const labelsIn = (row: SheetRow, mapping: Mapping): string[] => {
  const labels = mapping.columns
    .filter(({ field }) => field === 'labels')
    .flatMap(({ index, title }) => {
      const text = lineText(row.cells[index] ?? null);
      const ticked = booleanOf(row.cells[index] ?? null);
      if (ticked !== null) return ticked && text !== null ? [title.split(' / ').at(-1) ?? title] : [];
      return text === null || saysNothing(text) ? [] : text.split(/\s*[;,،/|]\s*/).filter((label) => label !== '');
    });
  return [...new Set(labels)];
};

const checkDates = ({ add }: RowCells, draft: Pick<StructureDraft, 'createdOn' | 'dissolvedOn' | 'status'>): void => {
  const { createdOn, dissolvedOn, status } = draft;
  if (dissolvedOn === null) return;
  if (createdOn !== null && dissolvedOn.date < createdOn.date) {
    add('dissolved_on', 'dissolved_before_created', { dissolved: dissolvedOn.date, created: createdOn.date });
  }
  if (status === 'active') add('dissolved_on', 'dissolved_without_status', { dissolved: dissolvedOn.date });
};

const draftOf = (row: SheetRow, cells: RowCells, mapping: Mapping, context: ImportContext): StructureDraft => {
  const country = countryIn(cells, mapping, context.country);
  const names = namesOf(cells, country);
  const { officers, spare } = officersIn(cells, country);
  const dissolvedOn = dayIn(cells, 'dissolved_on', context.today);
  const draft: StructureDraft = {
    registerNumber: cells.value('register_number', readRegisterNumber),
    ice: cells.value('ice', readIce),
    kind: kindIn(cells, names),
    legalForm: cells.text('legal_form'),
    names,
    tradeName: cells.text('trade_name'),
    place: placeIn(cells, context, country),
    address: cells.texts('address', 'lines').join('\n') || null,
    ...activityIn(cells, context),
    products: cells.texts('products').join(' ; ') || null,
    createdOn: dayIn(cells, 'created_on', context.today),
    status: cells.value('status', readStatus) ?? (dissolvedOn === null ? null : 'dissolved'),
    dissolvedOn,
    members: membersIn(cells),
    officers,
    phones: [...new Set([...phonesIn(cells, 'phone', country), ...spare])],
    email: cells.value('email', readEmail),
    website: cells.value('website', readWebsite),
    labels: labelsIn(row, mapping),
    location: locationIn(cells),
    note: cells.texts('note', 'lines').join('\n') || null,
  };
  checkDates(cells, draft);
  return draft;
};

const hasName = ({ names, tradeName }: StructureDraft): boolean =>
  tradeName !== null || Object.values(names).some((name) => name !== null);

/** The draft of a row and what is wrong with it; nothing is thrown, whatever the cells hold. */
export const readRow = (row: SheetRow, header: Header, mapping: Mapping, context: ImportContext): ReadRow => {
  const known = mapping.columns.some(
    ({ field, index }) => field !== 'ignore' && cellText(row.cells[index] ?? null) !== null,
  );
  if (!known || isFooter(row.cells, header)) return { draft: null, problems: [] };
  const cells = cellsOfRow(row, mapping);
  const draft = draftOf(row, cells, mapping, context);
  if (!hasName(draft)) cells.add('name', 'no_name');
  const numbered = cells.problems.some(({ field, severity }) => field === 'register_number' && severity === 'error');
  if (draft.registerNumber === null && !numbered) cells.add('register_number', 'no_register_number');
  return { draft, problems: cells.problems };
};
