import {
  ActionButton,
  Badge,
  DateInWords,
  EmptyState,
  Page,
  Pager,
  Table,
  inLang,
} from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { testimoniesAtOnce } from '../queries/testimonies.ts';
import type { PhotographShown } from '../queries/photographs.ts';
import type { TestimonyShown } from '../queries/testimonies.ts';
import { words } from '../words/index.ts';
import { ConsentTabs, MyPhotographs } from './photographs-page.tsx';
import { nameIn, Said, Testimony } from './testimony.tsx';

interface ListProps {
  page: PageContext;
  rows: TestimonyShown[];
  total: number;
  number: number;
}

/** What cooperatives said, as the office keeps it: who, since when they agree, and the way to end it. */
export const TestimoniesPage = ({ page, rows, total, number }: ListProps) => {
  const t = words(page.lang);
  const here = inLang(page.lang, '/office/testimonies');
  return (
    <Page context={page} title={t('testimony.office')} shell="office">
      <h1>{t('testimony.office')}</h1>
      <p class="lede">{t('testimony.office_lede')}</p>
      <ConsentTabs current="testimonies" />
      <p>
        <a class="button first" href={`${here}/new`}>
          {t('testimony.record')}
        </a>
      </p>
      {rows.length === 0 ? (
        <EmptyState title={t('testimony.none')}>
          <p>{t('testimony.none_next')}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t('testimony.office')}
          quiet
          rows={rows}
          columns={[
            {
              title: t('testimony.cooperative'),
              cell: (one) => (
                <a href={inLang(page.lang, `/cooperatives/${one.structure}`)}>
                  <bdi>{nameIn(page.lang, one)}</bdi>
                </a>
              ),
            },
            { title: t('testimony.person'), cell: ({ person }) => <bdi>{person}</bdi> },
            {
              title: t('testimony.words'),
              cell: (one) =>
                one.withdrawnAt === null ? (
                  <Said text={one.words} />
                ) : (
                  <Badge tone="closed">{t('testimony.ended')}</Badge>
                ),
            },
            { title: t('testimony.consent'), cell: (one) => <DateInWords at={one.consentOn} /> },
          ]}
          actions={(one) =>
            one.withdrawnAt === null ? (
              <ActionButton action={`${here}/${one.id}/withdraw`} label={t('testimony.withdraw')} kind="bare" />
            ) : null
          }
        />
      )}
      <Pager page={number} size={testimoniesAtOnce} total={total} address={(at) => `?page=${at}`} />
    </Page>
  );
};

/** What a cooperative said of itself, as it is shown, with a button that ends it at once. */
export const MyTestimoniesPage = ({
  page,
  mine,
  photographs,
}: {
  page: PageContext;
  mine: TestimonyShown[];
  photographs: PhotographShown[];
}) => {
  const t = words(page.lang);
  return (
    <Page context={page} title={t('testimony.mine')} plots>
      <h1>{t('testimony.mine')}</h1>
      <p class="lede">{t('testimony.mine_lede')}</p>
      {mine.length + photographs.length === 0 && <EmptyState title={t('testimony.mine_none')} />}
      {mine.map((one) => (
        <section class="card">
          <Testimony one={one} />
          {one.withdrawnAt === null && (
            <ActionButton
              action={inLang(page.lang, `/me/testimonies/${one.id}/withdraw`)}
              label={t('testimony.withdraw')}
              kind="away"
            />
          )}
        </section>
      ))}
      <MyPhotographs mine={photographs} />
    </Page>
  );
};
