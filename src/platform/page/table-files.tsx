import { inLang, usePage } from './use-page.tsx';

/** Take a public table along, beside where its rows are drawn: a workbook and a CSV in the reader's words, all formats on its page. */
export const TableFiles = ({ table }: { table: string }) => {
  const { lang, t } = usePage();
  return (
    <p class="small muted">
      {t('table.take')} <a href={`/data/${table}.xlsx?lang=${lang}`}>XLSX</a> ·{' '}
      <a href={`/data/${table}.csv?lang=${lang}`}>CSV</a> ·{' '}
      <a href={inLang(lang, `/data/${table}`)}>{t('table.about')}</a>
    </p>
  );
};
