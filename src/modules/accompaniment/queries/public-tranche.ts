import { sql } from 'kysely';
import * as v from 'valibot';
import { hide } from '../../../platform/refusals.ts';
import { Id } from '../inputs.ts';
import { query } from '../room.ts';
import type { Tx } from '../rows.ts';
import { countsOf, regionsReached, sumOf } from './counts.ts';
import { headOf, phasesOf, trancheHeads } from './tranche.ts';
import type { PhaseShown, TrancheHead } from './tranche.ts';

export interface PublicTranche extends TrancheHead {
  terms: NonNullable<TrancheHead['terms']>;
  phases: PhaseShown[];
  /** Made aware, trained and accompanied. */
  reached: number;
  byRegion: { region: string; reached: number; accompanied: number }[];
  regionsReached: number;
}

const shown = async (tx: Tx, head: TrancheHead): Promise<PublicTranche> => {
  const counts = await countsOf(tx, head.edition, null);
  const byRegion = [...new Set(counts.map(({ region }) => region))].toSorted().map((region) => ({
    region,
    reached: sumOf(counts, { region }, 'reached'),
    accompanied: sumOf(counts, { region, states: ['enrolled', 'active', 'completed'] }),
  }));
  return {
    ...head,
    terms: head.terms ?? hide(),
    phases: await phasesOf(tx, head.edition),
    reached: sumOf(counts, {}, 'reached'),
    byRegion,
    regionsReached: regionsReached(counts).length,
  };
};

export const publicTrancheOf = async (tx: Tx, edition: string): Promise<PublicTranche> => {
  const row = await trancheHeads(tx).where('edition.id', '=', edition).executeTakeFirst();
  return !row || row.target === null ? hide() : shown(tx, headOf(row));
};

/** What anybody may read of a tranche: its promise, its phases, and how many cooperatives it has reached, where. */
export const publicTranche = query(v.object({ edition: Id }), ({ tx }, { edition }) => publicTrancheOf(tx, edition));

/** The tranches of a programme, or of all of them, whose terms are said; the latest first. */
export const publicTranches = query(
  v.object({ programme: v.optional(v.nullable(Id), null) }),
  async ({ tx }, { programme }): Promise<PublicTranche[]> => {
    const rows = await trancheHeads(tx)
      .where('tranche.target', 'is not', null)
      .$if(programme !== null, (all) => all.where('edition.programme', '=', programme as string))
      .execute();
    const all: PublicTranche[] = [];
    for (const row of rows) all.push(await shown(tx, headOf(row)));
    return all;
  },
);

export interface Reached {
  structure: string;
  name: string;
  nameAr: string | null;
  region: string;
  province: string | null;
  reachedAt: Date;
}

const Wanted = v.object({
  edition: Id,
  region: v.optional(v.nullable(v.string()), null),
  page: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1),
});

/** The cooperatives behind the figure, by their public names: fifty a page, in the order of the alphabet. */
export const reachedList = query(Wanted, async ({ tx }, { edition, region, page }) => {
  const { rows } = await sql<Reached & { total: number }>`
    select e.structure, s.name, s.name_ar as "nameAr", e.region, s.province, e.reached_at as "reachedAt",
      count(*) over ()::int as total
    from accompaniment.engagement e join registry.structure_listed s on s.id = e.structure
    where e.edition = ${edition} and e.reached_at is not null and (${region}::text is null or e.region = ${region})
    order by s.name, e.id limit 50 offset ${(page - 1) * 50}`.execute(tx);
  return { total: rows[0]?.total ?? 0, rows: rows.map(({ total: _total, ...row }): Reached => row) };
});
