import { questionName } from '../expression/lex.ts';
import type { Choice } from '../form.ts';
import type { XlsFault } from './sheets.ts';
import type { Row, Table } from './table.ts';
import { mediaOf } from './media.ts';

/** A list of choices and the columns that its filters may ask about. */
export interface ChoiceList {
  choices: Choice[];
  columns: Set<string>;
}

const isName = new RegExp(`^${questionName}$`);

const choiceOf = (row: Row): Choice => {
  const columns = Object.fromEntries(
    row
      .others()
      .filter(({ heading }) => isName.test(heading))
      .map(({ heading, value }) => [heading, value]),
  );
  const media = mediaOf(row);
  return {
    value: row.at('name'),
    label: row.text('label'),
    ...(Object.keys(columns).length > 0 ? { columns } : {}),
    ...(media ? { media } : {}),
  };
};

const faultOf = (row: Row, choice: Choice, list: ChoiceList): XlsFault | null => {
  const { value, label, media } = choice;
  if (value === '') return { ...row.place('name'), code: 'choice_without_name', values: {} };
  if (/\s/.test(value) || value.length > 60)
    return { ...row.place('name'), code: 'choice_name_wrong', values: { name: value } };
  if (list.choices.some((one) => one.value === value))
    return { ...row.place('name'), code: 'choice_twice', values: { name: value } };
  if (Object.keys(label).length === 0 && !media)
    return { ...row.place('label'), code: 'choice_without_label', values: { name: value } };
  const odd = row.others().find(({ heading }) => !isName.test(heading));
  return odd ? { ...odd.place, row: row.row, code: 'column_outside', values: { part: odd.heading } } : null;
};

/** Every list of the sheet `choices`, by its name. */
export const choicesIn = (table: Table, faults: XlsFault[]): Map<string, ChoiceList> => {
  const lists = new Map<string, ChoiceList>();
  for (const row of table.rows) {
    const name = row.at('list_name');
    if (name === '') {
      faults.push({ ...row.place('list_name'), code: 'list_without_name', values: {} });
      continue;
    }
    const list = lists.get(name) ?? { choices: [], columns: new Set() };
    const choice = choiceOf(row);
    const fault = faultOf(row, choice, list);
    if (fault) faults.push(fault);
    for (const column of Object.keys(choice.columns ?? {})) list.columns.add(column);
    list.choices.push(choice);
    lists.set(name, list);
  }
  return lists;
};
