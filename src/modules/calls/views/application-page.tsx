import {
  ActionButton,
  Breadcrumb,
  DateInWords,
  DaysLeft,
  Notice,
  Page,
  Steps,
  inLang,
} from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { ApplicationShown } from '../queries/application.ts';
import { words } from '../words/index.ts';
import type { SpeakingRefusal } from '../rules/speaking.ts';
import { AnswersRead } from './answers-read.tsx';
import { sayProblem } from './say-problem.ts';
import { Speaking } from './speaking.tsx';
import { StatusBadge } from './standing.tsx';
import { stepsOf } from './steps-of.ts';

interface Props {
  page: PageContext;
  application: ApplicationShown;
  /** Why the reader may not send in the cooperative's name yet. */
  silent: SpeakingRefusal | null;
  refused?: string;
}

const here = ({ page, application }: Props, rest = ''): string =>
  inLang(page.lang, `/me/applications/${application.id}${rest}`);

const Eligible = ({ page, application }: Props) => {
  const t = words(page.lang);
  const notMet = application.eligibility.filter(({ state }) => state === 'not_met');
  if (notMet.length === 0) return null;
  return (
    <Notice kind="problem" title={t('application.not_eligible')}>
      <ul>
        {notMet.map(({ rule }) => (
          <li>{said(rule.say, page.lang)}</li>
        ))}
      </ul>
      <p>{t('application.not_eligible_next')}</p>
    </Notice>
  );
};

const Correction = ({ page, application }: Props) => {
  const t = words(page.lang);
  const [asked] = application.corrections;
  if (!asked || asked.answeredAt !== null || application.status !== 'correction_asked') return null;
  return (
    <Notice kind="alive" title={t('application.correction')}>
      <p dir="auto">{asked.asked}</p>
      <p>
        {t('application.correction_until')} <DateInWords at={asked.until} hour /> (<DaysLeft at={asked.until} />)
      </p>
    </Notice>
  );
};

const Missing = ({ page, application }: Props) => {
  const t = words(page.lang);
  if (application.problems.length === 0) return null;
  return (
    <section>
      <h2>{t('application.missing', { count: application.problems.length })}</h2>
      <ul>
        {application.problems.slice(0, 30).map((problem) => {
          const [section = '', ...rest] = problem.field.split('.');
          const asked = application.form.sections.find(({ id }) => id === section);
          const question = asked?.questions.find(({ id }) => id === rest.at(-1));
          const address = inLang(page.lang, `/me/applications/${application.id}/${section}`);
          return (
            <li>
              <a href={`${address}#f-${problem.field.replaceAll('.', '-')}`}>
                {said(question?.label ?? asked?.title, page.lang)}
              </a>{' '}
              <span class="muted">{sayProblem(page.lang, problem)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
};

const Sending = (props: Props) => {
  const { page, application, silent } = props;
  const t = words(page.lang);
  if (application.closed) return null;
  if (silent) return <Speaking {...props} silent={silent} />;
  const broken = application.eligibility.some(({ state }) => state === 'not_met');
  if (application.problems.length > 0 || broken) return null;
  return (
    <section class="card">
      <h2>{t('application.ready')}</h2>
      <p>{t('application.ready_hint')}</p>
      <ActionButton action={here(props, '/submit')} label={t('application.send')} kind="first" />
    </section>
  );
};

const Sent = (props: Props) => {
  const { page, application } = props;
  const t = words(page.lang);
  if (application.receipt === null || application.submittedAt === null) return null;
  return (
    <section class="card receipt">
      <h2>{t('receipt.title')}</h2>
      <p>
        {t('receipt.number')} <strong class="tabular">{application.number}</strong>
      </p>
      <p>
        {t('receipt.code')}{' '}
        <strong class="tabular" dir="ltr">
          {application.receipt}
        </strong>
      </p>
      <p>
        {t('receipt.at')} <DateInWords at={application.submittedAt} hour />
      </p>
      <p class="small muted">{t('receipt.keep')}</p>
    </section>
  );
};

/** Where I am, what is saved and when, what is missing; and when it was sent, its receipt. */
export const ApplicationPage = (props: Props) => {
  const { page, application, refused } = props;
  const t = words(page.lang);
  const title = said(application.callTitle, page.lang);
  const editable = application.closed === null;
  return (
    <Page context={page} title={`${application.structure.name} · ${title}`} shell="work" hidden>
      <Breadcrumb items={[{ href: inLang(page.lang, '/me/applications'), label: t('mine.title') }]} />
      <h1>{title}</h1>
      <p class="row">
        <bdi>{application.structure.name}</bdi>
        <StatusBadge page={page} status={application.status} />
      </p>
      {application.claim === 'waiting' && <Notice kind="calm">{t('speaking.waiting')}</Notice>}
      {refused && (
        <Notice kind="problem" live>
          {refused}
        </Notice>
      )}
      {application.mandate?.contested && <Notice kind="problem">{t('refusal.mandate_contested')}</Notice>}
      <Sent {...props} />
      <Correction {...props} />
      <Eligible {...props} />
      {application.status === 'ineligible' && (
        <Notice kind="problem" title={t('status.ineligible')}>
          <p dir="auto">{application.decisionNote}</p>
        </Notice>
      )}
      {editable && application.status === 'draft' && (
        <p>
          {t('application.saved')} <DateInWords at={application.savedAt} hour />. {t('call.closes')}{' '}
          <DateInWords at={application.closesAt} hour /> (<DaysLeft at={application.closesAt} />)
        </p>
      )}
      {editable && <Steps steps={stepsOf(props)} />}
      <Sending {...props} />
      {editable && <Missing {...props} />}
      {!editable && (
        <AnswersRead page={page} form={application.form} answers={application.answers} pieces={application.pieces} />
      )}
      {application.status !== 'withdrawn' && application.standing !== 'laureates' && (
        <details class="data noprint">
          <summary>{t('application.withdraw')}</summary>
          <p>{t('application.withdraw_hint')}</p>
          <ActionButton action={here(props, '/withdraw')} label={t('application.withdraw')} kind="away" />
        </details>
      )}
    </Page>
  );
};
