import { EmptyState, Found, Page, Pager, Stat, Table, Tabs, inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { placeName } from '../../registry/index.ts';
import { followedSize } from '../queries/followed.ts';
import type { FollowedPosting } from '../queries/followed.ts';
import { isShown, sides } from '../rules/posting.ts';
import type { Side } from '../rules/posting.ts';
import { words } from '../words/index.ts';
import { headlineSaid, tongueOf } from './headline.tsx';
import { StateBadge } from './mine-page.tsx';
import { whereSaid } from './posting-card.tsx';

/** `members`: a federation's; `share`: a partner's. */
export type Whose = 'members' | 'share';

interface Props {
  page: PageContext;
  side: Side;
  whose: Whose;
  number: number;
  listed: { total: number; rows: FollowedPosting[] };
  /** How many structures are followed, where they are members. */
  members?: number;
}

const addressOf = ({ page, whose, side }: Props, number = 1): string =>
  inLang(page.lang, `${followedAt(whose)}/${side}s${number > 1 ? `?page=${number}` : ''}`);

export const followedAt = (whose: Whose): string => (whose === 'members' ? '/me/members' : '/share/networking');

/** Needs, offers, and what became of them. */
export const FollowedTabs = ({ page, whose, current }: { page: PageContext; whose: Whose; current: string }) => {
  const t = words(page.lang);
  const all = [...sides.map((side) => [`${side}s`, t(`title.${side}`)]), ['introductions', t('intro.queue.title')]];
  return (
    <Tabs
      items={all.map(([part, label]) => ({
        href: inLang(page.lang, `${followedAt(whose)}/${part!}`),
        label: label!,
        current: part === current,
      }))}
    />
  );
};

const Rows = ({ page, side, listed }: Props) => {
  const t = words(page.lang);
  const headline = (row: FollowedPosting) => <bdi {...tongueOf(page, row)}>{headlineSaid(page, row)}</bdi>;
  return (
    <Table
      caption={t(`title.${side}`)}
      quiet
      rows={listed.rows}
      columns={[
        {
          title: t('form.title'),
          cell: (row) =>
            isShown(row) ? <a href={inLang(page.lang, `/${side}s/${row.id}`)}>{headline(row)}</a> : headline(row),
        },
        {
          title: t('told.asker'),
          cell: (row) => <bdi>{(page.lang === 'ar' && row.structureNameAr) || row.structureName || '—'}</bdi>,
        },
        { title: t('list.kind'), cell: ({ kind }) => t(`kind.${kind}`) },
        { title: t('list.place'), cell: (row) => <bdi>{whereSaid(page, row)}</bdi> },
        { title: t('followed.region'), cell: ({ region }) => (region ? placeName(region, page.lang) : '—') },
        { title: t('list.state'), cell: ({ state }) => <StateBadge page={page} state={state} /> },
        { title: t('followed.answers'), numeric: true, cell: ({ answers }) => answers },
      ]}
    />
  );
};

/** What others ask for and offer, for whoever follows them: counts and states, nobody's name, nobody's telephone. */
export const FollowedPage = (props: Props) => {
  const { page, side, whose, listed, number, members } = props;
  const t = words(page.lang);
  return (
    <Page context={page} title={t(`followed.${whose}`)} shell={whose === 'members' ? 'work' : 'office'} hidden>
      <h1>{t(`followed.${whose}`)}</h1>
      <p class="lede">{t(`followed.lede_${whose}`)}</p>
      {members !== undefined && (
        <div class="figures">
          <Stat value={members} label={t('followed.count')} />
        </div>
      )}
      <FollowedTabs page={page} whose={whose} current={`${side}s`} />
      <Found count={listed.total} />
      {listed.rows.length === 0 ? <EmptyState title={t(`followed.none_${side}`)} /> : <Rows {...props} />}
      <Pager page={number} size={followedSize} total={listed.total} address={(one) => addressOf(props, one)} />
    </Page>
  );
};
