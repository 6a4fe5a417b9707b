import { Breadcrumb, Form, Notice, Page, Steps, inLang } from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import { timeInWords } from '../../../platform/words/format.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import { hourOn, passagesOf, sectionsAsked } from '../../forms/index.ts';
import type { Answers, Section, SectionAnswers } from '../../forms/index.ts';
import type { ApplicationShown } from '../queries/application.ts';
import { fingerprint } from '../rules/merge-answers.ts';
import { questionsOfRule } from '../rules/questions-of-rule.ts';
import { words } from '../words/index.ts';
import { AnswerRead } from './answers-read.tsx';
import { Passages } from './passages.tsx';
import { sayProblem } from './say-problem.ts';
import { stepsOf } from './steps-of.ts';

export interface SectionProps {
  page: PageContext;
  application: ApplicationShown;
  section: Section;
  /** The answers to draw: the kept ones, or what was typed when the form comes back. */
  answers: Answers;
  /** Say what is wrong: not before the reader has been through it once. */
  strict: boolean;
  /** One passage more has just been asked for. */
  more?: boolean;
  refused?: string;
  /** What was wrong with what has just been sent: a file of a kind that is not taken. */
  errors?: FormError[];
  /** What somebody else wrote meanwhile, when this page would overwrite it. */
  elsewhere?: SectionAnswers[];
  /** The form of a session that had ended, and what its page had shown. */
  restored?: { seen: string };
}

const Elsewhere = ({ page, section, elsewhere }: SectionProps) => {
  const t = words(page.lang);
  if (!elsewhere) return null;
  return (
    <Notice kind="alive" title={t('section.elsewhere')}>
      <p>{t('section.elsewhere_next')}</p>
      <dl class="answers">
        {elsewhere.flatMap((passage) =>
          section.questions
            .filter(({ id, kind }) => passage[id] !== undefined && kind !== 'file')
            .map((question) => (
              <>
                <dt>{said(question.label, page.lang)}</dt>
                <dd>
                  <AnswerRead page={page} question={question} answer={passage[question.id]} />
                </dd>
              </>
            )),
        )}
      </dl>
    </Notice>
  );
};

/** A rule that an answer of this very section breaks is said here, while the answer is still under the hand. */
const NotEligible = ({ page, application, section }: SectionProps) => {
  const here = new Set(section.questions.map(({ id }) => `${section.id}.${id}`));
  const broken = application.eligibility.filter(
    ({ rule, state }) => state === 'not_met' && questionsOfRule(rule).some((id) => here.has(id)),
  );
  if (broken.length === 0) return null;
  return (
    <Notice kind="problem" title={words(page.lang)('section.not_eligible')}>
      <ul>
        {broken.map(({ rule }) => (
          <li>{said(rule.say, page.lang)}</li>
        ))}
      </ul>
    </Notice>
  );
};

const Restored = ({ page, section, restored }: SectionProps) => {
  const t = words(page.lang);
  if (!restored) return null;
  return (
    <Notice kind="alive" title={t('section.restored')} live>
      <p>{t('section.restored_next')}</p>
      {section.questions.some(({ kind }) => kind === 'file') && <p>{t('section.restored_files')}</p>}
    </Notice>
  );
};

/** What is missing must not hold anybody back from the next step. */
const Later = ({ page, application, section }: SectionProps) => {
  const asked = sectionsAsked(application.form, application.answers, hourOn(page.now)).map(({ id }) => id);
  const next = asked[asked.indexOf(section.id) + 1];
  return (
    <p class="noprint">
      <a href={inLang(page.lang, `/me/applications/${application.id}${next ? `/${next}` : ''}`)}>
        {words(page.lang)('section.later')}
      </a>
    </p>
  );
};

/** In the list above the form a fault says which question it is about. */
const named = ({ page, section }: SectionProps, { name = '', message }: FormError): string => {
  const question = section.questions.find(({ id }) => id === name.split('.').at(-1));
  return question ? `${said(question.label, page.lang)} ${message}` : message;
};

/** One section of the form: works with one thumb, saves as one writes, and by its button where there is no script. */
export const SectionPage = (props: SectionProps) => {
  const { page, application, section, answers, strict, refused, restored } = props;
  const t = words(page.lang);
  const home = inLang(page.lang, `/me/applications/${application.id}`);
  const address = `${home}/${section.id}`;
  const asked = sectionsAsked(application.form, application.answers, hourOn(page.now));
  const place = asked.findIndex(({ id }) => id === section.id);
  const passages = passagesOf(section, answers);
  const mine = application.problems.filter(({ field }) => field === section.id || field.startsWith(`${section.id}.`));
  const wrong = [
    ...(props.errors ?? []),
    ...(strict ? mine.map((problem) => ({ name: problem.field, message: sayProblem(page.lang, problem) })) : []),
  ];
  return (
    <Page
      context={page}
      title={`${said(section.title, page.lang)} · ${said(application.callTitle, page.lang)}`}
      shell="work"
      islands={['autosave', 'upload']}
      hidden
    >
      <Breadcrumb items={[{ href: home, label: said(application.callTitle, page.lang) }]} />
      {place >= 0 && <p class="muted small">{t('section.place', { place: place + 1, total: asked.length })}</p>}
      <h1>{said(section.title, page.lang)}</h1>
      {section.hint && <p class="lede">{said(section.hint, page.lang)}</p>}
      {refused && (
        <Notice kind="problem" live>
          {refused}
        </Notice>
      )}
      <Restored {...props} />
      <Elsewhere {...props} />
      <NotEligible {...props} />
      <Form
        action={address}
        autosave={address}
        files
        errors={wrong.map((one) => ({ ...one, message: named(props, one) }))}
        savedAt={timeInWords(page.lang, application.savedAt)}
        submit={t('section.next')}
        beside={
          section.repeat && passages.length < section.repeat.atMost ? (
            <button name="more" value="1">
              {t('section.more', { item: said(section.repeat.item, page.lang) })}
            </button>
          ) : null
        }
      >
        <input type="hidden" name="seen" value={restored?.seen ?? fingerprint(application.answers[section.id])} />
        <Passages {...props} passages={passages} errors={wrong} />
      </Form>
      {strict && mine.length > 0 && <Later {...props} />}
      <details class="data noprint">
        <summary>{t('section.all')}</summary>
        <Steps steps={stepsOf(props, section.id)} />
      </details>
    </Page>
  );
};
