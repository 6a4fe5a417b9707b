import { ActionButton, EmptyState, Page, Pager, Table, Tabs, inLang } from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import { Notice } from '../../../platform/page/index.ts';
import type { KeptReason } from '../intake/tables.ts';
import { pairsOnPage } from '../queries/review.ts';
import type { pairsToReview } from '../queries/review.ts';
import { words } from '../words/index.ts';

interface PairsProps {
  page: PageContext;
  state: 'waiting' | 'later' | 'different';
  number: number;
  found: Awaited<ReturnType<typeof pairsToReview>>;
  errors: FormError[];
}

/** Why two records may be one, in a line. */
export const reasonsIn = (page: PageContext, reasons: readonly KeptReason[]): string =>
  [...new Set(reasons.map(({ code }) => words(page.lang)(`pairs.reason_${code}`)))].join(
    page.lang === 'ar' ? '، ' : ', ',
  );

const Queue = ({ page, state, number, found }: PairsProps) => {
  const t = words(page.lang);
  const here = inLang(page.lang, '/office/duplicates');
  if (found.total === 0)
    return (
      <EmptyState title={t('pairs.none')}>
        <p>{t('pairs.none_hint')}</p>
      </EmptyState>
    );
  return (
    <>
      <Table
        caption={t('pairs.count', { n: found.total })}
        rows={found.pairs}
        columns={[
          {
            title: t('pairs.both'),
            cell: (pair) => (
              <>
                <bdi>{pair.left_name}</bdi>
                <br />
                <bdi>{pair.right_name}</bdi>
              </>
            ),
          },
          { title: t('pairs.verdict'), cell: ({ verdict }) => t(`pairs.verdict_${verdict}`) },
          { title: t('pairs.why'), cell: ({ reasons }) => reasonsIn(page, reasons) },
        ]}
        actions={({ left, right }) => (
          <a class="button" href={`${here}/${left}/${right}`}>
            {t('pairs.compare')}
          </a>
        )}
      />
      <Pager page={number} size={pairsOnPage} total={found.total} address={(n) => `${here}?state=${state}&page=${n}`} />
    </>
  );
};

const Merges = ({ page, found }: PairsProps) => {
  const t = words(page.lang);
  if (found.merges.length === 0) return null;
  return (
    <section>
      <h2>{t('pairs.merges')}</h2>
      <ul class="plain">
        {found.merges.map(({ id, kept, kept_name, gone_name }) => (
          <li class="row">
            <a href={inLang(page.lang, `/office/structures/${kept}`)}>
              {t('pairs.merged_line', { gone: gone_name, kept: kept_name })}
            </a>
            <ActionButton
              action={inLang(page.lang, `/office/duplicates/merges/${id}/undo`)}
              label={t('pairs.unmerge')}
              kind="bare"
            />
          </li>
        ))}
      </ul>
    </section>
  );
};

/** The review queue: pairs that may be one structure, the best first, and the merges of late. */
export const PairsPage = (props: PairsProps) => {
  const { page, state, found, errors } = props;
  const t = words(page.lang);
  const here = inLang(page.lang, '/office/duplicates');
  const tabs = (['waiting', 'later', 'different'] as const).map((one) => ({
    href: `${here}?state=${one}`,
    label: t(`pairs.${one}`),
    current: one === state,
  }));
  return (
    <Page context={page} title={t('pairs.title')} shell="office">
      <h1>{t('pairs.title')}</h1>
      {errors.map(({ message }) => (
        <Notice kind="problem" live>
          {message}
        </Notice>
      ))}
      <p class="lede">{t('pairs.lede')}</p>
      {found.proposals > 0 && (
        <p>
          <a href={inLang(page.lang, '/office/proposals')}>{t('proposals.title')}</a>
        </p>
      )}
      <Tabs items={tabs} />
      <Queue {...props} />
      <Merges {...props} />
    </Page>
  );
};
