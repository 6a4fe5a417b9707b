import {
  ActionButton,
  DateInWords,
  EmptyState,
  Form,
  inLang,
  Notice,
  NumberInWords,
  Page,
  Stat,
  Table,
  TextField,
} from '../../page/index.ts';
import type { PageContext } from '../../page/index.ts';
import type { JournalPageAnswer, ListedEntry } from '../queries.ts';
import { words } from '../words/index.ts';

type T = ReturnType<typeof words>;

const Check = ({ check, t }: { check: JournalPageAnswer['check']; t: T }) => {
  if (check === null) return <Notice kind="calm">{t('journal.never_checked')}</Notice>;
  if (check.altered === null) {
    return <Notice kind="done">{t('journal.holds', { n: Number(check.entries), at: check.at })}</Notice>;
  }
  return (
    <Notice kind="problem">
      <p>{t('journal.altered', { position: check.altered.position })}</p>
      <p>{t('journal.altered_next')}</p>
      <p>
        <code dir="ltr">{check.altered.id}</code>
      </p>
    </Notice>
  );
};

const State = ({ page, answer, t }: { page: PageContext; answer: JournalPageAnswer; t: T }) => (
  <section>
    <div class="figures">
      <Stat value={answer.head?.position ?? 0} label={t('journal.sealed')} />
      <Stat value={answer.pending} label={t('journal.pending')} />
    </div>
    {answer.head && (
      <p class="small">
        {t('journal.head')} <code dir="ltr">{answer.head.digest}</code>
      </p>
    )}
    <Check check={answer.check} t={t} />
    <div class="row">
      <ActionButton action={inLang(page.lang, '/office/journal/check')} label={t('journal.check')} />
      <a class="button" href={inLang(page.lang, '/office/journal/download')}>
        {t('journal.download')}
      </a>
    </div>
  </section>
);

const Id = ({ id }: { id: string }) => (
  <code dir="ltr" class="small">
    {id}
  </code>
);

const columnsFor = (page: PageContext, t: T) => [
  { title: t('journal.fact'), cell: ({ fact }: ListedEntry) => <code dir="ltr">{fact}</code> },
  { title: t('journal.at'), cell: ({ at }: ListedEntry) => <DateInWords at={at} hour /> },
  {
    title: t('journal.actor'),
    cell: ({ actor }: ListedEntry) => (actor === null ? t('journal.system') : <Id id={actor} />),
  },
  {
    title: t('journal.about'),
    cell: ({ about }: ListedEntry) => (
      <a href={`${inLang(page.lang, '/office/journal')}?about=${about}`}>
        <Id id={about} />
      </a>
    ),
  },
  {
    title: t('journal.payload'),
    cell: ({ payload }: ListedEntry) => (
      <code dir="ltr" class="small">
        {JSON.stringify(payload)}
      </code>
    ),
  },
  {
    title: t('journal.position'),
    numeric: true,
    cell: ({ position }: ListedEntry) => (position === null ? '…' : <NumberInWords value={position} />),
  },
];

export interface Filter {
  fact: string;
  about: string;
}

const olderAddress = (page: PageContext, filter: Filter, before: string): string =>
  `${inLang(page.lang, '/office/journal')}?${new URLSearchParams({ ...filter, before })}`;

const FilterForm = ({ page, filter, t }: { page: PageContext; filter: Filter; t: T }) => (
  <Form
    action={inLang(page.lang, '/office/journal')}
    method="get"
    submit={t('journal.filter')}
    beside={<a href={inLang(page.lang, '/office/journal')}>{t('journal.clear')}</a>}
  >
    <TextField
      name="fact"
      label={t('journal.filter_fact')}
      hint={t('journal.filter_fact_hint')}
      value={filter.fact}
      dir="ltr"
      optional
    />
    <TextField name="about" label={t('journal.filter_about')} value={filter.about} dir="ltr" optional />
  </Form>
);

/** The journal of the house: its state, and its last entries. */
export const JournalPage = (props: { page: PageContext; answer: JournalPageAnswer; filter: Filter }) => {
  const { page, answer, filter } = props;
  const t = words(page.lang);
  return (
    <Page context={page} title={t('journal.title')} shell="office" hidden>
      <h1>{t('journal.title')}</h1>
      <p>{t('journal.lede')}</p>
      <State page={page} answer={answer} t={t} />
      <h2>{t('journal.last')}</h2>
      <FilterForm page={page} filter={filter} t={t} />
      {answer.entries.length === 0 ? (
        <EmptyState title={t('journal.none')}>
          <p>{t('journal.none_next')}</p>
        </EmptyState>
      ) : (
        <Table caption={t('journal.last')} quiet columns={columnsFor(page, t)} rows={answer.entries} />
      )}
      {answer.older && (
        <p>
          <a class="button" rel="next" href={olderAddress(page, filter, answer.older)}>
            {t('journal.older')}
          </a>
        </p>
      )}
    </Page>
  );
};
