import { normalPhone } from '../people/index.ts';
import type { ConflictReason, Tie } from './rules/ties.ts';

const kindOf = (line: string): Tie => {
  const digits = line.replaceAll(/\D/g, '');
  if (digits.length === 15) return { kind: 'ice', value: digits };
  const phone = normalPhone(line);
  return phone === null ? { kind: 'register_number', value: line } : { kind: 'phone', value: phone };
};

/** Register numbers, ICE and phones as a juror types them, one a line. */
export const tiesTyped = (typed: string, as?: ConflictReason): Tie[] =>
  typed
    .split(/[\n;]+/)
    .map((line) => line.trim().slice(0, 100))
    .filter((line) => line !== '')
    .slice(0, 20)
    .map((line) => ({ ...kindOf(line), ...(as === undefined ? {} : { as }) }));
