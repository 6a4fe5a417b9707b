import { errorAt } from '../../../platform/web/typed.ts';
import {
  DateInWords,
  EmptyState,
  FileDrop,
  Form,
  NumberInWords,
  Page,
  Table,
  inLang,
} from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import type { imports } from '../queries/imports.ts';
import { words } from '../words/index.ts';

type Listed = Awaited<ReturnType<typeof imports>>;

/** The lists that were brought in, and the place to bring another. */
export const ImportListPage = ({ page, found, errors }: { page: PageContext; found: Listed; errors: FormError[] }) => {
  const t = words(page.lang);
  const here = inLang(page.lang, '/office/imports');
  return (
    <Page context={page} title={t('intake.title')} shell="office" islands={['upload']}>
      <h1>{t('intake.new')}</h1>
      <Form action={here} files errors={errors} submit={t('intake.look')}>
        <FileDrop
          name="file"
          label={t('intake.file')}
          hint={t('intake.file_hint')}
          error={errorAt(errors, 'file')}
          accept=".xlsx,.csv,.tsv,.txt"
          upload="/uploads"
          files={[]}
        />
      </Form>
      <h2>{t('intake.title')}</h2>
      {found.length === 0 ? (
        <EmptyState title={t('intake.none')}>
          <p>{t('intake.none_hint')}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t('intake.title')}
          quiet
          rows={found}
          columns={[
            {
              title: t('intake.list'),
              cell: ({ id, name }) => (
                <a href={`${here}/${id}`}>
                  <bdi>{name}</bdi>
                </a>
              ),
            },
            { title: t('intake.state'), cell: ({ state }) => t(`intake.state_${state}`) },
            { title: t('intake.rows'), numeric: true, cell: (one) => <NumberInWords value={one.rows_read} /> },
            { title: t('intake.registered'), numeric: true, cell: (one) => <NumberInWords value={one.registered} /> },
            { title: t('intake.started'), cell: (one) => <DateInWords at={one.started_at} hour /> },
          ]}
        />
      )}
    </Page>
  );
};
