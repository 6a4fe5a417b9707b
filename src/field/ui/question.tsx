/** @jsxImportSource preact */
import type { Answer, Question } from '../../modules/forms/rules/form.ts';
import { answerFrom } from '../../modules/forms/rules/read-answers.ts';
import { useApp } from '../app.ts';
import { saidIn } from '../words/text-in.ts';
import { Chosen, Picked, Typed } from './controls.tsx';
import { Ticked } from './counts.tsx';
import { Photos } from './photos.tsx';

interface Props {
  question: Question;
  name: string;
  answer: Answer | undefined;
  error: string | null;
  pieces: readonly string[];
  onAnswer: (answer: Answer) => void;
  onPiece: (digest: string) => void;
}

const asText = (answer: Answer | undefined): string =>
  answer === null || answer === undefined ? '' : typeof answer === 'boolean' ? (answer ? 'yes' : 'no') : String(answer);

const useAsked = ({ question, name, answer, error }: Props) => {
  const { tongue } = useApp();
  const hint = saidIn(question.hint, tongue);
  return { name, label: saidIn(question.label, tongue), value: asText(answer), error, ...(hint && { hint }) };
};

const Choices = ({ question, name, answer, error, onAnswer }: Props) => {
  const { tongue } = useApp();
  const chosen = Array.isArray(answer) ? answer : [];
  return (
    <fieldset class="field ticks">
      <legend>{saidIn(question.label, tongue)}</legend>
      {(question.choices ?? []).map(({ value, label }) => (
        <Ticked
          key={value}
          name={`${name}-${value}`}
          label={saidIn(label, tongue)}
          checked={chosen.includes(value)}
          onValue={(on) => onAnswer(on ? [...chosen, value] : chosen.filter((one) => one !== value))}
        />
      ))}
      {error && <p class="error">{error}</p>}
    </fieldset>
  );
};

const One = (props: Props) => {
  const { say, tongue } = useApp();
  const asked = useAsked(props);
  const give = (typed: string) => props.onAnswer(answerFrom(props.question, typed));
  const options = (props.question.choices ?? []).map(({ value, label }) => ({ value, label: saidIn(label, tongue) }));
  if (options.length > 6) return <Chosen {...asked} options={options} none={say('form.choose')} onValue={give} />;
  return <Picked {...asked} options={options} onValue={give} />;
};

const Free = (props: Props) => {
  const asked = useAsked(props);
  const { kind } = props.question;
  const numeric = ['number', 'money', 'integer'].includes(kind);
  return (
    <Typed
      {...asked}
      kind={kind === 'date' || kind === 'time' ? kind : kind === 'phone' ? 'tel' : 'text'}
      numeric={numeric}
      long={kind === 'long_text'}
      onValue={(text) => props.onAnswer(answerFrom(props.question, text))}
    />
  );
};

/** One question of a form, as its kind is best answered with a thumb; what is typed is read by the form's own rules. */
export const QuestionField = (props: Props) => {
  const { say, tongue } = useApp();
  const asked = useAsked(props);
  const { question, error, pieces, onAnswer, onPiece } = props;
  const typed = (text: string) => onAnswer(answerFrom(question, text));
  switch (question.kind) {
    case 'calculate':
    case 'stamp':
    case 'geopoint':
      return null;
    case 'note':
      return <p>{asked.label}</p>;
    case 'choices':
      return <Choices {...props} />;
    case 'choice':
      return <One {...props} />;
    case 'yes_no': {
      const options = (['yes', 'no'] as const).map((value) => ({ value, label: say(`form.${value}`) }));
      return <Picked {...asked} options={options} onValue={typed} />;
    }
    case 'acknowledge':
      return (
        <Ticked
          name={asked.name}
          label={asked.label}
          checked={props.answer === true}
          onValue={(on) => onAnswer(on || null)}
        />
      );
    case 'file':
      return (
        <div class="field">
          <p class="label">{saidIn(question.label, tongue)}</p>
          <Photos label={say('form.photo')} digests={pieces} onPhoto={onPiece} />
          {error && <p class="error">{error}</p>}
        </div>
      );
    default:
      return <Free {...props} />;
  }
};
