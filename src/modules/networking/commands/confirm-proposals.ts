import { sql } from 'kysely';
import * as v from 'valibot';
import type { Fact } from '../../../platform/journal/fact.ts';
import { locked } from '../../../platform/locked.ts';
import { refuse } from '../../../platform/refusals.ts';
import { allow } from '../../../platform/rights.ts';
import { Id } from '../inputs.ts';
import { invite } from '../introductions/inviting.ts';
import type { Invited } from '../introductions/inviting.ts';
import { loadMatching } from '../matching/matching-of-needs.ts';
import { mayOpenOffice, mayTend } from '../policy.ts';
import { command } from '../room.ts';
import { reasonNotToOffer } from '../rules/eligibility.ts';
import type { Matching } from '../rules/matching.ts';
import { isShown } from '../rules/posting.ts';
import { postings } from '../rows.ts';
import type { NetworkingContext, Posting } from '../rows.ts';

const Input = v.object({
  proposals: v.pipe(v.array(Id), v.minLength(1, 'networking.nobody_ticked'), v.maxLength(500)),
  /** `settings.origin`: where the links of its messages lead. */
  origin: v.pipe(v.string(), v.maxLength(200)),
});

type Proposal = Required<Invited> & { need: string };

const proposalsOf = async ({ tx }: NetworkingContext, ids: string[]): Promise<Proposal[]> => {
  const { rows } = await sql<Proposal>`
    select need, structure, score, jsonb_build_object('buyer', buyer_score, 'cooperative', structure_score) as sides,
      agreed, missing, exposure
    from networking.introduction where id = any(${ids}::uuid[]) and state = 'proposed'
    order by need, score desc, id for update`.execute(tx);
  return rows;
};

const needsOf = async ({ tx, actor }: NetworkingContext, proposals: Proposal[]): Promise<Posting[]> => {
  const ids = [...new Set(proposals.map(({ need }) => need))];
  const found = await postings(tx)
    .where(sql<boolean>`posting.id = any(${ids}::uuid[])`)
    .orderBy('posting.id')
    .forUpdate('posting')
    .execute();
  return found.map((one) => locked(one, actor).open(actor, mayTend)).filter(isShown);
};

/** What still holds of the proposals: she was not asked meanwhile, nobody objects, and she has a place left. */
const holding = ({ needs, offers, known }: Matching, proposals: Proposal[]): Proposal[] => {
  const [byNeed, byId] = [new Map(needs.map((one) => [one.id, one])), new Map(offers.map((one) => [one.id, one]))];
  const places = new Map(offers.map(({ id, most }) => [id, most]));
  return proposals.filter(({ need: of, structure }) => {
    const [need, offer, left] = [byNeed.get(of), byId.get(structure), places.get(structure) ?? 0];
    if (!need || !offer || left === 0 || need.passed.has(structure)) return false;
    if (reasonNotToOffer(need, offer, known) !== null) return false;
    places.set(structure, left - 1);
    return true;
  });
};

const nextWaveOf = async ({ tx, actor, now }: NetworkingContext, need: Posting, origin: string) => {
  const how = { mode: 'office' as const, wave_size: 5, wait_hours: 48, enough: need.seats, origin };
  return tx
    .insertInto('networking.outreach')
    .values({ need: need.id, ...how, waves: 1, started_by: actor.id, started_at: now })
    .onConflict((conflict) =>
      conflict.column('need').doUpdateSet((of) => ({ waves: of('networking.outreach.waves', '+', 1) })),
    )
    .returning(['waves', 'origin'])
    .executeTakeFirstOrThrow();
};

/** The office asks the cooperatives that were proposed for several needs together, as far as the proposals still hold. */
export const confirmProposals = command(Input, async (context, { proposals: ids, origin }) => {
  allow(context.actor, mayOpenOffice(context.actor));
  const proposals = await proposalsOf(context, ids);
  const needs = await needsOf(context, proposals);
  const structures = [...new Set(proposals.map(({ structure }) => structure))];
  const seeking = needs.map((posting) => ({ posting, seats: posting.seats }));
  const { matching } = await loadMatching(context.tx, seeking, { now: context.now, structures });
  const standing = holding(matching, proposals);
  if (standing.length === 0) refuse('networking.proposals_gone');
  const facts: Fact[] = [];
  for (const need of needs) {
    const some = standing.filter((one) => one.need === need.id);
    if (some.length === 0) continue;
    const { waves, origin: from } = await nextWaveOf(context, need, origin);
    facts.push(...(await invite(context, need, some, { cameBy: 'office', wave: waves, origin: from })));
  }
  return facts;
});
