import { ActionButton, Form, Notice } from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import { passagesOf, questionsAsked, sectionsAsked } from '../rules/conditions.ts';
import type { Answers, Form as Definition, Section, SectionAnswers } from '../rules/form.ts';
import { words } from '../words/index.ts';
import { QuestionField } from './question-field.tsx';
import { VersionPage, addressOf } from './version-frame.tsx';
import type { VersionProps } from './version-frame.tsx';

type Props = VersionProps & { answers: Answers };

const hiddenIn = (form: Definition, answers: Answers): number => {
  const asked = sectionsAsked(form, answers);
  const questions = asked.flatMap((section) =>
    passagesOf(section, answers).map(
      (here) => section.questions.length - questionsAsked(section, answers, here).length,
    ),
  );
  return form.sections.length - asked.length + questions.reduce((sum, one) => sum + one, 0);
};

const Passage = ({
  page,
  answers,
  section,
  here,
  index,
}: Props & { section: Section; here: SectionAnswers; index: number }) => (
  <>
    {questionsAsked(section, answers, here).map((question) => (
      <QuestionField
        page={page}
        name={section.repeat ? `${section.id}.${index}.${question.id}` : `${section.id}.${question.id}`}
        question={question}
        answer={here[question.id]}
      />
    ))}
  </>
);

const SectionShown = (props: Props & { section: Section }) => {
  const { page, answers, section } = props;
  return (
    <section>
      <h2>{said(section.title, page.lang)}</h2>
      {section.hint && <p class="lede">{said(section.hint, page.lang)}</p>}
      {passagesOf(section, answers).map((here, index) =>
        section.repeat ? (
          <fieldset class="passage">
            <legend>{`${said(section.repeat.item, page.lang)} ${index + 1}`}</legend>
            <Passage {...props} here={here} index={index} />
          </fieldset>
        ) : (
          <Passage {...props} here={here} index={index} />
        ),
      )}
    </section>
  );
};

/** A version as the applicant will see it, with conditions at work on what is answered here. Nothing is kept. */
export const PreviewPage = (props: Props) => {
  const { page, version, answers } = props;
  const t = words(page.lang);
  const { definition, publishedAt } = version;
  const hidden = hiddenIn(definition, answers);
  return (
    <VersionPage
      {...props}
      title={t('preview.title', { title: said(definition.title, page.lang) })}
      top={publishedAt !== null}
    >
      <p class="row">
        <span class="muted">{t('office.version', { number: version.number })}</span>
        <a href={addressOf(props, '/media')}>{t('media.title')}</a>
        <a href={addressOf(props, '/definition.json')}>{t('office.export')}</a>
        <a href={addressOf(props, '/xform.xml')}>{t('office.export_xform')}</a>
      </p>
      {publishedAt && (
        <Notice kind="calm" title={t('office.frozen')}>
          <p>{t('office.publish_hint')}</p>
          <ActionButton action={addressOf(props, '/next')} label={t('office.new_version')} />
        </Notice>
      )}
      <p class="lede">{t('preview.lede')}</p>
      {hidden > 0 && <p class="muted">{t('preview.hidden', { count: hidden })}</p>}
      <Form action={addressOf(props, '/preview')} method="get" submit={t('preview.again')}>
        {sectionsAsked(definition, answers).map((section) => (
          <SectionShown {...props} section={section} />
        ))}
      </Form>
    </VersionPage>
  );
};
