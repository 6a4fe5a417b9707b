import { sql } from 'kysely';
import * as v from 'valibot';
import { allow, holds } from '../../../platform/rights.ts';
import { Id } from '../inputs.ts';
import { foldForComparison } from '../../../platform/text/index.ts';
import { readRow } from '../intake/read-row.ts';
import type { RowRead } from '../intake/read-row.ts';
import { intakeOf, structuresNumbered } from '../intake/rows.ts';
import { mayAskForOthers, mayReview } from '../policy.ts';
import { Side } from '../posting-input.ts';
import { query } from '../room.ts';
import { textOf } from '../rules/intake/cells.ts';
import type { Cell } from '../rules/intake/cells.ts';

export interface IntakeListed {
  id: string;
  name: string;
  startedAt: Date;
  waiting: number;
  written: number;
  left: number;
}

/** The lists of this side that this actor may review, the latest first. */
export const intakes = query(v.object({ side: Side }), async ({ tx, actor }, { side }): Promise<IntakeListed[]> => {
  allow(actor, mayAskForOthers(actor));
  const all = holds(actor, ['programme_officer']);
  const { rows } = await sql<IntakeListed>`
    select i.id, i.name, i.started_at as "startedAt", count(r.id) filter (where r.state = 'waiting')::int as waiting,
      count(r.id) filter (where r.state = 'written')::int as written, count(r.id) filter (where r.state = 'left')::int as left
    from networking.intake i left join networking.intake_row r on r.intake = i.id
    where i.side = ${side} and (${all} or i.started_by = ${actor.id}::uuid)
    group by i.id order by i.started_at desc limit 50`.execute(tx);
  return rows;
});

export interface RowShown {
  id: string;
  number: number;
  read: RowRead;
  /** The row before it that says the same of the same; null where there is none. */
  same: number | null;
  /** The structure of its number; null where it names none, or none that is known. */
  structure: { id: string; name: string } | null;
}

const plain = (text: string): string => foldForComparison(text).replaceAll(/[^\p{L}\d]/gu, '');

/** Two rows that say the same: of whom, what, how much and where. */
const sameness = ({ structure, organisation, concepts, title, quantity, unit, territories }: RowRead): string =>
  [
    plain(structure) || plain(organisation),
    concepts.toSorted().join(' ') || plain(title),
    quantity,
    unit,
    ...territories.toSorted(),
  ].join('|');

/** The first thing that stands in each column, so that a person sees what it holds. */
const samplesOf = (header: string[], rows: { cells: Cell[] }[]): string[] =>
  header.map((_, at) => rows.map(({ cells }) => textOf(cells[at])).find((text) => text !== '') ?? '');

export const reviewSize = 20;

/** A list with the rows that wait, as they are read by the columns agreed on: some at a time. */
export const intakeToReview = query(v.object({ intake: Id }), async ({ tx, actor }, { intake: id }) => {
  const intake = (await intakeOf(tx, id, actor)).open(actor, mayReview);
  const rows = await tx
    .selectFrom('networking.intake_row')
    .select(['id', 'number', 'cells'])
    .where('intake', '=', id)
    .where('state', '=', 'waiting')
    .orderBy('number')
    .limit(reviewSize)
    .execute();
  const counts = await tx
    .selectFrom('networking.intake_row')
    .select((of) => ['state', of.fn.countAll<number>().as('n')])
    .where('intake', '=', id)
    .groupBy('state')
    .execute();
  const first = new Map<string, number>();
  const read = rows.map(({ cells, ...row }) => {
    const said = readRow(cells, intake.columns, intake);
    const key = sameness(said);
    const same = first.get(key) ?? null;
    if (same === null) first.set(key, row.number);
    return { ...row, read: said, same };
  });
  const structures = await structuresNumbered(
    tx,
    actor,
    read.map((row) => row.read.structure),
  );
  return {
    ...intake,
    samples: samplesOf(intake.header, rows),
    rows: read.map((row): RowShown => ({ ...row, structure: structures.get(row.read.structure) ?? null })),
    counts: Object.fromEntries(counts.map(({ state, n }) => [state, Number(n)])) as Partial<
      Record<'waiting' | 'written' | 'left', number>
    >,
  };
});
export type IntakeToReview = Awaited<ReturnType<typeof intakeToReview>>;
