import { sql } from 'kysely';
import { Id } from '../inputs.ts';
import * as v from 'valibot';
import { loadMatching } from '../matching/matching-of-needs.ts';
import type { Loaded } from '../matching/matching-of-needs.ts';
import { mayTend } from '../policy.ts';
import { query } from '../room.ts';
import { matchNeeds } from '../rules/match-needs.ts';
import { reasonNotToOffer } from '../rules/eligibility.ts';
import type { Filter, Match } from '../rules/matching.ts';
import type { IntroductionState, StopReason } from '../rules/introduction.ts';
import { postingToRead } from '../rows.ts';
import type { Posting, Tx } from '../rows.ts';
import type { OutreachRow } from '../introductions/introduction-tables.ts';

/** How many are proposed on a page: those after them wait for an answer of these. */
const proposedAtOnce = 20;

export interface Proposed extends Omit<Match, 'need' | 'cooperative'> {
  structure: string;
  name: string;
  nameAr: string | null;
  province: string | null;
  region: string | null;
  /** Needs that have gone by since she was last asked. */
  waited: number;
}

export interface Asked {
  id: string;
  structure: string;
  name: string;
  nameAr: string | null;
  state: IntroductionState;
  stoppedWhy: StopReason | null;
  wave: number;
  invitedAt: Date | null;
  answeredAt: Date | null;
  declinedWhy: string | null;
  quantity: number | null;
  buyerYes: boolean | null;
  pool: string | null;
  poolLead: boolean;
  exposure: boolean;
}

export interface NeedMatches {
  need: Posting;
  outreach:
    | (Pick<OutreachRow, 'mode' | 'wave_size' | 'wait_hours' | 'enough'> & { waves: number; next_at: Date | null })
    | null;
  eligible: number;
  /** Who is kept out and why; what left a cooperative out first is counted. */
  keptOut: Partial<Record<Filter | 'busy', number>>;
  proposed: Proposed[];
  asked: Asked[];
  asker: { organisation: string; structureName: string | null; structureNameAr: string | null };
}

const namesOf = async (tx: Tx, ids: string[]) => {
  const rows = await tx
    .selectFrom('registry.structure_listed')
    .select(['id', 'name', 'name_ar as nameAr', 'province', 'region'])
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
};

const askedFor = async (tx: Tx, need: string): Promise<Asked[]> => {
  const { rows } = await sql<Asked>`
    select i.id, i.structure, s.name, s.name_ar as "nameAr", i.state, i.stopped_why as "stoppedWhy", i.wave, i.invited_at as "invitedAt",
      i.answered_at as "answeredAt", i.declined_why as "declinedWhy", i.quantity::float8 as quantity,
      i.buyer_yes as "buyerYes", i.pool, i.pool_lead as "poolLead", i.exposure
    from networking.introduction i join registry.structure_listed s on s.id = i.structure
    where i.need = ${need} and i.state <> 'proposed'
    order by (i.state in ('invited', 'opened')), i.answered_at desc nulls last, i.invited_at, i.id
    limit 200`.execute(tx);
  return rows;
};

/** Who is kept out by what, first of all by a filter; whoever passes them all may be too busy to be asked. */
const keptOutOf = (
  { matching: { needs, known }, busy, others }: Loaded,
  excluded: Partial<Record<Filter, number>>,
): NeedMatches['keptOut'] => {
  const [need] = needs;
  const all: NeedMatches['keptOut'] = { ...excluded };
  if (others > 0) all.activity = (all.activity ?? 0) + others;
  for (const offer of busy) {
    if (need!.passed.has(offer.id)) continue;
    const why = reasonNotToOffer(need!, offer, known) ?? 'busy';
    all[why] = (all[why] ?? 0) + 1;
  }
  return all;
};

/** A need with those who were asked, those who are proposed next, and who is kept out and why. */
export const needMatches = query(v.object({ id: Id }), async ({ tx, actor, now }, { id }): Promise<NeedMatches> => {
  const need = (await postingToRead(tx, id, actor)).open(actor, (who, one) => one.side === 'need' && mayTend(who, one));
  const loaded = await loadMatching(tx, [{ posting: need, seats: proposedAtOnce }], { now });
  const found = matchNeeds(loaded.matching);
  const waited = new Map(loaded.matching.offers.map((one) => [one.id, one.waited]));
  const names = await namesOf(
    tx,
    found.matches.map(({ cooperative }) => cooperative),
  );
  const [counted] = found.needs;
  const party = await tx
    .selectFrom('networking.party as party')
    .leftJoin('registry.structure_listed as structure', 'structure.id', 'party.structure')
    .select(['party.organisation', 'structure.name as structureName', 'structure.name_ar as structureNameAr'])
    .where('party.id', '=', need.party)
    .executeTakeFirstOrThrow();
  return {
    need: { ...need, quantity: need.quantity === null ? null : Number(need.quantity) },
    outreach:
      (await tx.selectFrom('networking.outreach').selectAll().where('need', '=', id).executeTakeFirst()) ?? null,
    eligible: counted!.eligible,
    keptOut: keptOutOf(loaded, counted!.excluded),
    proposed: found.matches.map(({ need: _need, cooperative, ...match }) => {
      const { id: structure, ...named } = names.get(cooperative)!;
      return { ...match, ...named, structure, waited: waited.get(cooperative) ?? 0 };
    }),
    asked: await askedFor(tx, id),
    asker: party,
  };
});
