// One grammar in one place: longer than our files are, and each of its rules is a few lines.
import type { CellType } from '../../../../platform/dataset.ts';
import { Fault } from '../condition.ts';
import type { Call, Comparison, Condition, Operand, TextTest, ValueType } from '../condition.ts';
import { isId } from '../values.ts';
import { tokensOf } from './tokens.ts';
import type { Token } from './tokens.ts';

/** A column by the name that a filter calls it; undefined when there is none. */
export type ColumnNamed = (name: string) => { name: string; type: CellType } | undefined;

/** What one request may ask: beyond it the database would work for nobody. */
export const filterLimits = { length: 8000, depth: 40, terms: 400 };

const comparisons = new Set<string>(['eq', 'ne', 'gt', 'ge', 'lt', 'le']);
const textTests = new Set<string>(['contains', 'startswith', 'endswith']);
const calls: Record<string, { of: ValueType[]; type: ValueType }> = {
  tolower: { of: ['text'], type: 'text' },
  toupper: { of: ['text'], type: 'text' },
  trim: { of: ['text'], type: 'text' },
  length: { of: ['text'], type: 'integer' },
  year: { of: ['day', 'instant'], type: 'integer' },
  month: { of: ['day', 'instant'], type: 'integer' },
  day: { of: ['day', 'instant'], type: 'integer' },
};
/** What OData has and this service does not: said as such, so that a client can do it by itself. */
const known = new Set(
  `add sub mul div divby mod has any all concat indexof substring matchesPattern round floor ceiling cast isof
   hour minute second fractionalseconds totalseconds date time totaloffsetminutes mindatetime maxdatetime now
   geo.distance geo.intersects geo.length substringof case hassubset hassubsequence`.split(/\s+/),
);

type Part = { condition: Condition } | { operand: Operand };

const typeOf = (operand: Operand): CellType | null => (operand.kind === 'null' ? null : operand.type);
const isNumber = (type: CellType | null): boolean => type === 'integer' || type === 'decimal';

/** A quoted id is taken for an id, since half of all programs quote it. */
const asId = (operand: Operand, other: Operand): Operand =>
  operand.kind === 'value' && operand.type === 'text' && typeOf(other) === 'id' && isId(String(operand.value))
    ? { ...operand, type: 'id' }
    : operand;

const comparable = (left: Operand, right: Operand): boolean => {
  const [a, b] = [typeOf(left), typeOf(right)];
  return a !== 'texts' && b !== 'texts' && (a === null || b === null || a === b || (isNumber(a) && isNumber(b)));
};

class Reading {
  private at = 0;
  private depth = 0;
  private terms = 0;
  private readonly tokens: Token[];
  private readonly columnNamed: ColumnNamed;

  constructor(text: string, columnNamed: ColumnNamed) {
    if (text.length > filterLimits.length) throw new Fault('too_long', { at: filterLimits.length });
    this.tokens = tokensOf(text);
    this.columnNamed = columnNamed;
  }

  whole(): Condition {
    const condition = this.asked(this.either());
    if (this.next.kind !== 'end') throw this.unexpected();
    return condition;
  }

  private get next(): Token {
    return this.tokens[this.at]!;
  }

  private unexpected(token = this.next): Fault {
    if (token.kind === 'name' && known.has(token.text)) return this.fault('not_implemented', token);
    return this.fault('unexpected', token);
  }

  private fault(code: 'unexpected' | 'not_implemented' | 'wrong_type' | 'unknown_column', token: Token): Fault {
    return new Fault(code, { at: token.at, found: token.text });
  }

  private takes(word: string): boolean {
    const { kind, text } = this.next;
    if ((kind !== 'name' && kind !== 'sign') || text !== word) return false;
    this.at += 1;
    return true;
  }

  private expect(sign: string): void {
    if (!this.takes(sign)) throw this.unexpected();
  }

  /** A part that has to be a yes or a no. */
  private asked(part: Part, token = this.next): Condition {
    if ('condition' in part) return part.condition;
    const { operand } = part;
    if (typeOf(operand) !== 'boolean') {
      const { kind, text } = this.next;
      throw kind === 'name' && known.has(text) ? this.unexpected() : this.fault('wrong_type', token);
    }
    if (operand.kind === 'value') return { is: 'always', value: operand.value === true };
    return { is: 'compared', by: 'eq', left: operand, right: { kind: 'value', value: true, type: 'boolean' } };
  }

  private joined(is: 'all' | 'any', word: string, inner: () => Part): Part {
    const start = this.next;
    const first = inner();
    if (this.next.kind !== 'name' || this.next.text !== word) return first;
    const of = [this.asked(first, start)];
    while (this.takes(word)) {
      const token = this.next;
      of.push(this.asked(inner(), token));
    }
    return { condition: { is, of } };
  }

  private either(): Part {
    return this.joined('any', 'or', () => this.joined('all', 'and', () => this.compared()));
  }

