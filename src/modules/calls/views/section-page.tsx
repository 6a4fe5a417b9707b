import { Breadcrumb, Form, Notice, Page, Steps, inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { timeInWords } from '../../../platform/words/format.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import { passagesOf, questionsAsked, sectionsAsked } from '../../forms/index.ts';
import type { Answers, Section, SectionAnswers } from '../../forms/index.ts';
import type { ApplicationShown } from '../queries/application.ts';
import { fingerprint } from '../rules/merge-answers.ts';
import { words } from '../words/index.ts';
import { stepsOf } from './application-page.tsx';
import { QuestionField } from './question-field.tsx';
import { sayProblem } from './say-problem.ts';

interface Props {
  page: PageContext;
  application: ApplicationShown;
  section: Section;
  /** The answers to draw: the kept ones, or what was typed when the form comes back. */
  answers: Answers;
  /** Say what is wrong: not before the reader has been through it once. */
  strict: boolean;
  refused?: string;
  /** What somebody else wrote meanwhile, when this page would overwrite it. */
  elsewhere?: SectionAnswers[];
}

const nameOf = (section: Section, index: number, question: string): string =>
  section.repeat ? `${section.id}.${index}.${question}` : `${section.id}.${question}`;

const Passage = (props: Props & { here: SectionAnswers; index: number }) => {
  const { page, application, section, answers, strict, here, index } = props;
  const errors = strict ? application.problems : [];
  return (
    <>
      {questionsAsked(section, answers, here).map((question) => {
        const name = nameOf(section, index, question.id);
        const wrong = errors.find(({ field }) => field === name);
        return (
          <QuestionField
            page={page}
            name={name}
            question={question}
            answer={here[question.id]}
            error={wrong && sayProblem(page.lang, wrong)}
            pieces={application.pieces.filter(({ field }) => field === name)}
          />
        );
      })}
    </>
  );
};

const Elsewhere = ({ page, section, elsewhere }: Props) => {
  const t = words(page.lang);
  if (!elsewhere) return null;
  return (
    <Notice kind="alive" title={t('section.elsewhere')}>
      <p>{t('section.elsewhere_next')}</p>
      <dl class="answers">
        {elsewhere.flatMap((passage) =>
          section.questions
            .filter(({ id }) => passage[id] !== undefined)
            .map(({ id, label }) => (
              <>
                <dt>{said(label, page.lang)}</dt>
                <dd dir="auto">{String(passage[id])}</dd>
              </>
            )),
        )}
      </dl>
    </Notice>
  );
};

/** One section of the form: works with one thumb, saves as one writes, and by its button where there is no script. */
export const SectionPage = (props: Props) => {
  const { page, application, section, answers, strict, refused } = props;
  const t = words(page.lang);
  const address = inLang(page.lang, `/me/applications/${application.id}/${section.id}`);
  const asked = sectionsAsked(application.form, application.answers);
  const place = asked.findIndex(({ id }) => id === section.id);
  const passages = passagesOf(section, answers);
  const mine = application.problems.filter(({ field }) => field === section.id || field.startsWith(`${section.id}.`));
  const errors = strict
    ? mine.map((problem) => ({ name: problem.field, message: sayProblem(page.lang, problem) }))
    : [];
  return (
    <Page
      context={page}
      title={`${said(section.title, page.lang)} · ${said(application.callTitle, page.lang)}`}
      shell="work"
      islands={['autosave', 'upload']}
      hidden
    >
      <Breadcrumb
        items={[
          {
            href: inLang(page.lang, `/me/applications/${application.id}`),
            label: said(application.callTitle, page.lang),
          },
        ]}
      />
      <p class="muted small">{t('section.place', { place: place + 1, total: asked.length })}</p>
      <h1>{said(section.title, page.lang)}</h1>
      {section.hint && <p class="lede">{said(section.hint, page.lang)}</p>}
      {refused && (
        <Notice kind="problem" live>
          {refused}
        </Notice>
      )}
      <Elsewhere {...props} />
      <Form
        action={address}
        autosave={address}
        files
        errors={errors}
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
        <input type="hidden" name="seen" value={fingerprint(application.answers[section.id])} />
        {passages.map((here, index) =>
          section.repeat ? (
            <fieldset class="passage">
              <legend>{`${said(section.repeat.item, page.lang)} ${index + 1}`}</legend>
              <Passage {...props} here={here} index={index} />
            </fieldset>
          ) : (
            <Passage {...props} here={here} index={index} />
          ),
        )}
      </Form>
      <details class="data noprint">
        <summary>{t('section.all')}</summary>
        <Steps steps={stepsOf(props, section.id)} />
      </details>
    </Page>
  );
};
