/** A tranche whose page says 242, and the cooperative, the session and the agent that make it 243. */
import { sql } from 'kysely';
import { registerStructures } from '../../src/modules/registry/index.ts';
import { newStructure } from '../../src/modules/registry/commands/schemas.ts';
import { adoptShipped } from '../../src/modules/diagnoses/index.ts';
import { modules, planSessions } from '../../src/modules/trainings/index.ts';
import { parse } from '../../src/platform/command.ts';
import type { Caller } from '../../src/platform/ground.ts';
import { newId } from '../../src/platform/ids.ts';
import type { Actor } from '../../src/platform/rights.ts';
import { dayOf } from '../../src/platform/words/format.ts';
import { someEnrolled, someTranche, someYoung } from '../support/accompaniment.ts';
import type { Site } from '../support/journey.ts';
import { someStructure } from '../support/registry.ts';
import { agentOf, houseOf } from './phone.ts';

export const tifawin = { fr: 'Coopérative Tifawin', ar: 'تعاونية تيفاوين' };

/** Cooperatives that were reached before; their past is written down as it would have become. */
const reachMany = async (house: Caller, { edition, phase }: { edition: string; phase: string }, n: number) => {
  const drafts = Array.from({ length: n }, (_, place) =>
    parse(newStructure, someStructure({ created_on: '2025-01-15', names: { fr: `Coopérative ${place + 1}` } })),
  );
  const ids: string[] = [];
  await house.ground.db.transaction().execute(async (tx) => {
    const context = { tx, actor: house.actor, now: house.now } as never;
    ids.push(...(await registerStructures(context, drafts)).ids);
    await sql`insert into accompaniment.engagement (id, phase, edition, structure, region, state, applied_at, applied_as,
        enrolled_at, active_at, reached_at, ends_on)
      select id, ${phase}, ${edition}, structure, 'MA-09', 'active', now(), 'house', now(), now(), now(), '2028-01-01'
      from unnest(${ids.map(newId)}::uuid[], ${ids}::uuid[]) as made (id, structure)`.execute(tx);
  });
};

export const almostThere = async (site: Site) => {
  const house = houseOf(site);
  const as = (actor?: Actor, now?: Date): Caller => ({ ...house, ...(actor && { actor }), ...(now && { now }) });
  const tranche = await someTranche(as, { places: 600, quotas: { 'MA-09': 600 } });
  await reachMany(house, tranche, 242);
  const agent = await agentOf(site, [{ role: 'field_agent', region: 'MA-09' }]);
  const structure = await someYoung(as, { names: { ...tifawin, zgh: null, other: null } });
  await someEnrolled(as, tranche.phase, agent.id, structure);
  await adoptShipped(house, {});
  const module = (await modules(house, {}))[0]!.id;
  await planSessions(as(agent.actor), {
    ...{ module, edition: tranche.edition, programme: tranche.programme, region: 'MA-09', venue: 'Dar Chabab' },
    ...{ capacity: 20, starts: '00:01', ends: '00:30', structures: [structure], seats: 3 },
    schedule: { every: 'once', first: dayOf(new Date()) },
  });
  return { ...tranche, agent, structure };
};
