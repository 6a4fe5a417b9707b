import { ExpressionFault } from './expression.ts';
import type { Expression, Operator } from './expression.ts';
import { functions, isFunction } from './functions.ts';
import { tokensOf } from './lex.ts';
import type { Token } from './lex.ts';

/** From what binds least to what binds most, as XPath 1.0 has it. */
const levels: Operator[][] = [['or'], ['and'], ['=', '!='], ['<', '<=', '>', '>='], ['+', '-'], ['*', 'div', 'mod']];

const deepest = 60;

class Reading {
  private at = 0;
  private depth = 0;
  private readonly tokens: Token[];

  constructor(source: string) {
    this.tokens = tokensOf(source);
  }

  whole(): Expression {
    const expression = this.level(0);
    if (this.next.kind !== 'end') throw this.fault();
    return expression;
  }

  private get next(): Token {
    return this.tokens[this.at] as Token;
  }

  private fault(): ExpressionFault {
    const { kind, text, from } = this.next;
    return new ExpressionFault(kind === 'end' ? 'expression_unfinished' : 'expression_not_understood', from, text);
  }

  private takes(sign: string): boolean {
    const here = this.next.kind === 'sign' && this.next.text === sign;
    if (here) this.at += 1;
    return here;
  }

  private expect(sign: string): Token {
    const token = this.next;
    if (!this.takes(sign)) throw this.fault();
    return token;
  }

  private operatorOf(operators: Operator[]): Operator | undefined {
    const { kind, text } = this.next;
    if (kind !== 'sign' && kind !== 'name') return undefined;
    return operators.find((one) => one === text);
  }

  private level(level: number): Expression {
    const operators = levels[level];
    if (!operators) return this.signed();
    let left = this.level(level + 1);
    for (let operator = this.operatorOf(operators); operator; operator = this.operatorOf(operators)) {
      this.at += 1;
      const right = this.level(level + 1);
      left = { is: 'both', operator, left, right, from: left.from, to: right.to };
    }
    return left;
  }

  private signed(): Expression {
    const { from } = this.next;
    if (!this.takes('-')) return this.single();
    const of = this.signed();
    return { is: 'negative', of, from, to: of.to };
  }

  private single(): Expression {
    const token = this.next;
    const { text, from, to } = token;
    this.depth += 1;
    if (this.depth > deepest) throw new ExpressionFault('expression_not_understood', from, text);
    try {
      this.at += 1;
      if (token.kind === 'number') return { is: 'number', value: Number(text), from, to };
      if (token.kind === 'text') return { is: 'text', value: text, from, to };
      if (token.kind === 'question') return { is: 'question', name: text, from, to };
      if (token.kind === 'name') return this.takes('(') ? this.call(token) : { is: 'column', name: text, from, to };
      if (text === '.') return { is: 'self', from, to };
      if (text === '..') return { is: 'passage', from, to };
      if (text === '(' && token.kind === 'sign') {
        const inner = this.level(0);
        this.expect(')');
        return inner;
      }
      this.at -= 1;
      throw this.fault();
    } finally {
      this.depth -= 1;
    }
  }

  private call({ text: name, from, to }: Token): Expression {
    if (!isFunction(name)) throw new ExpressionFault('function_unknown', from, name);
    const given: Expression[] = [];
    let end = to;
    if (this.next.kind === 'sign' && this.next.text === ')') end = this.expect(')').to;
    else {
      do given.push(this.level(0));
      while (this.takes(','));
      end = this.expect(')').to;
    }
    const [least, most] = functions[name];
    if (given.length < least || given.length > most) throw new ExpressionFault('function_arguments', from, name);
    return { is: 'call', name, given, from, to: end };
  }
}

/**
 * Reads an expression of the subset of XPath 1.0 that forms use (docs: README of this folder): operators with their
 * precedence, `${question}`, `.`, `..`, bare column names, and the functions of `functions.ts`.
 * @throws ExpressionFault
 */
export const expressionOf = (source: string): Expression => new Reading(source).whole();
