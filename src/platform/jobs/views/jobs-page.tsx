import { ActionButton, DateInWords, EmptyState, inLang, NumberInWords, Page, Table } from '../../page/index.ts';
import type { PageContext } from '../../page/index.ts';
import type { GivenUp, QueueState } from '../administration.ts';
import { words } from '../words/index.ts';

type T = ReturnType<typeof words>;

const counted = (title: string, of: (state: QueueState) => number) => ({
  title,
  numeric: true,
  cell: (state: QueueState) => <NumberInWords value={of(state)} />,
});

const Queues = ({ states, t }: { states: QueueState[]; t: T }) => (
  <Table
    caption={t('jobs.queues')}
    columns={[
      { title: t('jobs.queue'), cell: ({ queue }: QueueState) => t(`jobs.${queue}`) },
      counted(t('jobs.ready'), ({ ready }) => ready),
      counted(t('jobs.deferred'), ({ deferred }) => deferred),
      counted(t('jobs.active'), ({ active }) => active),
      counted(t('jobs.given_up'), ({ givenUp }) => givenUp),
    ]}
    rows={states}
  />
);

const columnsFor = (t: T) => [
  { title: t('jobs.job'), cell: ({ job }: GivenUp) => <code dir="ltr">{job}</code> },
  {
    title: t('jobs.error'),
    cell: ({ error }: GivenUp) => (
      <bdi lang="en" dir="auto">
        {error}
      </bdi>
    ),
  },
  {
    title: t('jobs.data'),
    cell: ({ data }: GivenUp) => (
      <code dir="ltr" class="small">
        {JSON.stringify(data)}
      </code>
    ),
  },
  {
    title: t('jobs.failed_at'),
    cell: ({ failedAt, sentAt }: GivenUp) => <DateInWords at={failedAt ?? sentAt} hour />,
  },
];

const Actions = ({
  page,
  values,
  all,
  t,
}: {
  page: PageContext;
  values: Record<string, string>;
  all: boolean;
  t: T;
}) => (
  <span class="row">
    <ActionButton
      action={inLang(page.lang, '/office/jobs/retry')}
      label={t(all ? 'jobs.retry_all' : 'jobs.retry')}
      values={values}
    />
    <ActionButton
      action={inLang(page.lang, '/office/jobs/drop')}
      label={t(all ? 'jobs.drop_all' : 'jobs.drop')}
      kind="away"
      values={values}
    />
  </span>
);

const GivenUpList = ({ page, givenUp, t }: { page: PageContext; givenUp: GivenUp[]; t: T }) => (
  <>
    <p>{t('jobs.given_up_lede')}</p>
    {(['quick', 'long'] as const).map((queue) => {
      const rows = givenUp.filter((one) => one.queue === queue);
      if (rows.length === 0) return null;
      return (
        <>
          <Table
            caption={`${t('jobs.given_up')} · ${t(`jobs.${queue}`)}`}
            columns={columnsFor(t)}
            rows={rows}
            actions={({ id }) => <Actions page={page} values={{ queue, id }} all={false} t={t} />}
          />
          <Actions page={page} values={{ queue }} all t={t} />
        </>
      );
    })}
  </>
);

/** What the house does apart from its pages, and what waits for a person. */
export const JobsPage = (props: { page: PageContext; states: QueueState[]; givenUp: GivenUp[] }) => {
  const { page, states, givenUp } = props;
  const t = words(page.lang);
  return (
    <Page context={page} title={t('jobs.title')} shell="office" hidden>
      <h1>{t('jobs.title')}</h1>
      <p>{t('jobs.lede')}</p>
      <Queues states={states} t={t} />
      <h2>{t('jobs.given_up')}</h2>
      {givenUp.length === 0 ? (
        <EmptyState title={t('jobs.none')}>
          <p>{t('jobs.none_next')}</p>
        </EmptyState>
      ) : (
        <GivenUpList page={page} givenUp={givenUp} t={t} />
      )}
    </Page>
  );
};
