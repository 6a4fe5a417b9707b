import type { DraftOfficer, DraftPlace, KnownDay, StructureDraft, StructureKind } from '../structure-draft.ts';
import { cellText, isCellError, lineText, saysNothing, scriptOf } from './cell-text.ts';
import { countryOf } from './countries.ts';
import { readDay } from './dates.ts';
import type { ImportField } from './fields.ts';
import { isFooter, type Header, type SheetRow } from './header.ts';
import type { MappedColumn, Mapping } from './mapping.ts';
import { problemSeverity, type Cell, type ImportProblem, type ProblemCode, type Reading } from './problems.ts';
import {
  booleanOf,
  degreesOf,
  kindOf,
  readCount,
  readEmail,
  readIce,
  readPhones,
  readRegisterNumber,
  readStatus,
  readWebsite,
} from './values.ts';

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

type Values = Record<string, string | number>;

const indexed = new WeakMap<Mapping, Map<ImportField, MappedColumn[]>>();

/** Kept per mapping: a list has tens of thousands of rows and one mapping. */
const columnsByField = (mapping: Mapping): Map<ImportField, MappedColumn[]> => {
  const kept = indexed.get(mapping);
  if (kept !== undefined) return kept;
  const columns = Map.groupBy(mapping.columns, ({ field }) => field);
  indexed.set(mapping, columns);
  return columns;
};

/** The cells of one row by field, and its problems as they are found. */
const reading = (row: SheetRow, mapping: Mapping) => {
  const problems: ImportProblem[] = [];
  const add = (field: ImportField, code: ProblemCode, values: Values = {}) =>
    void problems.push({ row: row.row, field, severity: problemSeverity[code], code, values });
  const columns = columnsByField(mapping);
  const cellsOf = (field: ImportField): Cell[] =>
    (columns.get(field) ?? []).map(({ index }) => {
      const cell = row.cells[index] ?? null;
      if (isCellError(cell)) {
        add(field, 'cell_error', { text: String(cell) });
        return null;
      }
      if (typeof cell === 'string' && cell.includes('\uFFFD')) add(field, 'letters_lost', { text: cell.slice(0, 200) });
      return cell;
    });
  const value = <Value>(
    field: ImportField,
    read: (cell: Cell, column: MappedColumn | undefined) => Reading<Value>,
  ): Value | null => {
    const [column] = columns.get(field) ?? [];
    const [cell = null] = cellsOf(field);
    const answer = read(cell, column);
    if (answer.problem !== undefined)
      add(field, answer.problem, { text: (lineText(cell) ?? '').slice(0, 200), ...answer.values });
    return answer.value;
  };
  const texts = (field: ImportField, join: 'line' | 'lines' = 'line'): string[] =>
    cellsOf(field).flatMap((cell) => {
      const text = join === 'line' ? lineText(cell) : cellText(cell);
      return text === null || saysNothing(text) ? [] : [text];
    });
  const text = (field: ImportField): string | null => texts(field)[0] ?? null;
  return { problems, add, value, text, texts, cellsOf };
};

type RowReading = ReturnType<typeof reading>;

