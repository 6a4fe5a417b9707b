import type { CellType } from '../../../platform/dataset.ts';

/** What a comparison speaks of. Numbers are read as doubles; days and instants are ISO text, checked when they were read. */
export type ValueType = Exclude<CellType, 'texts'>;

export type Call = 'tolower' | 'toupper' | 'trim' | 'length' | 'year' | 'month' | 'day';

export type Operand =
  | { kind: 'column'; name: string; type: CellType }
  | { kind: 'value'; value: string | number | boolean; type: ValueType }
  | { kind: 'null' }
  | { kind: 'call'; call: Call; of: Operand; type: ValueType };

export type Comparison = 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le';
export type TextTest = 'contains' | 'startswith' | 'endswith';

/**
 * A question about a row, answered yes or no. Nothing compares with null but `eq` and `ne`, which find it; what compares
 * with an empty cell is no, so that its `not` is yes (OData 4.0 Protocol, 11.2.5.1).
 */
export type Condition =
  | { is: 'all' | 'any'; of: Condition[] }
  | { is: 'not'; of: Condition }
  | { is: 'compared'; by: Comparison; left: Operand; right: Operand }
  | { is: 'among'; left: Operand; values: Operand[] }
  | { is: 'text'; by: TextTest; left: Operand; right: Operand }
  | { is: 'always'; value: boolean };

/** Why a question cannot be answered, with the place in its text where it stops making sense. */
export type FaultCode =
  | 'unexpected'
  | 'unknown_column'
  | 'wrong_type'
  | 'bad_value'
  | 'not_implemented'
  | 'too_long'
  | 'too_deep';

export class Fault extends Error {
  readonly code: FaultCode;
  /** Letters from the beginning of the text. */
  readonly at: number;
  /** What stands there. */
  readonly found: string;
  /** The part of the request that it stands in: `$filter`, `region`. */
  readonly part: string;

  constructor(code: FaultCode, { at = 0, found = '', part = '' }: { at?: number; found?: string; part?: string } = {}) {
    super(`${part} ${code} at ${at}: ${found}`);
    this.code = code;
    this.at = at;
    this.found = found;
    this.part = part;
  }

  /** The same, known to stand in this part of the request. */
  in(part: string): Fault {
    return new Fault(this.code, { at: this.at, found: this.found, part });
  }
}
