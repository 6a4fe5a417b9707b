import type { Around } from './expression/evaluate.ts';
import { answerOf, valueOf } from './expression/evaluate.ts';
import { namesIn } from './expression/expression.ts';
import type { Expression } from './expression/expression.ts';
import { expressionOf } from './expression/parse.ts';
import type { Value } from './expression/values.ts';
import type { Answer, Answers, Form, SectionAnswers } from './form.ts';

/** An answer as expressions see it: yes and no as words, several choices with a space between. */
export const answerText = (answer: Answer | undefined): string => {
  if (answer === undefined || answer === null) return '';
  if (typeof answer === 'boolean') return answer ? 'yes' : 'no';
  return Array.isArray(answer) ? answer.join(' ') : String(answer);
};

interface Standing {
  answers: Answers;
  /** Answers of the passage in which the expression stands. */
  here: SectionAnswers;
  hour?: string | null;
  /** Needed for the names of choices. */
  form?: Form | undefined;
  self?: string;
  columns?: Record<string, string>;
}

const onceIn = (passage: Answers[string] | undefined): SectionAnswers =>
  Array.isArray(passage) ? {} : (passage ?? {});

const answerNear = (name: string, { answers, here }: Standing): Answer | undefined =>
  name in here
    ? here[name]
    : Object.values(answers)
        .map(onceIn)
        .find((passage) => name in passage)?.[name];

const choiceName = ({ form }: Standing, question: string, value: string): string => {
  const asked = form?.sections.flatMap(({ questions }) => questions).find(({ id }) => id === question);
  const { fr, ar, en, zgh } = asked?.choices?.find((one) => one.value === value)?.label ?? {};
  return fr ?? ar ?? en ?? zgh ?? value;
};

const placeIn = ({ answers, here }: Standing): number => {
  const list = Object.values(answers).find((passages) => Array.isArray(passages) && passages.includes(here));
  return Array.isArray(list) ? list.indexOf(here) + 1 : 1;
};

const allAnswers = (name: string, { answers, here }: Standing): string[] => {
  const asked = Object.values(answers).find((one) =>
    Array.isArray(one) ? one.some((passage) => name in passage) : name in one,
  );
  if (Array.isArray(asked)) return asked.map((passage) => answerText(passage[name]));
  return asked ? [answerText(asked[name])] : name in here ? [answerText(here[name])] : [];
};

const aroundAnswers = (standing: Standing): Around => ({
  answer: (name) => answerText(answerNear(name, standing)),
  answers: (name) => allAnswers(name, standing),
  passages: (name) => {
    const section = standing.answers[name];
    return Array.isArray(section) ? section.length : allAnswers(name, standing).length;
  },
  choiceName: (question, value) => choiceName(standing, question, value),
  self: standing.self ?? '',
  column: (name) => standing.columns?.[name] ?? '',
  position: placeIn(standing),
  hour: standing.hour ?? null,
});

// An expression is read once, not for every answer: a form of 60 questions asks for its conditions at every keystroke.
const read = new Map<string, Expression | null>();
const most = 2000;

const expressionRead = (source: string): Expression | null => {
  const known = read.get(source);
  if (known !== undefined) return known;
  if (read.size >= most) read.clear();
  let expression: Expression | null = null;
  try {
    expression = expressionOf(source);
  } catch {
    // Published forms hold none that cannot be read (check-form.ts); in a draft it is false and the editor is told.
  }
  read.set(source, expression);
  return expression;
};

/** The questions an expression asks about; none when it cannot be read. */
export const namesAsked = (source: string): string[] => {
  const expression = expressionRead(source);
  return expression ? namesIn(expression) : [];
};

/** What an expression comes to on answers; false when it cannot be read. */
export const expressionOn = (source: string, standing: Standing): Value => {
  const expression = expressionRead(source);
  return expression ? valueOf(expression, aroundAnswers(standing)) : false;
};

/** The same as the answer that a calculation leaves. */
export const calculationOn = (source: string, standing: Standing): string => {
  const expression = expressionRead(source);
  return expression ? answerOf(valueOf(expression, aroundAnswers(standing))) : '';
};
