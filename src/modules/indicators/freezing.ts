import { createHash } from 'node:crypto';
import { canonical } from '../../platform/journal/chain.ts';
import type { Json } from '../../platform/journal/fact.ts';
import type { Cell } from './rules/cell.ts';
import { isRatio } from './rules/definition.ts';
import type { Definition } from './rules/definition.ts';
import type { FrozenSource, FrozenUnit } from './tables.ts';

/** A published figure as its file says it: enough to compute it again. */
export interface FrozenFigure {
  indicator: string;
  version: number;
  definition: Definition;
  cell: Cell;
  /** The hour of the house at which it was read. */
  asOf: string;
  num: number;
  den: number;
  value: number | null;
  /** Each unit with what it adds; of a figure about persons the ids alone, since what each adds may be few. */
  units: FrozenUnit[];
  /** Of a figure from outside: who says it, when, and the SHA-256 of the document. It has no units. */
  outside?: FrozenSource;
}

/** SHA-256 of the canonical figure, in hexadecimal. */
export const digestOf = ({
  indicator,
  version,
  definition,
  cell,
  asOf,
  num,
  den,
  value,
  units,
  outside,
}: FrozenFigure): string =>
  createHash('sha256')
    .update(
      canonical({
        ...{ indicator, version, definition, cell, asOf, num, den, value, units },
        ...(outside ? { outside } : {}),
      } as unknown as Json),
    )
    .digest('hex');

/** What of a unit may stand in a file that everybody reads. */
export const frozenUnits = (
  { persons }: Pick<Definition, 'persons'>,
  units: readonly { unit: string; num: number; den: number }[],
): FrozenUnit[] => units.map(({ unit, num, den }) => (persons ? [unit] : [unit, num, den]));

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b));

export type Fault = 'digest' | 'units' | 'sum' | 'value';

/** What in a published figure does not agree with itself; null when all does. */
export const faultOf = (figure: FrozenFigure & { digest: string }): Fault | null => {
  if (digestOf(figure) !== figure.digest) return 'digest';
  const { definition, units, num, den, value } = figure;
  if (new Set(units.map(([unit]) => unit)).size !== units.length) return 'units';
  const sumOf = (at: 1 | 2): number => units.reduce((sum, unit) => sum + (unit[at] ?? 0), 0);
  const once = definition.measure?.what === 'structures' || definition.measure?.what === 'records';
  if (once && !isRatio(definition) && units.length !== num) return 'sum';
  if (definition.measure !== null && !definition.persons && !(near(sumOf(1), num) && near(sumOf(2), den))) return 'sum';
  const again = isRatio(definition) ? (den === 0 ? null : num / den) : num;
  const agrees = again === null || value === null ? again === value : near(again, value);
  return agrees ? null : 'value';
};
