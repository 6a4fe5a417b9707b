import { Badge, DateInWords, EmptyState, Page, Stat, Table } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { placeName } from '../../registry/index.ts';
import type { FollowUp } from '../queries/follow-ups.ts';
import { words } from '../words/index.ts';
import { engagementHref } from './addresses.ts';
import { nameIn } from './states.tsx';

const weekLength = 7 * 86_400_000;

const Cooperatives = ({ page, caption, rows }: { page: PageContext; caption: string; rows: FollowUp[] }) => {
  const t = words(page.lang);
  return (
    <section>
      <h2>{caption}</h2>
      <Table
        caption={caption}
        quiet
        rows={rows}
        columns={[
          {
            title: t('list.cooperative'),
            cell: (row) => (
              <a href={engagementHref(page, row.id)}>
                <bdi>{nameIn(page.lang, row)}</bdi>
              </a>
            ),
          },
          {
            title: t('list.place'),
            cell: ({ commune, province, region }) =>
              [commune, placeName(province ?? region, page.lang)].filter(Boolean).join(' · '),
          },
          {
            title: t('list.next'),
            cell: ({ next }) =>
              next && (
                <>
                  <DateInWords at={next.on} /> {next.late && <Badge tone="late">{t('visit.late')}</Badge>}
                  <br />
                  <small class="muted">{t(`because.${next.because}`)}</small>
                </>
              ),
          },
          {
            title: t('list.visits'),
            numeric: true,
            cell: ({ held, budget }) => t('figure.of', { n: held, target: budget }),
          },
          {
            title: t('plan.actions'),
            cell: ({ hasPlan, openActions, lateActions }) => {
              if (!hasPlan) return <span class="muted">{t('plan.none')}</span>;
              const open = t('plan.open', { count: openActions });
              return lateActions > 0 ? <Badge tone="late">{t('plan.late', { count: lateActions })}</Badge> : open;
            },
          },
        ]}
      />
    </section>
  );
};

/** An agent's day: whom to see because it is late, whom to see this week, and the others. */
export const DayPage = ({ page, followed }: { page: PageContext; followed: FollowUp[] }) => {
  const t = words(page.lang);
  const soon = new Date(page.now.getTime() + weekLength).toISOString().slice(0, 10);
  const late = followed.filter(({ next }) => next?.late);
  const week = followed.filter(({ next }) => next && !next.late && next.on <= soon);
  const others = followed.filter((one) => !late.includes(one) && !week.includes(one));
  return (
    <Page context={page} title={t('day.title')} shell="office">
      <h1>{t('day.title')}</h1>
      {followed.length === 0 ? (
        <EmptyState title={t('day.nobody')}>
          <p>{t('day.nobody_next')}</p>
        </EmptyState>
      ) : (
        <>
          <div class="figures">
            <Stat value={followed.length} label={t('day.followed')} />
            <Stat value={late.length} label={t('day.late')} />
            <Stat value={week.length} label={t('day.week')} />
            <Stat value={followed.filter(({ hasPlan }) => !hasPlan).length} label={t('day.without_plan')} />
          </div>
          {late.length > 0 && <Cooperatives page={page} caption={t('day.late_title')} rows={late} />}
          {week.length > 0 && <Cooperatives page={page} caption={t('day.week_title')} rows={week} />}
          {others.length > 0 && <Cooperatives page={page} caption={t('day.others_title')} rows={others} />}
        </>
      )}
    </Page>
  );
};
