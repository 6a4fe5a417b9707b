import { DateInWords, Table } from '../../../platform/page/index.ts';
import { numberInWords } from '../../../platform/words/format.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import { words } from '../words/index.ts';
import { addressOf } from './frame.tsx';
import type { ResultProps } from './result-page.tsx';
import { sayPercent } from './say.ts';
import { Share } from './score-table.tsx';

/** What changed since an earlier diagnosis, on the items that are the same; how many they are is said first. */
export const ComparePart = (props: ResultProps) => {
  const { page, shown, compared } = props;
  const t = words(page.lang);
  if (shown.earlier.length === 0) return null;
  const others = shown.earlier.filter(({ id }) => id !== compared?.earlier.id);
  const titleOf = (code: string) =>
    said(shown.definition.dimensions.find((one) => one.code === code)?.title, page.lang);
  const signed = (value: number) =>
    numberInWords(page.lang, value, { maximumFractionDigits: 0, signDisplay: 'exceptZero' });
  const rows = compared?.dimensions.filter(({ before }) => before !== null) ?? [];
  return (
    <section id="compare">
      <h2>{t('compare.title')}</h2>
      {compared && (
        <>
          <p>
            {t(`occasion.${compared.earlier.occasion}`)}, <DateInWords at={compared.earlier.held_on} />.{' '}
            {t('compare.same', { same: compared.compared.length, items: compared.items })}
          </p>
          {rows.length > 0 && (
            <Table
              caption={t('compare.title')}
              quiet
              rows={rows}
              columns={[
                { title: t('result.dimension'), cell: ({ code }) => `${code} · ${titleOf(code)}` },
                { title: t('compare.then'), numeric: true, cell: ({ before }) => sayPercent(page.lang, before) },
                {
                  title: t('compare.now'),
                  cell: ({ before, after }) => <Share page={page} percent={after} before={before} />,
                },
                {
                  title: t('compare.difference'),
                  numeric: true,
                  cell: ({ before, after }) => signed((after ?? 0) - (before ?? 0)),
                },
              ]}
            />
          )}
        </>
      )}
      {others.length > 0 && (
        <p class="small">
          {t('compare.with')}{' '}
          {others.map(({ id, held_on, occasion }) => (
            <>
              <a href={addressOf(props, `?with=${id}#compare`)}>
                {t(`occasion.${occasion}`)} (<DateInWords at={held_on} />)
              </a>{' '}
            </>
          ))}
        </p>
      )}
    </section>
  );
};
