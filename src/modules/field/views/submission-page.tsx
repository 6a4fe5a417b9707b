import { fileAddress } from '../../../platform/files/index.ts';
import {
  Badge,
  Breadcrumb,
  DateInWords,
  Form,
  Notice,
  Page,
  Table,
  TextArea,
  TextField,
  inLang,
} from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import { errorAt } from '../../../platform/web/typed.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { Form as HouseForm, Question } from '../../forms/index.ts';
import type { SubmissionShown } from '../queries/submission-in-office.ts';
import type { Passage, SubmissionRead } from '../rules/openrosa/read-submission.ts';
import { words } from '../words/index.ts';
import { formInWords, reasonInWords, toneOf } from './submissions-page.tsx';

interface Props {
  page: PageContext;
  submission: SubmissionShown;
  /** What it says, when its form is known. */
  content: { form: HouseForm; read: SubmissionRead } | null;
  errors: FormError[];
  typed: { number: string; note: string };
}

const answerInWords = (page: PageContext, question: Question, answer: string | string[]): string =>
  [answer]
    .flat()
    .map((value) => said(question.choices?.find((one) => one.value === value)?.label, page.lang) || value)
    .join(page.lang === 'ar' ? '، ' : ', ');

const Content = ({ page, content: { form, read } }: Props & { content: NonNullable<Props['content']> }) => {
  const t = words(page.lang);
  const rows = form.sections.flatMap((section) =>
    [read.answers[section.id] ?? {}].flat().flatMap((passage: Passage) =>
      section.questions.flatMap((question) => {
        const answer = passage[question.id];
        return answer === undefined ? [] : [{ question, answer }];
      }),
    ),
  );
  return (
    <Table
      caption={t('sent.content')}
      quiet
      rows={rows}
      columns={[
        { title: t('sent.question'), cell: ({ question }) => said(question.label, page.lang) },
        {
          title: t('sent.answer'),
          cell: ({ question, answer }) => <span dir="auto">{answerInWords(page, question, answer)}</span>,
        },
      ]}
    />
  );
};

const Media = ({ page, submission: { media } }: Props) => {
  const t = words(page.lang);
  if (media.length === 0) return null;
  return (
    <section>
      <h2>{t('sent.media')}</h2>
      <ul>
        {media.map(({ name, file }) => (
          <li>
            {file ? (
              <a href={fileAddress({ id: file, name })}>
                <bdi>{name}</bdi>
              </a>
            ) : (
              <>
                <bdi>{name}</bdi> <span class="muted">({t('sent.media_missing')})</span>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};

const Settling = ({ page, submission, errors, typed }: Props) => {
  const t = words(page.lang);
  const here = inLang(page.lang, `/office/field/submissions/${submission.id}`);
  return (
    <div class="halves">
      <section>
        <h2>{t('sent.again')}</h2>
        <Form action={`${here}/settle`} name="settle" errors={errors} submit={t('sent.try')}>
          <TextField
            name="number"
            label={t('sent.number')}
            hint={t('sent.number_hint')}
            value={typed.number}
            dir="ltr"
            error={errorAt(errors, 'number')}
            optional
          />
        </Form>
      </section>
      <section>
        <h2>{t('sent.aside')}</h2>
        <Form action={`${here}/aside`} name="aside" submit={t('sent.aside')}>
          <TextArea name="note" label={t('sent.note')} value={typed.note} error={errorAt(errors, 'note')} rows={3} />
        </Form>
      </section>
    </div>
  );
};

/** One submission: what was sent, what stands in the way, and what a person can do about it. */
export const SubmissionPage = (props: Props) => {
  const { page, submission, content } = props;
  const { form, state, refusal, refusal_values: values, received_at: receivedAt, became } = submission;
  const t = words(page.lang);
  const list = inLang(page.lang, '/office/field/submissions');
  const isOpen = state === 'waiting' || state === 'media_owed';
  return (
    <Page context={page} title={formInWords(page.lang, form)} shell="office">
      <Breadcrumb items={[{ href: list, label: t('sent.title') }]} />
      <h1>{formInWords(page.lang, form)}</h1>
      <p class="row">
        <Badge tone={toneOf[state]}>{t(`sent.state.${state}`)}</Badge>
        {submission.structureName && <bdi>{submission.structureName}</bdi>}
        <span class="muted">
          <bdi>{submission.agent ?? ''}</bdi> · <DateInWords at={receivedAt} hour />
        </span>
      </p>
      {isOpen && refusal && (
        <Notice kind="problem" title={t('sent.why')}>
          <p>{reasonInWords(page.lang, refusal, values)}</p>
        </Notice>
      )}
      {submission.note && <p dir="auto">{submission.note}</p>}
      {became && form.startsWith('call-') && (
        <p>
          <a href={inLang(page.lang, `/office/applications/${became}`)}>{t('sent.became')}</a>
        </p>
      )}
      {content && (
        <section>
          <h2>{t('sent.content')}</h2>
          <Content {...props} content={content} />
        </section>
      )}
      <Media {...props} />
      {isOpen && <Settling {...props} />}
      <p class="small muted">
        {t('sent.instance')} <bdi dir="ltr">{submission.instance}</bdi>{' '}
        {submission.xml !== '' && <a href={`${list}/${submission.id}/original`}>{t('sent.download')}</a>}
      </p>
    </Page>
  );
};
