import { Breadcrumb, DateInWords, FileField, Form, Page, Table, inLang } from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import { errorAt } from '../../../platform/web/typed.ts';
import type { IntakeListed } from '../queries/intake.ts';
import type { Side } from '../rules/posting.ts';
import { words } from '../words/index.ts';

interface Props {
  page: PageContext;
  side: Side;
  listed: IntakeListed[];
  errors: FormError[];
}

/** Lists that came in, and where another is sent. */
export const IntakesPage = ({ page, side, listed, errors }: Props) => {
  const t = words(page.lang);
  const here = inLang(page.lang, `/office/${side}s/lists`);
  return (
    <Page context={page} title={t(`list.heading_${side}`)} shell="office" hidden>
      <Breadcrumb items={[{ href: inLang(page.lang, `/office/${side}s`), label: t(`title.${side}`) }]} />
      <h1>{t(`list.heading_${side}`)}</h1>
      <p class="lede">{t('list.lede')}</p>
      <Form action={here} errors={errors} submit={t('list.send')} files>
        <FileField
          name="file"
          label={t('list.file')}
          hint={t('list.file_hint')}
          accept=".xlsx,.csv"
          error={errorAt(errors, 'file')}
        />
      </Form>
      {listed.length > 0 && (
        <Table
          caption={t('list.before')}
          rows={listed}
          columns={[
            {
              title: t('list.file'),
              cell: ({ id, name }) => (
                <a href={`${here}/${id}`}>
                  <bdi>{name}</bdi>
                </a>
              ),
            },
            { title: t('list.sent_on'), cell: ({ startedAt }) => <DateInWords at={startedAt} /> },
            { title: t('list.waiting'), numeric: true, cell: ({ waiting }) => waiting },
            { title: t('list.written'), numeric: true, cell: ({ written }) => written },
            { title: t('list.left'), numeric: true, cell: ({ left }) => left },
          ]}
        />
      )}
    </Page>
  );
};
