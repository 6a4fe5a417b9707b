import { Badge, DateInWords, EmptyState, Page, Pager, Table, inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { refusalSentence } from '../../../platform/web/sentences.ts';
import type { Lang } from '../../../platform/words/lang.ts';
import { submissionStates, submissionsOnPage } from '../queries/submissions-in-office.ts';
import type { SubmissionListed } from '../queries/submissions-in-office.ts';
import type { SubmissionState } from '../tables.ts';
import { FieldTabs } from './tabs.tsx';
import { words } from '../words/index.ts';

interface Props {
  page: PageContext;
  rows: SubmissionListed[];
  counts: Partial<Record<SubmissionState, number>>;
  state: SubmissionState | null;
  number: number;
}

export const toneOf = { waiting: 'problem', media_owed: 'now', applied: 'done', set_aside: 'draft' } as const;

/** What a form is, by the id under which it was served. */
export const formInWords = (lang: Lang, form: string): string => {
  const t = words(lang);
  if (form.startsWith('call-')) return t('sent.form.call');
  return t(form.startsWith('diagnosis-') ? 'sent.form.diagnosis' : 'sent.form.other');
};

/** Why a submission waits. */
export const reasonInWords = (lang: Lang, refusal: string | null, values: Record<string, string | number>): string =>
  refusal === null ? '' : refusalSentence(lang, { code: refusal, values });

const address = (lang: Lang, state: SubmissionState | null, number = 1): string => {
  const asked = [...(state ? [`state=${state}`] : []), ...(number > 1 ? [`page=${number}`] : [])].join('&');
  return inLang(lang, `/office/field/submissions${asked ? `?${asked}` : ''}`);
};

const Listed = ({ page, rows, counts, state, number }: Props) => {
  const { lang } = page;
  const t = words(lang);
  const total = state ? (counts[state] ?? 0) : Object.values(counts).reduce((sum, one) => sum + one, 0);
  return (
    <>
      <Table
        caption={t('sent.title')}
        quiet
        rows={rows}
        columns={[
          {
            title: t('sent.form'),
            cell: ({ id, form, structure, refusal, values }) => (
              <>
                <a href={inLang(lang, `/office/field/submissions/${id}`)}>{formInWords(lang, form)}</a>
                {structure && (
                  <>
                    {' · '}
                    <bdi>{structure}</bdi>
                  </>
                )}
                {refusal && <p class="small muted">{reasonInWords(lang, refusal, values)}</p>}
              </>
            ),
          },
          {
            title: t('sent.state'),
            cell: (row) => <Badge tone={toneOf[row.state]}>{t(`sent.state.${row.state}`)}</Badge>,
          },
          { title: t('sent.agent'), cell: ({ agent }) => <bdi>{agent}</bdi> },
          { title: t('sent.received'), cell: ({ receivedAt }) => <DateInWords at={receivedAt} hour /> },
        ]}
      />
      <Pager page={number} size={submissionsOnPage} total={total} address={(n) => address(lang, state, n)} />
    </>
  );
};

/** What Collect sent: to decide on, waiting for photos, applied, set aside. */
export const SubmissionsPage = (props: Props) => {
  const { page, rows, counts, state } = props;
  const t = words(page.lang);
  const tab = (one: SubmissionState | null) => ({
    href: address(page.lang, one),
    label: one ? `${t(`sent.state.${one}`)} (${counts[one] ?? 0})` : t('sent.all'),
    current: state === one,
  });
  return (
    <Page context={page} title={t('sent.title')} shell="office">
      <h1>{t('office.title')}</h1>
      <FieldTabs page={page} tab="collect" counts={{ collect: (counts.waiting ?? 0) + (counts.media_owed ?? 0) }} />
      <p class="row">
        {[null, ...submissionStates].map((one) => {
          const { href, label, current } = tab(one);
          return current ? <strong>{label}</strong> : <a href={href}>{label}</a>;
        })}
      </p>
      {rows.length === 0 ? (
        <EmptyState title={t('sent.none')}>
          <p>{t('sent.none_next')}</p>
        </EmptyState>
      ) : (
        <Listed {...props} />
      )}
    </Page>
  );
};
