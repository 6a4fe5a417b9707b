import { expressionFaultsOf } from '../check-expressions.ts';
import type { FoundFault } from '../check-expressions.ts';
import type { Choice, Form, TextLang } from '../form.ts';
import { headingOf } from './headings.ts';
import { languageOfScript } from './languages.ts';
import { choicesIn } from './read-choices.ts';
import type { ChoiceList } from './read-choices.ts';
import { settingsIn, settingsKnown } from './read-settings.ts';
import type { SettingsRead } from './read-settings.ts';
import { SurveyReading } from './read-survey.ts';
import type { Sheet, XlsFault } from './sheets.ts';
import { tableOf } from './table.ts';
import type { Row, Table } from './table.ts';

const media = ['label', 'audio', 'image'];
const surveyKnown: ReadonlySet<string> = new Set([
  ...['type', 'name', 'hint', 'relevant', 'constraint', 'constraint_message', 'required', 'required_message'],
  ...['calculation', 'choice_filter', 'default', 'appearance', 'repeat_count'],
  ...media,
]);
const choicesKnown: ReadonlySet<string> = new Set(['list_name', 'name', ...media]);

/** Sheets that carry what is outside of the subset; others are taken for notes. */
const sheetsOutside = ['entities', 'external_choices', 'osm', 'cascades'];

const named = (sheets: Sheet[], name: string): Sheet | undefined =>
  sheets.find((sheet) => sheet.name.trim().toLowerCase() === name);

const missing = (table: Table, columns: string[]): XlsFault[] =>
  columns
    .filter((column) => !table.has(column))
    .map((part) => ({ sheet: table.sheet, row: table.head, column: null, code: 'column_missing', values: { part } }));

const columnOf: Record<FoundFault['what'], string> = {
  when: 'relevant',
  constraint: 'constraint',
  calculation: 'calculation',
  choiceFilter: 'choice_filter',
  instanceName: 'instance_name',
  label: 'label',
  hint: 'hint',
  say: 'constraint_message',
  requiredSay: 'required_message',
};

interface Places {
  written: Map<object, Row>;
  choices: Map<Choice, Row>;
  settings: SettingsRead;
}

const placed = ({ owner, what, lang, code, values }: FoundFault, { written, choices, settings }: Places): XlsFault => {
  const column = columnOf[what];
  const row = written.get(owner) ?? choices.get(owner as Choice);
  if (!row) return { ...settings.place(column), code, values };
  return { ...(lang ? row.placeOfText(column, lang) : row.place(column)), code, values };
};

const rowsOfChoices = (table: Table | null, lists: Map<string, ChoiceList>): Map<Choice, Row> => {
  const rows = new Map<Choice, Row>();
  const next = new Map<string, number>();
  for (const row of table?.rows ?? []) {
    const list = row.at('list_name');
    const place = next.get(list) ?? 0;
    const choice = lists.get(list)?.choices[place];
    if (choice) rows.set(choice, row);
    next.set(list, place + 1);
  }
  return rows;
};

const byPlace = (sheets: Sheet[]) => (one: XlsFault, other: XlsFault) => {
  const order = (name: string) => sheets.findIndex((sheet) => sheet.name === name);
  return order(one.sheet) - order(other.sheet) || one.row - other.row;
};

/** The choices of one list are one object in every question that asks them: a fault in them is said once. */
const once = (faults: XlsFault[]): XlsFault[] => [
  ...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values(),
];

/** A root holds each name once: what was lifted out of its group may meet another of its name there. */
const metAtRoot = (form: Form, written: Map<object, Row>): XlsFault[] => {
  const ids = new Set(form.sections.filter(({ loose }) => !loose).map(({ id }) => id));
  return form.sections
    .filter(({ loose }) => loose)
    .flatMap(({ questions }) => questions)
    .filter(({ id }) => ids.has(id))
    .map((one) => ({ ...(written.get(one) as Row).place('name'), code: 'name_twice', values: { name: one.id } }));
};