  private compared(): Part {
    const token = this.next;
    const left = this.single();
    const { kind, text } = this.next;
    if (kind !== 'name') return left;
    if (text === 'in') return this.among(left, token);
    if (!comparisons.has(text)) return left;
    const sign = this.next;
    this.at += 1;
    return { condition: this.comparison(left, text as Comparison, this.single(), sign) };
  }

  private comparison(left: Part, by: Comparison, right: Part, sign: Token): Condition {
    if ('condition' in left || 'condition' in right) return this.answered(left, by, right, sign);
    const [a, b] = [asId(left.operand, right.operand), asId(right.operand, left.operand)];
    const ordered = by !== 'eq' && by !== 'ne';
    if (!comparable(a, b) || (ordered && [typeOf(a), typeOf(b)].includes('boolean')))
      throw this.fault('wrong_type', sign);
    return { is: 'compared', by, left: a, right: b };
  }

  /** `contains(name,'x') eq true`, as some programs write it. */
  private answered(left: Part, by: Comparison, right: Part, sign: Token): Condition {
    const [asked, said] = 'condition' in left ? [left, right] : [right, left];
    const value = 'operand' in said && said.operand.kind === 'value' ? said.operand.value : null;
    if (!('condition' in asked) || typeof value !== 'boolean' || (by !== 'eq' && by !== 'ne'))
      throw this.fault('wrong_type', sign);
    return value === (by === 'eq') ? asked.condition : { is: 'not', of: asked.condition };
  }

  private among(left: Part, token: Token): Part {
    this.at += 1;
    if ('condition' in left) throw this.fault('wrong_type', token);
    this.expect('(');
    const values: Operand[] = [];
    do {
      const one = this.next;
      const value = this.value();
      if (value === null) throw this.unexpected();
      const typed = asId(value, left.operand);
      if (!comparable(left.operand, typed)) throw this.fault('wrong_type', one);
      values.push(typed);
      this.count();
    } while (this.takes(','));
    this.expect(')');
    return { condition: { is: 'among', left: left.operand, values } };
  }

  private count(): void {
    this.terms += 1;
    if (this.terms > filterLimits.terms) throw new Fault('too_long', { at: this.next.at });
  }

  private value(): Operand | null {
    const token = this.next;
    if (token.kind === 'null') {
      this.at += 1;
      return { kind: 'null' };
    }
    if (token.kind !== 'value') return null;
    this.at += 1;
    return { kind: 'value', value: token.value, type: token.type };
  }

  private deeper<Answer>(inner: () => Answer): Answer {
    this.depth += 1;
    if (this.depth > filterLimits.depth) throw new Fault('too_deep', { at: this.next.at });
    const answer = inner();
    this.depth -= 1;
    return answer;
  }

  private single(): Part {
    this.count();
    const operand = this.value();
    if (operand !== null) return { operand };
    if (this.takes('(')) {
      const inner = this.deeper(() => this.either());
      this.expect(')');
      return inner;
    }
    const token = this.next;
    if (token.kind !== 'name') throw this.unexpected();
    const follows = this.tokens[this.at + 1]!;
    // `not` is a word of the language unless a column bears the name and is compared.
    if (token.text === 'not' && !comparisons.has(follows.text)) {
      this.at += 1;
      return { condition: { is: 'not', of: this.deeper(() => this.asked(this.single(), token)) } };
    }
    this.at += 1;
    if (follows.kind === 'sign' && follows.text === '(') return this.called(token);
    if (follows.kind === 'sign' && follows.text === '/') throw this.fault('not_implemented', follows);
    return { operand: this.column(token) };
  }

  private column(token: Token): Operand {
    const column = this.columnNamed(token.text);
    if (column === undefined) throw this.fault('unknown_column', token);
    return { kind: 'column', ...column };
  }

  private called(token: Token): Part {
    const test = textTests.has(token.text);
    const call = Object.hasOwn(calls, token.text) ? calls[token.text] : undefined;
    if (!test && call === undefined) throw this.fault(known.has(token.text) ? 'not_implemented' : 'unexpected', token);
    this.expect('(');
    const of = this.operand(token);
    if (call !== undefined) {
      const type = typeOf(of);
      if (type === null || !call.of.includes(type as ValueType)) throw this.fault('wrong_type', token);
      this.expect(')');
      return { operand: { kind: 'call', call: token.text as Call, of, type: call.type } };
    }
    this.expect(',');
    const right = this.operand(token);
    this.expect(')');
    if (typeOf(of) !== 'text' || typeOf(right) !== 'text') throw this.fault('wrong_type', token);
    return { condition: { is: 'text', by: token.text as TextTest, left: of, right } };
  }

  private operand(token: Token): Operand {
    const part = this.deeper(() => this.single());
    if ('condition' in part) throw this.fault('wrong_type', token);
    return part.operand;
  }
}

/**
 * A filter as OData writes it (OData 4.0 URL Conventions, 5.1.1), about the columns of one table.
 * @throws Fault where it cannot be read, speaks of no column, compares what cannot be compared, or asks for what OData
 * has and we do not.
 */
export const conditionOf = (text: string, columnNamed: ColumnNamed): Condition =>
  new Reading(text, columnNamed).whole();
