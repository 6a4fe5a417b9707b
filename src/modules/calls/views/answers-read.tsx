import { DateInWords, Money, NumberInWords } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { fileAddress, thumbnailAddress } from '../../../platform/files/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import { hourOn, passagesOf, questionsAsked, sectionsAsked } from '../../forms/index.ts';
import type { Answer, Answers, Form, Question, Section, SectionAnswers } from '../../forms/index.ts';
import type { Piece } from '../queries/application.ts';
import { words } from '../words/index.ts';

interface Read {
  page: PageContext;
  form: Form;
  answers: Answers;
  pieces: Pick<Piece, 'field' | 'file' | 'name' | 'pictured'>[];
}

/** One answer in words. */
export const AnswerRead = ({
  page,
  question,
  answer,
}: {
  page: PageContext;
  question: Question;
  answer: Answer | undefined;
}) => {
  const t = words(page.lang);
  if (answer === undefined || answer === null || answer === '') return <span class="muted">{t('answer.none')}</span>;
  const label = (value: string) =>
    said(question.choices?.find((one) => one.value === value)?.label, page.lang) || value;
  switch (question.kind) {
    case 'money':
      return typeof answer === 'number' ? <Money amount={answer} /> : <bdi>{String(answer)}</bdi>;
    case 'number':
    case 'integer':
      return typeof answer === 'number' ? <NumberInWords value={answer} /> : <bdi>{String(answer)}</bdi>;
    case 'date':
      return <DateInWords at={String(answer)} />;
    case 'yes_no':
    case 'acknowledge':
      return <>{t(answer === true ? 'answer.yes' : 'answer.no')}</>;
    case 'choice':
      return <>{label(String(answer))}</>;
    case 'choices':
      return <>{(answer as string[]).map(label).join(page.lang === 'ar' ? '، ' : ', ')}</>;
    default:
      return (
        <span class="said" dir="auto">
          {String(answer)}
        </span>
      );
  }
};

const PieceRead = ({ file, name, pictured }: Read['pieces'][number]) => (
  <p class="piece">
    <a href={fileAddress({ id: file, name })}>
      {pictured && <img src={thumbnailAddress({ id: file, name })} alt="" loading="lazy" />} <bdi>{name}</bdi>
    </a>
  </p>
);

/** A note is read while answering, and answers nothing. */
const readable = (section: Section, answers: Answers, here: SectionAnswers, hour: string): Question[] =>
  questionsAsked(section, answers, here, hour).filter(({ kind }) => kind !== 'note');

const SectionRead = ({ page, section, answers, pieces }: Omit<Read, 'form'> & { section: Section }) => (
  <section>
    <h3>{said(section.title, page.lang)}</h3>
    {passagesOf(section, answers).map((here, index) => (
      <dl class="answers">
        {section.repeat && <dt class="muted">{`${said(section.repeat.item, page.lang)} ${index + 1}`}</dt>}
        {readable(section, answers, here, hourOn(page.now)).map((question) => {
          const field = section.repeat ? `${section.id}.${index}.${question.id}` : `${section.id}.${question.id}`;
          return (
            <>
              <dt>{said(question.label, page.lang)}</dt>
              <dd>
                {question.kind === 'file' ? (
                  pieces.filter((piece) => piece.field === field).map((piece) => <PieceRead {...piece} />)
                ) : (
                  <AnswerRead page={page} question={question} answer={here[question.id]} />
                )}
              </dd>
            </>
          );
        })}
      </dl>
    ))}
  </section>
);

/** An application as it is read: by the office, by a juror, on paper. */
export const AnswersRead = ({ page, form, answers, pieces }: Read) => (
  <>
    {sectionsAsked(form, answers, hourOn(page.now)).map((section) => (
      <SectionRead page={page} section={section} answers={answers} pieces={pieces} />
    ))}
  </>
);