const namesOf = ({ texts }: RowReading, country: string): StructureDraft['names'] => {
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

const countryIn = ({ text, add }: RowReading, mapping: Mapping, context: ImportContext): string => {
  const typed = text('country');
  const country = typed === null ? null : countryOf(typed);
  if (typed !== null && country === null) add('country', 'country_unknown', { text: typed });
  return country ?? mapping.country ?? context.country;
};

const kindIn = ({ text, add }: RowReading, names: StructureDraft['names']): StructureKind => {
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

const dayIn = ({ value, add }: RowReading, field: 'created_on' | 'dissolved_on', today: string): KnownDay | null => {
  const day = value(field, (cell, column) =>
    readDay(cell, column?.dateOrder ?? 'day_first', Number(today.slice(0, 4))),
  );
  if (day !== null && day.date > today) add(field, 'date_future', { date: day.date });
  return day;
};

const membersIn = ({ value, add }: RowReading): StructureDraft['members'] => {
  const members = {
    total: value('members_total', readCount),
    women: value('members_women', readCount),
    men: value('members_men', readCount),
    youth: value('members_youth', readCount),
  };
  const { women, men } = members;
  if (members.total === null && women !== null && men !== null) members.total = women + men;
  const { total } = members;
  if (total === null) return members;
  for (const part of ['women', 'men', 'youth'] as const) {
    const count = members[part];
    if (count !== null && count > total) add(`members_${part}`, `${part}_over_members`, { count, total });
  }
  const sum = women !== null && men !== null ? women + men : null;
  if (sum !== null && sum !== total && Math.max(women ?? 0, men ?? 0) <= total)
    add('members_total', 'members_differ', { sum, total });
  return members;
};

const phonesIn = ({ cellsOf, add }: RowReading, field: ImportField, country: string): string[] =>
  cellsOf(field).flatMap((cell) => {
    const { value, problem } = readPhones(cell, country);
    if (problem !== undefined) add(field, problem, { text: (lineText(cell) ?? '').slice(0, 200) });
    return value ?? [];
  });

const officersIn = (row: RowReading, country: string): { officers: DraftOfficer[]; spare: string[] } => {
  const spare: string[] = [];
  const officers = (['president', 'manager'] as const).flatMap((role): DraftOfficer[] => {
    const [phone = null, ...more] = phonesIn(row, `${role}_phone`, country);
    spare.push(...more);
    const officer = { role, name: row.text(`${role}_name`), phone, email: row.value(`${role}_email`, readEmail) };
    return officer.name === null && phone === null && officer.email === null ? [] : [officer];
  });
  return { officers, spare };
};

const locationIn = ({ value, add }: RowReading): StructureDraft['location'] => {
  const latitude = value('latitude', (cell) => degreesOf(cell, 90));
  const longitude = value('longitude', (cell) => degreesOf(cell, 180));
  if (latitude === null || longitude === null) return null;
  if (latitude === 0 && longitude === 0) {
    add('latitude', 'coordinates_unreadable', { text: '0, 0' });
    return null;
  }
  return { latitude, longitude };
};

const activityIn = ({ texts, add }: RowReading, context: ImportContext) => {
  const activity = texts('value_chain').join(' ; ') || null;
  const { codes, unknown } = activity === null ? { codes: [], unknown: [] } : context.valueChainsOf(activity);
  for (const text of unknown) add('value_chain', 'value_chain_unknown', { text });
  return { activity, valueChains: [...new Set(codes)] };
};

const placeIn = ({ text, add }: RowReading, context: ImportContext, country: string): DraftPlace => {
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

const checkDates = ({ add }: RowReading, draft: Pick<StructureDraft, 'createdOn' | 'dissolvedOn' | 'status'>): void => {
  const { createdOn, dissolvedOn, status } = draft;
  if (dissolvedOn === null) return;
  if (createdOn !== null && dissolvedOn.date < createdOn.date) {
    add('dissolved_on', 'dissolved_before_created', { dissolved: dissolvedOn.date, created: createdOn.date });
  }
  if (status === 'active') add('dissolved_on', 'dissolved_without_status', { dissolved: dissolvedOn.date });
};

const draftOf = (row: SheetRow, cells: RowReading, mapping: Mapping, context: ImportContext): StructureDraft => {
  const country = countryIn(cells, mapping, context);
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
  const cells = reading(row, mapping);
  const draft = draftOf(row, cells, mapping, context);
  if (!hasName(draft)) cells.add('name', 'no_name');
  const numbered = cells.problems.some(({ field, severity }) => field === 'register_number' && severity === 'error');
  if (draft.registerNumber === null && !numbered) cells.add('register_number', 'no_register_number');
  return { draft, problems: cells.problems };
};
