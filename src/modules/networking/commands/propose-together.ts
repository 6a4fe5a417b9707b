import { sql } from 'kysely';
import * as v from 'valibot';
import { newId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusals.ts';
import { allow } from '../../../platform/rights.ts';
import { matchedOf } from '../matcher/in-worker.ts';
import { loadMatching } from '../matching/matching-of-needs.ts';
import { needsToMatch } from '../matching/needs-to-match.ts';
import { mayOpenOffice } from '../policy.ts';
import { command } from '../room.ts';
import type { Match } from '../rules/matching.ts';
import type { NetworkingContext } from '../rows.ts';

/** What was proposed for these needs before and nobody confirmed gives way to what is proposed now. */
const keep = async ({ tx, now }: NetworkingContext, parties: Map<string, string>, matches: Match[]): Promise<void> => {
  const needs = [...parties.keys()];
  await sql`delete from networking.introduction where state = 'proposed' and need = any(${needs}::uuid[])`.execute(tx);
  const rows = matches.map(({ need, cooperative, score, sides, agreed, missing, exposure }) => ({
    id: newId(),
    need,
    party: parties.get(need),
    structure: cooperative,
    score,
    buyer_score: sides.buyer,
    structure_score: sides.cooperative,
    agreed,
    missing,
    exposure,
  }));
  await sql`
    insert into networking.introduction (id, need, party, structure, state, came_by, score, buyer_score, structure_score,
      agreed, missing, exposure, created_at)
    select id, need, party, structure, 'proposed', 'office', score, buyer_score, structure_score, agreed, missing, exposure,
      ${now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as one (id uuid, need uuid, party uuid, structure uuid,
      score real, buyer_score real, structure_score real, agreed text[], missing text[], exposure boolean)
    on conflict (need, structure) do nothing`.execute(tx);
};

/**
 * All the open needs of a member of the staff are matched together: no cooperative is proposed more often than she may
 * be asked, and who waits for her turn has it in one of them. Nobody is asked before the proposals are confirmed.
 */
export const proposeTogether = command(v.object({}), async (context) => {
  const { tx, actor, now } = context;
  allow(actor, mayOpenOffice(actor));
  // Two colleagues at once: the second finds what the first has proposed, and replaces it.
  await sql`select pg_advisory_xact_lock(hashtext('networking.propose'))`.execute(tx);
  const { seeking } = await needsToMatch(tx, actor, now);
  if (seeking.length === 0) refuse('networking.no_need_to_match');
  const { matching } = await loadMatching(tx, seeking, { now });
  const { matches } = await matchedOf(matching);
  await keep(context, new Map(seeking.map(({ posting }) => [posting.id, posting.party])), matches);
  const payload = { needs: seeking.length, proposed: matches.length };
  return [{ fact: 'networking.proposed_together', about: newId(), payload }];
});