/** The language of what names none: that of its script, else the first that a heading names, else French. */
const guessed = ({ rows }: Sheet): TextLang => {
  const head = rows[0]?.cells.map((cell) => cell.trim()) ?? [];
  const bare = head.findIndex((cell) => cell.toLowerCase() === 'label');
  const text =
    bare < 0
      ? ''
      : rows
          .slice(1)
          .map(({ cells }) => cells[bare] ?? '')
          .join(' ');
  const named = head.flatMap((cell) => {
    const found = headingOf(cell, surveyKnown);
    return 'lang' in found && found.lang ? [found.lang] : [];
  });
  return languageOfScript(text) ?? named[0] ?? 'fr';
};

const outsideOf = (sheets: Sheet[]): XlsFault[] =>
  sheets
    .filter(({ name, rows }) => sheetsOutside.includes(name.trim().toLowerCase()) && rows.length > 1)
    .map(({ name, rows }) => ({
      sheet: name,
      row: rows[0]?.row ?? 1,
      column: null,
      code: 'sheet_outside',
      values: { part: name },
    }));

interface Tables {
  settings: SettingsRead;
  lang: TextLang;
  survey: Table;
  choices: Table | null;
}

const tablesOf = (sheets: Sheet[], survey: Sheet, faults: XlsFault[]): Tables => {
  const sheet = named(sheets, 'settings');
  const settings = settingsIn(sheet ? tableOf(sheet, { known: settingsKnown, lang: 'fr' }, faults) : null, faults);
  const lang = settings.lang ?? guessed(survey);
  const choices = named(sheets, 'choices');
  return {
    settings,
    lang,
    survey: tableOf(survey, { known: surveyKnown, lang }, faults),
    choices: choices?.rows.length ? tableOf(choices, { known: choicesKnown, open: true, lang }, faults) : null,
  };
};

const originOf = ({ settings: { id, version, instanceName }, lang }: Tables): NonNullable<Form['origin']> => ({
  ...(id ? { id } : {}),
  ...(version ? { version } : {}),
  ...(instanceName ? { instanceName } : {}),
  lang,
});

/**
 * An XLSForm of the declared subset (docs/xlsform.md) as a form of the house, or everything that stands in the way, in
 * the order of its sheets.
 * @param name what the form is called when its settings do not say: the name of its file
 */
export const readXlsForm = (sheets: Sheet[], name = 'survey'): { form: Form } | { faults: XlsFault[] } => {
  const survey = named(sheets, 'survey');
  if (!survey || survey.rows.length === 0)
    return { faults: [{ sheet: 'survey', row: 1, column: null, code: 'sheet_missing', values: { part: 'survey' } }] };
  const faults = outsideOf(sheets);
  const tables = tablesOf(sheets, survey, faults);
  const { settings, choices, lang } = tables;
  faults.push(...missing(tables.survey, ['type', 'name']), ...(choices ? missing(choices, ['list_name', 'name']) : []));
  if (faults.some(({ code }) => code === 'column_missing')) return { faults: faults.toSorted(byPlace(sheets)) };
  const lists = choices ? choicesIn(choices, faults) : new Map<string, ChoiceList>();
  const title = { [lang]: settings.title || settings.id || name };
  const reading = new SurveyReading(tables.survey, lists, title, faults);
  const form: Form = { title, sections: reading.read(), origin: originOf(tables) };
  if (form.sections.length === 0 && faults.length === 0)
    faults.push({ sheet: survey.name, row: tables.survey.head, column: null, code: 'survey_empty', values: {} });
  const places = { written: reading.written, choices: rowsOfChoices(choices, lists), settings };
  faults.push(...metAtRoot(form, reading.written), ...expressionFaultsOf(form).map((fault) => placed(fault, places)));
  return faults.length > 0 ? { faults: once(faults).toSorted(byPlace(sheets)) } : { form };
};
