import type { TextLang } from '../form.ts';
import { languageNamed } from './languages.ts';
import type { Place, XlsFault } from './sheets.ts';
import type { Table } from './table.ts';

export const settingsKnown: ReadonlySet<string> = new Set([
  'form_title',
  'form_id',
  'version',
  'default_language',
  'instance_name',
]);

export interface SettingsRead {
  title: string;
  id: string;
  version: string;
  instanceName: string;
  lang: TextLang | null;
  place: (what: string) => Place;
}

const nothing: SettingsRead = {
  title: '',
  id: '',
  version: '',
  instanceName: '',
  lang: null,
  place: () => ({ sheet: 'settings', row: 2, column: null }),
};

/** The one row of `settings`; a form may have none. */
export const settingsIn = (table: Table | null, faults: XlsFault[]): SettingsRead => {
  const [row, second] = table?.rows ?? [];
  if (!row) return nothing;
  if (second) faults.push({ ...second.place(), code: 'settings_twice', values: {} });
  const wanted = row.at('default_language');
  const lang = wanted === '' || wanted === 'default' ? null : languageNamed(wanted);
  if (lang === null && wanted !== '' && wanted !== 'default')
    faults.push({ ...row.place('default_language'), code: 'language_unknown', values: { part: wanted } });
  return {
    title: row.at('form_title'),
    id: row.at('form_id'),
    version: row.at('version'),
    instanceName: row.at('instance_name'),
    lang,
    place: row.place,
  };
};
