import { plainCalls } from './calls.ts';
import type { Expression } from './expression.ts';
import { compared, numberOf, textOf, truthOf } from './values.ts';
import type { Value } from './values.ts';

/** What an expression can ask while it is worked out. */
export interface Around {
  /** The answer nearest to where the expression stands, '' when there is none. */
  answer: (name: string) => string;
  /** The answers of every passage, in their order; of a question asked once, its one answer. */
  answers: (name: string) => readonly string[];
  /** How many passages a repeated section has, or answers a question. */
  passages: (name: string) => number;
  /** How a choice of a question is called, in the reader's language. */
  choiceName: (question: string, value: string) => string;
  /** The answer being checked. */
  self: string;
  /** Of the choice being filtered, what stands in this column. */
  column: (name: string) => string;
  /** The passage in which the expression stands, from 1. */
  position: number;
  /** The hour on the wall, `2026-11-25T14:05:00`; null when nobody said it, and then no date is today's. */
  hour: string | null;
}

type Call = Extract<Expression, { is: 'call' }>;

const nameOf = (expression: Expression | undefined): string =>
  expression?.is === 'question' ? expression.name : expression?.is === 'text' ? quoted(expression.value) : '';

/** `'${name}'`, as choice-name is written: the name inside. */
const quoted = (text: string): string => /^\s*\$\{\s*([^}\s]+)\s*\}\s*$/.exec(text)?.[1] ?? '';

const lists = new Set(['sum', 'min', 'max', 'join', 'concat', 'count-non-empty']);

const called = ({ name, given }: Call, around: Around): Value => {
  const value = (place: number): Value => valueOf(given[place] as Expression, around);
  switch (name) {
    case 'if':
      return truthOf(value(0)) ? value(1) : value(2);
    case 'coalesce':
      return textOf(value(0)) === '' ? value(1) : value(0);
    case 'once':
      return around.self === '' ? value(0) : around.self;
    case 'today':
      return around.hour?.slice(0, 10) ?? '';
    case 'now':
      return around.hour ?? '';
    case 'position':
      return around.position;
    case 'count':
      return around.passages(nameOf(given[0]));
    case 'indexed-repeat':
      return around.answers(nameOf(given[0]))[numberOf(value(2)) - 1] ?? '';
    case 'jr:choice-name':
      return around.choiceName(nameOf(given[1]), textOf(value(0)));
    default: {
      const all = given.map((one) =>
        lists.has(name) && one.is === 'question' ? around.answers(one.name) : valueOf(one, around),
      );
      return plainCalls[name as keyof typeof plainCalls](...(all as [Value, Value, Value]));
    }
  }
};

const joined = ({ operator, left, right }: Extract<Expression, { is: 'both' }>, around: Around): Value => {
  if (operator === 'or') return truthOf(valueOf(left, around)) || truthOf(valueOf(right, around));
  if (operator === 'and') return truthOf(valueOf(left, around)) && truthOf(valueOf(right, around));
  const [one, other] = [valueOf(left, around), valueOf(right, around)];
  switch (operator) {
    case '+':
      return numberOf(one) + numberOf(other);
    case '-':
      return numberOf(one) - numberOf(other);
    case '*':
      return numberOf(one) * numberOf(other);
    case 'div':
      return numberOf(one) / numberOf(other);
    case 'mod':
      return numberOf(one) % numberOf(other);
    default:
      return compared(operator, one, other);
  }
};

/**
 * What an expression comes to. Rules of XPath 1.0 with the functions of ODK's XForms specification; a calculation
 * that comes to no number is NaN, as there.
 */
export const valueOf = (expression: Expression, around: Around): Value => {
  switch (expression.is) {
    case 'number':
    case 'text':
      return expression.value;
    case 'question':
      return around.answer(expression.name);
    case 'self':
      return around.self;
    case 'passage':
      return '';
    case 'column':
      return around.column(expression.name);
    case 'negative':
      return -numberOf(valueOf(expression.of, around));
    case 'both':
      return joined(expression, around);
    case 'call':
      return called(expression, around);
  }
};

/** What a calculation leaves as an answer: '' for what is no number. */
export const answerOf = (value: Value): string =>
  typeof value === 'number' && !Number.isFinite(value) ? '' : textOf(value);
