import type { Caller } from '../../platform/ground.ts';
import { dayOf } from '../../platform/words/format.ts';
import { addressOfCell } from '../indicators/index.ts';
import type { FrozenComparison } from './rules/contents.ts';
import type { Compared } from './rules/report.ts';
import { compare } from './story.ts';

/** Figures beside each other as they are now; each leads to the records that it had at the end of this day. */
export const comparisonNow = async (
  caller: Caller,
  { along, indicators }: { along: Compared; indicators: string[] },
): Promise<FrozenComparison> => {
  const { columns, rows } = await compare(caller, { along, place: '', indicators });
  const then = { as_of: dayOf(caller.now) };
  return {
    along,
    columns,
    rows: rows.map(({ figure: { code, title, unit }, cells }) => ({
      ...{ code, title, unit },
      cells: cells.map((each) => (each ? { value: each.value, href: addressOfCell(code, each.cell, then) } : null)),
    })),
  };
};
