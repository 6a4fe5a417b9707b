import {
  ActionButton,
  Badge,
  DateInWords,
  EmptyState,
  Form,
  Found,
  inLang,
  Notice,
  Page,
  Pager,
  PhoneField,
  SearchForm,
  Table,
  TextField,
  tongue,
} from '../../page/index.ts';
import type { FormError, PageContext, Tone } from '../../page/index.ts';
import type { FormValues } from '../../web/form.ts';
import { errorAt, textAt } from '../../web/typed.ts';
import type { Shown } from '../outbox.ts';
import { pageSize } from '../outbox.ts';
import { words } from '../words/index.ts';

type T = ReturnType<typeof words>;

const tones: Record<Shown['state'], Tone> = { queued: 'open', sent: 'done', failed: 'late', given_up: 'problem' };

const State = ({ message, t }: { message: Shown; t: T }) => {
  const kept = message.state === 'sent' && message.carrier === 'outbox';
  return (
    <>
      <Badge tone={tones[message.state]}>{t(kept ? 'outbox.state.kept' : `outbox.state.${message.state}`)}</Badge>
      {message.error && (
        <p class="small">
          {t('outbox.tries', { n: message.tries })} <bdi>{message.error}</bdi>
        </p>
      )}
    </>
  );
};

const Text = ({ message, t }: { message: Shown; t: T }) => {
  if (message.withheld) return <span class="muted">{t('outbox.secret')}</span>;
  if (message.text === null) return <span class="muted">{t('outbox.erased')}</span>;
  return (
    <div {...tongue(message.lang)}>
      {message.subject && <strong>{message.subject}</strong>}
      {message.text.split('\n').map((line) => (
        <p>{line}</p>
      ))}
      {message.actionUrl && (
        <p>
          <a href={message.actionUrl} dir="ltr">
            {message.actionUrl}
          </a>
        </p>
      )}
    </div>
  );
};

const Length = ({ message, t }: { message: Shown; t: T }) =>
  message.length && (
    <p class="small muted">
      {t('outbox.sms', {
        n: message.length.segments,
        encoding: message.length.encoding === 'gsm7' ? 'GSM-7' : 'UCS-2',
      })}
    </p>
  );

const columnsFor = (t: T) => [
  { title: t('outbox.to'), cell: (message: Shown) => <bdi dir="ltr">{message.address}</bdi> },
  { title: t('outbox.at'), cell: (message: Shown) => <DateInWords at={message.at} hour /> },
  {
    title: t('outbox.message'),
    cell: (message: Shown) => (
      <>
        <Text message={message} t={t} />
        <Length message={message} t={t} />
      </>
    ),
  },
  { title: t('outbox.kind'), cell: (message: Shown) => <code dir="ltr">{message.kind}</code> },
  { title: t('outbox.state'), cell: (message: Shown) => <State message={message} t={t} /> },
];

interface OutboxProps {
  page: PageContext;
  found: { total: number; messages: Shown[]; nothingLeaves: boolean };
  search: string;
  at: number;
}

const addressOf = (page: PageContext, search: string, at: number): string =>
  `${inLang(page.lang, '/office/outbox')}?${new URLSearchParams({ ...(search ? { q: search } : {}), page: `${at}` })}`;

/** What an administrator sees of what left, or did not. */
export const OutboxPage = ({ page, found, search, at }: OutboxProps) => {
  const t = words(page.lang);
  return (
    <Page context={page} title={t('outbox.title')} shell="office" hidden>
      <h1>{t('outbox.title')}</h1>
      <p>{t('outbox.lede')}</p>
      {found.nothingLeaves && <Notice kind="calm">{t('outbox.nothing_leaves')}</Notice>}
      <SearchForm action={inLang(page.lang, '/office/outbox')} label={t('outbox.search')} value={search} />
      <Found count={found.total} />
      {found.messages.length === 0 ? (
        <EmptyState title={t('outbox.none')}>
          <p>{t(search ? 'outbox.none_found' : 'outbox.none_next')}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t('outbox.title')}
          quiet
          columns={columnsFor(t)}
          rows={found.messages}
          actions={(message) =>
            message.state === 'given_up' &&
            message.erased_at === null && (
              <ActionButton
                action={inLang(page.lang, '/office/outbox')}
                label={t('outbox.again')}
                values={{ id: message.id }}
              />
            )
          }
        />
      )}
      <Pager page={at} size={pageSize} total={found.total} address={(to) => addressOf(page, search, to)} />
    </Page>
  );
};

interface TrialProps {
  page: PageContext;
  messages: Shown[];
  typed: FormValues | null;
  errors: FormError[];
}

/** An SMS to the house, as a telephone would send it. */
const Answer = ({ page, typed, errors }: TrialProps) => {
  const t = words(page.lang);
  return (
    <details class="data" open={typed !== null}>
      <summary>{t('in.title')}</summary>
      <p>{t('in.lede')}</p>
      <Form action={inLang(page.lang, '/outbox')} errors={errors} submit={t('in.send')}>
        <PhoneField
          name="phone"
          label={t('in.phone')}
          value={typed ? textAt(typed, 'phone') : ''}
          error={errorAt(errors, 'phone')}
        />
        <TextField
          name="text"
          label={t('in.text')}
          value={typed ? textAt(typed, 'text') : ''}
          error={errorAt(errors, 'text')}
        />
      </Form>
    </details>
  );
};

/** What a newcomer sees who tries the house on a machine that sends nothing. */
export const TrialOutboxPage = (props: TrialProps) => {
  const { page, messages } = props;
  const t = words(page.lang);
  return (
    <Page context={page} title={t('outbox.title')} shell="work" hidden>
      <h1>{t('outbox.title')}</h1>
      <Notice kind="alive">{t('outbox.demo_lede')}</Notice>
      <Answer {...props} />
      {messages.length === 0 ? (
        <EmptyState title={t('outbox.none')}>
          <p>{t('outbox.none_next')}</p>
        </EmptyState>
      ) : (
        <Table caption={t('outbox.title')} quiet columns={columnsFor(t).slice(0, 3)} rows={messages} />
      )}
    </Page>
  );
};
