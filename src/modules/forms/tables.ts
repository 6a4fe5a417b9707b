import type { ColumnType } from 'kysely';
import type { FileTables } from '../../platform/files/index.ts';
import type { Trilingual } from '../../platform/words/trilingual.ts';
import type { Form } from './rules/form.ts';

/** What the rooms above may read. */
export interface FormsPublished {
  'forms.version_published': {
    id: string;
    form: string;
    number: number;
    definition: Form;
    title: Trilingual;
    published_at: Date;
  };
}

export interface FormsTables extends FormsPublished, FileTables {
  'forms.media': { id: string; form: string; name: string; file: string; md5: string; added_at: Date };
  'forms.form': { id: string; title: ColumnType<Trilingual, string, string>; created_at: Date };
  'forms.version': {
    id: string;
    form: string;
    number: number;
    definition: ColumnType<Form, string, string>;
    published_at: Date | null;
  };
}
