import { sql } from 'kysely';
import * as v from 'valibot';
import { newId } from '../../../platform/ids.ts';
import { hide, refuse } from '../../../platform/refusals.ts';
import { allow } from '../../../platform/rights.ts';
import { Id, note } from '../inputs.ts';
import { mayDecide } from '../policy.ts';
import { command } from '../room.ts';
import type { Tx } from '../rows.ts';
import { isAccompanied } from '../rules/engagement.ts';

const Input = v.object({
  engagements: v.pipe(v.array(Id), v.minLength(1), v.maxLength(2000)),
  agent: Id,
  why: note(500),
});

/** The regions in which a person accompanies cooperatives of a programme; null when it is everywhere. */
const regionsOfAgent = async (tx: Tx, agent: string, programme: string): Promise<(string | null)[]> => {
  const rows = await tx
    .selectFrom('people.holder')
    .select('region')
    .where('person', '=', agent)
    .where('role', '=', 'field_agent')
    .where((where) => where.or([where('programme', 'is', null), where('programme', '=', programme)]))
    .execute();
  return rows.map(({ region }) => region);
};

const rowsOf = (tx: Tx, ids: string[]) =>
  tx
    .selectFrom('accompaniment.engagement as engagement')
    .innerJoin('programmes.edition_listed as edition', 'edition.id', 'engagement.edition')
    .select(['engagement.id', 'engagement.region', 'engagement.state', 'engagement.agent', 'edition.programme'])
    .where(sql<boolean>`engagement.id = any(${ids}::uuid[])`)
    .orderBy('engagement.id')
    .forUpdate('engagement')
    .execute();

/**
 * Gives cooperatives to an agent, or hands them over from one to another; who accompanied them before, and until when,
 * is kept. An agent must hold the role in the region of each.
 */
export const assignAgent = command(Input, async ({ tx, actor, now }, { engagements, agent, why }) => {
  const rows = await rowsOf(tx, engagements);
  if (rows.length !== new Set(engagements).size) hide();
  allow(
    actor,
    rows.every((row) => mayDecide(actor, row)),
  );
  if (rows.some(({ state }) => !isAccompanied(state))) refuse('accompaniment.not_accompanied');
  for (const programme of new Set(rows.map((row) => row.programme))) {
    const regions = await regionsOfAgent(tx, agent, programme);
    const reached = (region: string) => regions.includes(null) || regions.includes(region);
    if (rows.some((row) => row.programme === programme && !reached(row.region)))
      refuse('accompaniment.not_an_agent_there');
  }
  const moved = rows.filter((row) => row.agent !== agent);
  if (moved.length === 0) return [];
  const ids = moved.map(({ id }) => id);
  await sql`update accompaniment.assignment set until = ${now}
    where until is null and engagement = any(${ids}::uuid[])`.execute(tx);
  await sql`update accompaniment.engagement set agent = ${agent} where id = any(${ids}::uuid[])`.execute(tx);
  await sql`update accompaniment.visit set agent = ${agent}
    where state = 'planned' and engagement = any(${ids}::uuid[])`.execute(tx);
  await tx
    .insertInto('accompaniment.assignment')
    .values(
      ids.map((id) => ({ id: newId(), engagement: id, agent, since: now, until: null, assigned_by: actor.id, why })),
    )
    .execute();
  return moved.map(({ id, agent: from }) => ({
    fact: 'accompaniment.agent_assigned',
    about: id,
    payload: { agent, from },
  }));
});
