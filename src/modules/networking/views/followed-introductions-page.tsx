import {
  DateInWords,
  EmptyState,
  Found,
  Page,
  Pager,
  SelectField,
  Stat,
  Table,
  inLang,
} from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { followedSize } from '../queries/followed.ts';
import { followedStates } from '../queries/followed-introductions.ts';
import type { FollowedIntroduction, FollowedIntroductions, FollowedState } from '../queries/followed-introductions.ts';
import { isShown } from '../rules/posting.ts';
import { words } from '../words/index.ts';
import { followedAt, FollowedTabs } from './followed-page.tsx';
import type { Whose } from './followed-page.tsx';
import { InTongue, StateBadge, nameIn } from './introduction-facts.tsx';

interface Props {
  page: PageContext;
  whose: Whose;
  state: FollowedState | null;
  number: number;
  found: FollowedIntroductions;
}

const addressOf = ({ page, whose, state }: Props, number: number): string => {
  const asked = new URLSearchParams();
  if (state !== null) asked.set('state', state);
  if (number > 1) asked.set('page', String(number));
  return inLang(page.lang, `${followedAt(whose)}/introductions${asked.size > 0 ? `?${asked}` : ''}`);
};

const figures = ['asked', 'yes', 'introduced', 'opportunities'] as const;

const Filter = ({ page, whose, state, found }: Props) => {
  const t = words(page.lang);
  return (
    <form class="row" method="get" action={inLang(page.lang, `${followedAt(whose)}/introductions`)}>
      <SelectField
        name="state"
        label={t('list.state')}
        options={followedStates.map((one) => ({
          value: one,
          label: `${t(`intro.state.${one}`)} (${found.byState[one] ?? 0})`,
        }))}
        value={state ?? ''}
        empty={t('list.every')}
        optional
      />
      <button>{t('list.show')}</button>
    </form>
  );
};

/** What became of needs, for whoever follows them: counts, who was brought together with what, and where it stands. */
export const FollowedIntroductionsPage = (props: Props) => {
  const { page, whose, number, found } = props;
  const t = words(page.lang);
  return (
    <Page context={page} title={t(`followed.${whose}`)} shell={whose === 'members' ? 'work' : 'office'} hidden>
      <h1>{t(`followed.${whose}`)}</h1>
      <p class="lede">{t(`followed.lede_introductions_${whose}`)}</p>
      <FollowedTabs page={page} whose={whose} current="introductions" />
      <div class="figures">
        {figures.map((one) => (
          <Stat value={found.counts[one]} label={t(`followed.figure.${one}`)} />
        ))}
      </div>
      <Filter {...props} />
      <Found count={found.total} />
      {found.rows.length === 0 ? (
        <EmptyState title={t('followed.none_introduction')} />
      ) : (
        <Table
          caption={t('intro.queue.title')}
          quiet
          rows={found.rows}
          columns={[
            {
              title: t('intro.column.cooperative'),
              cell: ({ structure, name, nameAr }: FollowedIntroduction) =>
                structure === null || name === null ? (
                  <span class="muted">{t('followed.unnamed')}</span>
                ) : (
                  <a href={inLang(page.lang, `/cooperatives/${structure}`)}>
                    <bdi>{nameIn(page.lang, { name, nameAr })}</bdi>
                  </a>
                ),
            },
            {
              title: t('intro.column.need'),
              cell: (row) =>
                isShown({ state: row.needState }) ? (
                  <a href={inLang(page.lang, `/needs/${row.need}`)}>
                    <InTongue page={page} text={row.title} />
                  </a>
                ) : (
                  <InTongue page={page} text={row.title} />
                ),
            },
            { title: t('list.state'), cell: ({ state }) => <StateBadge page={page} state={state} /> },
            { title: t('intro.column.since'), cell: ({ at }) => <DateInWords at={at} /> },
          ]}
        />
      )}
      <Pager page={number} size={followedSize} total={found.total} address={(one) => addressOf(props, one)} />
    </Page>
  );
};
