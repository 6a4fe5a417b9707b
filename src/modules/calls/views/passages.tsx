import type { FormError } from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import { hourOn, questionsAsked } from '../../forms/index.ts';
import type { SectionAnswers } from '../../forms/index.ts';
import { words } from '../words/index.ts';
import { QuestionField } from './question-field.tsx';
import type { SectionProps } from './section-page.tsx';

interface Props extends SectionProps {
  passages: SectionAnswers[];
  errors: FormError[];
}

const Passage = ({
  page,
  application,
  section,
  answers,
  errors,
  here,
  index,
}: Props & { here: SectionAnswers; index: number }) => (
  <>
    {questionsAsked(section, answers, here, hourOn(page.now)).map((question) => {
      const name = section.repeat ? `${section.id}.${index}.${question.id}` : `${section.id}.${question.id}`;
      return (
        <QuestionField
          page={page}
          name={name}
          question={question}
          answer={here[question.id]}
          error={errors.find((one) => one.name === name)?.message}
          pieces={application.pieces.filter(({ field }) => field === name)}
        />
      );
    })}
  </>
);

/** The questions of a section, once for each passage of a repeated one. */
export const Passages = (props: Props) => {
  const { page, section, passages } = props;
  const { repeat } = section;
  if (!repeat) return <Passage {...props} here={passages[0] ?? {}} index={0} />;
  const item = said(repeat.item, page.lang);
  return (
    <>
      {passages.map((here, index) => (
        <fieldset class="passage" id={index === passages.length - 1 ? 'last-passage' : undefined}>
          <legend>{`${item} ${index + 1}`}</legend>
          {/* Keeps its place also when nothing in it was answered. */}
          <input type="hidden" name={`${section.id}.${index}.passage`} value="1" />
          <Passage {...props} here={here} index={index} />
          {passages.length > repeat.atLeast && (
            <button class="bare small" name="remove_passage" value={index} formnovalidate>
              {words(page.lang)('section.remove', { item: `${item} ${index + 1}` })}
            </button>
          )}
        </fieldset>
      ))}
    </>
  );
};
