import { sql } from 'kysely';
import { dayOf } from '../../../platform/words/format.ts';
import { isRatio } from '../rules/definition.ts';
import type { Definition } from '../rules/definition.ts';
import { hiddenCells } from '../rules/protecting.ts';
import type { Said } from '../rules/protecting.ts';
import type { Tx } from './wanted.ts';

interface Counted {
  code: string;
  definition: Definition;
}

/** Lines without a day stand before every year. */
const before = '0000';

const parentsIn = async (tx: Tx): Promise<Map<string, string>> => {
  const rows = await tx.selectFrom('programmes.edition_listed').select(['id', 'programme']).execute();
  return new Map(rows.map(({ id, programme }) => [`edition:${id}`, `programme:${programme}`]));
};

/** Steps by year, in order, added up: what each cell says at the end of each year, and in all. */
const addedUp = (steps: readonly Said[], thisYear: string): Said[] => {
  const known = steps.map(({ period }) => period).filter((period) => period > before);
  const first = Number(known.toSorted()[0] ?? thisYear);
  const last = Number([...known, thisYear].toSorted().at(-1));
  const years = Array.from({ length: last - first + 1 }, (_, at) => String(first + at));
  const chains = Map.groupBy(steps, ({ scope, place, dimension, category }) =>
    [scope, place, dimension, category].join('|'),
  );
  return [...chains.values()].flatMap((chain) =>
    [...years, ''].map((period) => {
      const until = chain.filter((step) => period === '' || step.period <= period);
      const sum = (of: 'num' | 'den'): number => until.reduce((total, step) => total + step[of], 0);
      return { ...chain[0]!, period, num: sum('num'), den: sum('den') };
    }),
  );
};

const saidNow = async (tx: Tx, { code, definition }: Counted, now: Date): Promise<Said[]> => {
  const within = definition.period === 'within';
  const { rows } = await sql<Said>`select scope, place, dimension, category, left(period, 4) as period,
      sum(num)::float8 as num, sum(den)::float8 as den from indicators.value
    where indicator = ${code} and ${within ? sql`length(period) <= 4` : sql`true`} group by 1, 2, 3, 4, 5`.execute(tx);
  return within ? rows : addedUp(rows, dayOf(now).slice(0, 4));
};

/**
 * Keeps which cells of a figure about persons the public is not told, as it is now; of other figures nothing. A month of
 * such a figure is told to nobody but staff, so that years and the whole time are all there is to subtract.
 */
export const keepUnsaid = async (tx: Tx, counted: Counted, now: Date): Promise<void> => {
  const { code, definition } = counted;
  await sql`delete from indicators.unsaid where indicator = ${code}`.execute(tx);
  if (!definition.persons) return;
  const said = await saidNow(tx, counted, now);
  const asked = {
    ratio: isRatio(definition),
    cumulative: definition.period !== 'within',
    parents: await parentsIn(tx),
  };
  const hidden = [...hiddenCells(said, asked)].map((at) => said[at]!);
  if (hidden.length === 0) return;
  await sql`insert into indicators.unsaid (indicator, scope, place, dimension, category, period)
    select ${code}, scope, place, dimension, category, period from jsonb_to_recordset(${JSON.stringify(hidden)}::jsonb)
      as h (scope text, place text, dimension text, category text, period text)`.execute(tx);
};
