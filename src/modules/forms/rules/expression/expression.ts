/** An expression of a form, as it was understood. `from` and `to` are offsets in the text that was written. */
export type Expression = { from: number; to: number } & (
  | { is: 'number'; value: number }
  | { is: 'text'; value: string }
  /** `${name}`: the answer to a question, or the passages of a repeated section. */
  | { is: 'question'; name: string }
  /** `.`: the answer that is being checked. */
  | { is: 'self' }
  /** `..`: the passage in which the expression stands; only `position(..)` asks for it. */
  | { is: 'passage' }
  /** A bare name: in a choice filter, the column of the choice. */
  | { is: 'column'; name: string }
  | { is: 'negative'; of: Expression }
  | { is: 'both'; operator: Operator; left: Expression; right: Expression }
  | { is: 'call'; name: string; given: Expression[] }
);

export type Operator = 'or' | 'and' | '=' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | 'div' | 'mod';

export type ExpressionFaultCode =
  | 'expression_unfinished'
  | 'expression_not_understood'
  | 'expression_path'
  | 'reference_turned'
  | 'function_unknown'
  | 'function_arguments';

/** Why a text is no expression; `at` is the offset of what cannot be understood, `part` that very piece. */
export class ExpressionFault extends Error {
  readonly code: ExpressionFaultCode;
  readonly at: number;
  readonly part: string;

  constructor(code: ExpressionFaultCode, at: number, part: string) {
    super(`${code} at ${at}: ${part}`);
    this.code = code;
    this.at = at;
    this.part = part;
  }
}

/** Every expression below this one, and itself. */
export const within = (expression: Expression): Expression[] => {
  switch (expression.is) {
    case 'negative':
      return [expression, ...within(expression.of)];
    case 'both':
      return [expression, ...within(expression.left), ...within(expression.right)];
    case 'call':
      return [expression, ...expression.given.flatMap(within)];
    default:
      return [expression];
  }
};

/** The names of questions and sections that an expression asks about, each once. */
export const namesIn = (expression: Expression): string[] => [
  ...new Set(within(expression).flatMap((one) => (one.is === 'question' ? [one.name] : []))),
];
