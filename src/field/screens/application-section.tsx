/** @jsxImportSource preact */
import { passagesOf, questionsAsked } from '../../modules/forms/rules/conditions.ts';
import type { Answers, Form, Section } from '../../modules/forms/rules/form.ts';
import { useApp } from '../app.ts';
import { fieldOf, withAnswer } from '../rules/application-here.ts';
import type { Pieces } from '../rules/application-here.ts';
import { QuestionField } from '../ui/question.tsx';
import { Said } from '../ui/tongued.tsx';

interface SectionProps {
  form: Form;
  section: Section;
  answers: Answers;
  pieces: Pieces;
  wrong: ReadonlySet<string>;
  onAnswers: (answers: Answers) => void;
  onPieces: (pieces: Pieces) => void;
}

const Passage = ({ place, ...props }: SectionProps & { place: number | null }) => {
  const { say } = useApp();
  const { form, section, answers, pieces, wrong, onAnswers, onPieces } = props;
  const here = passagesOf(section, answers)[place ?? 0] ?? {};
  return (
    <>
      {place !== null && (
        <h3>
          <Said text={section.repeat?.item} /> {place + 1}
        </h3>
      )}
      {questionsAsked(section, answers, here).map((question) => {
        const field = fieldOf(section.id, place, question.id);
        const at = { section: section.id, passage: place, question: question.id };
        return (
          <QuestionField
            key={field}
            question={question}
            name={field}
            answer={here[question.id]}
            error={wrong.has(field) ? say('form.wrong') : null}
            pieces={pieces[field] ?? []}
            onAnswer={(answer) => onAnswers(withAnswer(form, answers, at, answer))}
            onPiece={(digest) => onPieces({ ...pieces, [field]: [...(pieces[field] ?? []), digest] })}
          />
        );
      })}
    </>
  );
};

/** One section of the form, with as many passages as were opened. */
export const OneSection = (props: SectionProps) => {
  const { say } = useApp();
  const { section, answers, onAnswers } = props;
  const passages = passagesOf(section, answers);
  const more = section.repeat && passages.length < section.repeat.atMost;
  return (
    <section>
      <h2>
        <Said text={section.title} />
      </h2>
      {passages.map((_, place) => (
        <Passage key={place} {...props} place={section.repeat ? place : null} />
      ))}
      {more && (
        <button type="button" onClick={() => onAnswers({ ...answers, [section.id]: [...passages, {}] })}>
          {say('form.one_more')}
        </button>
      )}
    </section>
  );
};
