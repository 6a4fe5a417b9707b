import {
  Breadcrumb,
  FileField,
  Form,
  Notice,
  Page,
  Table,
  type FormError,
  type PageContext,
} from '../../../platform/page/index.ts';
import { errorAt } from '../../../platform/web/typed.ts';
import type { DryRun } from '../queries/thesaurus.ts';
import { words } from '../words/index.ts';
import { thesaurusAt } from './concept-page.tsx';

/** A file of concepts to be tried first. */
export const ImportForm = ({ page, errors }: { page: PageContext; errors: FormError[] }) => {
  const t = words(page.lang);
  return (
    <section>
      <h2>{t('thesaurus.import')}</h2>
      <p class="muted">{t('thesaurus.import_hint')}</p>
      <Form action={thesaurusAt(page, '/import')} errors={errors} submit={t('thesaurus.try')} files name="import">
        <FileField name="file" label={t('thesaurus.file')} accept=".csv,text/csv" error={errorAt(errors, 'file')} />
      </Form>
    </section>
  );
};

interface Props {
  page: PageContext;
  run: DryRun;
  /** The file as it was kept, and its name. */
  digest: string;
  name: string;
}

/** What a file would bring, before anything is written. */
export const TriedPage = ({ page, run, digest, name }: Props) => {
  const t = words(page.lang);
  return (
    <Page context={page} title={t('thesaurus.tried')} shell="office">
      <Breadcrumb items={[{ href: thesaurusAt(page), label: t('thesaurus.title') }]} />
      <h1>{t('thesaurus.tried')}</h1>
      <Notice kind={run.concepts > 0 ? 'calm' : 'problem'} title={name}>
        <p>{t('thesaurus.would_bring', { count: run.concepts })}</p>
        {run.errors > 0 && <p>{t('thesaurus.left_out', { count: run.errors })}</p>}
        {run.warnings > 0 && <p>{t('thesaurus.to_look_at', { count: run.warnings })}</p>}
      </Notice>
      {run.concepts > 0 && (
        <Form action={thesaurusAt(page, '/import/write')} submit={t('thesaurus.write')}>
          <input type="hidden" name="file" value={digest} />
          <input type="hidden" name="name" value={name} />
        </Form>
      )}
      {run.problems.length > 0 && (
        <Table
          caption={t('thesaurus.problems')}
          rows={run.problems}
          columns={[
            { title: t('thesaurus.line'), numeric: true, cell: ({ row }) => row },
            { title: t('thesaurus.problem'), cell: ({ reason }) => t(`row.${reason}`) },
            { title: t('thesaurus.value'), cell: ({ value }) => <bdi>{value}</bdi> },
          ]}
        />
      )}
    </Page>
  );
};
