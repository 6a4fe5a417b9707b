import {
  Badge,
  Breadcrumb,
  EmptyState,
  Figure,
  Page,
  Pager,
  Stat,
  Table,
  inLang,
} from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { listInWords, percentInWords } from '../../../platform/words/format.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import { placeName } from '../../registry/index.ts';
import { sumOf } from '../queries/counts.ts';
import type { Share } from '../queries/share.ts';
import type { EngagementState } from '../rules/engagement.ts';
import { words } from '../words/index.ts';
import { EngagementBadge, nameIn } from './states.tsx';

const Rows = ({ page, share }: { page: PageContext; share: Share }) => {
  const t = words(page.lang);
  return (
    <Table
      caption={t('list.title')}
      quiet
      rows={share.rows}
      columns={[
        {
          title: t('list.cooperative'),
          cell: (row) => (
            <a href={inLang(page.lang, `/cooperatives/${row.structure}`)}>
              <bdi>{nameIn(page.lang, row)}</bdi>
            </a>
          ),
        },
        { title: t('list.region'), cell: ({ region }) => placeName(region, page.lang) },
        {
          title: t('list.state'),
          cell: ({ state }) => <EngagementBadge page={page} state={state as EngagementState} />,
        },
        {
          title: t('diagnosis.score'),
          numeric: true,
          cell: ({ percent }) => (percent === null ? '' : percentInWords(page.lang, percent / 100)),
        },
        { title: t('share.sessions'), numeric: true, cell: ({ sessions }) => sessions },
        { title: t('list.visits'), numeric: true, cell: ({ visits }) => visits },
        {
          title: t('share.actions'),
          numeric: true,
          cell: ({ done, actions }) => t('figure.of', { n: done, target: actions }),
        },
        {
          title: t('figure.reached_short'),
          cell: ({ reached }) => (reached ? <Badge tone="done">{t('share.counted')}</Badge> : ''),
        },
      ]}
    />
  );
};

/** What a partner reads of a tranche: its regions, in numbers and by cooperatives; nobody's name, nobody's telephone. */
export const SharePage = ({ page, share, number }: { page: PageContext; share: Share; number: number }) => {
  const t = words(page.lang);
  const title = said(share.name, page.lang);
  const where = share.regions
    ? listInWords(
        page.lang,
        share.regions.map((region) => placeName(region, page.lang)),
      )
    : t('share.everywhere');
  return (
    <Page context={page} title={title} shell="office">
      <Breadcrumb items={[{ href: inLang(page.lang, '/share/accompaniment'), label: t('share.title') }]} />
      <h1>{title}</h1>
      <p>
        {said(share.programmeName, page.lang)} · {where}
      </p>
      <div class="figures">
        <Figure value={sumOf(share.counts, {}, 'reached')} label={t('figure.reached')} />
        <Stat
          value={sumOf(share.counts, { states: ['enrolled', 'active', 'completed'] })}
          label={t('figure.accompanied')}
        />
        <Stat value={share.visits} label={t('share.visits_held')} />
        <Stat value={share.people} label={t('share.people_trained')} />
      </div>
      <p class="small muted">{t('figure.rule')}</p>
      {share.rows.length === 0 ? <EmptyState title={t('list.nobody')} /> : <Rows page={page} share={share} />}
      <Pager
        page={number}
        size={50}
        total={share.total}
        address={(one) => inLang(page.lang, `/share/accompaniment/${share.edition}?page=${one}`)}
      />
    </Page>
  );
};
