import { ExpressionFault } from './expression.ts';

export interface Token {
  kind: 'number' | 'text' | 'question' | 'name' | 'sign' | 'end';
  /** What it says: a text without its quotes, a question's name without `${}`. */
  text: string;
  from: number;
  to: number;
}

/** Marks that turn the direction of writing, and joiners without width: never a part of a name. */
export const turningMarks = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\u061c\ufeff]/;

export const questionName = '[A-Za-z_][A-Za-z0-9_-]*';

const patterns: [Token['kind'] | 'space', RegExp][] = [
  ['space', /\s+/y],
  ['question', new RegExp(String.raw`\$\{\s*(${questionName})\s*\}`, 'y')],
  ['text', /'([^']*)'|"([^"]*)"/y],
  ['number', /\d+(?:\.\d+)?|\.\d+/y],
  ['name', /[A-Za-z_][A-Za-z0-9_-]*(?::[A-Za-z_][A-Za-z0-9_-]*)?/y],
  ['sign', /<=|>=|!=|\.\.|[-=<>+*(),.]/y],
];

const fault = (source: string, at: number): ExpressionFault => {
  const rest = source.slice(at, at + 40);
  if (turningMarks.test(rest[0] ?? '') || /^[{}$]/.test(rest)) return new ExpressionFault('reference_turned', at, rest);
  if (/^['"]/.test(rest)) return new ExpressionFault('expression_unfinished', at, rest);
  return new ExpressionFault(/^[/@[\]]/.test(rest) ? 'expression_path' : 'expression_not_understood', at, rest);
};

const tokenAt = (source: string, from: number): Token | { kind: 'space'; to: number } => {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = from;
    const found = pattern.exec(source);
    if (!found) continue;
    const to = pattern.lastIndex;
    return kind === 'space' ? { kind, to } : { kind, text: found[1] ?? found[2] ?? found[0], from, to };
  }
  throw fault(source, from);
};

/**
 * The tokens of an expression, with one of kind `end` last.
 * @throws ExpressionFault where something is none.
 */
export const tokensOf = (source: string): Token[] => {
  const tokens: Token[] = [];
  for (let at = 0; at < source.length;) {
    const token = tokenAt(source, at);
    if (token.kind !== 'space') {
      // An empty text is a text: its groups are both empty, so its quotes were taken for it.
      tokens.push(token.kind === 'text' && token.to - token.from === 2 ? { ...token, text: '' } : token);
    }
    at = token.to;
  }
  return [...tokens, { kind: 'end', text: '', from: source.length, to: source.length }];
};
