import { sql } from 'kysely';
import * as v from 'valibot';
import { locked } from '../../../platform/locked.ts';
import { allow } from '../../../platform/rights.ts';
import { dayOf } from '../../../platform/words/format.ts';
import { Id } from '../inputs.ts';
import { mayAsk, mayEnter, mayKeepExpert, mayKeepPool } from '../policy.ts';
import { query } from '../room.ts';
import type { Tx } from '../rows.ts';
import { hoursByMonth } from '../rules/load.ts';
import type { MissionState } from '../rules/mission.ts';
import type { ConsentTo, Sector } from '../tables.ts';

export interface MissionLine {
  id: string;
  subject: string;
  state: MissionState;
  hours: number;
  hoursDone: number | null;
  hoursConfirmed: number | null;
  startsOn: string;
  endsOn: string;
  structureName: string;
  structureNameAr: string | null;
  expertName: string | null;
}

/** Missions as lines of a list, the latest asked first. */
export const missionLines = async (tx: Tx, of: { expert?: string; structure?: string }): Promise<MissionLine[]> => {
  const { rows } = await sql<MissionLine>`
    select m.id, m.subject, m.state, m.hours, m.hours_done as "hoursDone", m.hours_confirmed as "hoursConfirmed",
      m.starts_on as "startsOn", m.ends_on as "endsOn", s.name as "structureName", s.name_ar as "structureNameAr",
      coalesce(nullif(e.name, ''), n.name) as "expertName"
    from experts.mission m join registry.structure_listed s on s.id = m.structure
      left join experts.expert e on e.id = m.expert left join people.person_name n on n.id = e.person
    where (${of.expert ?? null}::uuid is null or m.expert = ${of.expert ?? null}::uuid)
      and (${of.structure ?? null}::uuid is null or m.structure = ${of.structure ?? null}::uuid)
    order by array_position('{proposed,accepted,done,requested,confirmed,cancelled}'::text[], m.state), m.asked_at desc
    limit 200`.execute(tx);
  return rows;
};

const expertOf = (tx: Tx) =>
  tx
    .selectFrom('experts.expert as e')
    .leftJoin('people.person_name as n', 'n.id', 'e.person')
    .selectAll('e')
    .select(sql<string>`coalesce(nullif(e.name, ''), n.name, '')`.as('shown'))
    .where('e.anonymised_at', 'is', null);

type Row = NonNullable<Awaited<ReturnType<ReturnType<typeof expertOf>['executeTakeFirst']>>>;

/** Hours promised in this month, hours given so far. */
const hoursOf = (missions: MissionLine[], month: string) => {
  const standing = missions.filter(({ state }) => ['accepted', 'done', 'confirmed'].includes(state));
  const busy = standing.reduce(
    (sum, { startsOn, endsOn, hours, hoursDone, hoursConfirmed }) =>
      sum + (hoursByMonth({ startsOn, endsOn, hours: hoursConfirmed ?? hoursDone ?? hours }).get(month) ?? 0),
    0,
  );
  return { busy, used: missions.reduce((sum, { hoursConfirmed }) => sum + (hoursConfirmed ?? 0), 0) };
};

interface ConflictLine {
  id: string;
  structure: string | null;
  name: string | null;
  sector: Sector | null;
  why: string;
}

const conflictsOf = async (tx: Tx, expert: string): Promise<ConflictLine[]> => {
  const { rows } = await sql<ConflictLine>`
    select c.id, c.structure, s.name, c.sector, c.why from experts.conflict c
      left join registry.structure_listed s on s.id = c.structure where c.expert = ${expert}
    order by c.declared_at`.execute(tx);
  return rows;
};

const starsOf = async (tx: Tx, expert: string): Promise<{ mean: number | null; n: number }> => {
  const { rows } = await sql<{ mean: number | null; n: number }>`
    select avg(r.stars)::float as mean, count(*)::int as n from experts.rating r join experts.mission m on m.id = r.mission
    where m.expert = ${expert} and r.side = 'structure'`.execute(tx);
  return rows[0]!;
};

const recordOf = async (tx: Tx, expert: Row, today: string) => {
  const { id } = expert;
  const skills = await tx
    .selectFrom('experts.skill')
    .select('concept')
    .where('expert', '=', id)
    .orderBy('concept')
    .execute();
  const consents = await tx
    .selectFrom('experts.consent')
    .select('what')
    .where('expert', '=', id)
    .where('withdrawn_at', 'is', null)
    .execute();
  const missions = await missionLines(tx, { expert: id });
  return {
    expert,
    skills: skills.map(({ concept }) => concept),
    consents: new Set<ConsentTo>(consents.map(({ what }) => what)),
    conflicts: await conflictsOf(tx, id),
    missions,
    ...hoursOf(missions, today.slice(0, 7)),
    rated: await starsOf(tx, id),
  };
};

export type ExpertRecord = Awaited<ReturnType<typeof recordOf>>;

/** Everything of one expert, for herself and the office. @throws Hidden to others. */
export const expertRecord = query(v.object({ expert: Id }), async ({ tx, actor, now }, { expert: id }) => {
  const found = await expertOf(tx).where('e.id', '=', id).executeTakeFirst();
  const expert = locked(found, actor).open(actor, mayKeepExpert);
  return { ...(await recordOf(tx, expert, dayOf(now))), keeps: mayKeepPool(actor) };
});

/** The reader's own entry; null where she may enter and has not yet. @throws Hidden to those without the role. */
export const ownRecord = query(v.object({}), async ({ tx, actor, now }) => {
  const found = await expertOf(tx).where('e.person', '=', actor.id).executeTakeFirst();
  if (found) return { ...(await recordOf(tx, found, dayOf(now))), keeps: false };
  allow(actor, mayEnter(actor));
  return null;
});

/** What a structure has asked of experts, for those who ask in its name. @throws Hidden to others. */
export const missionsOfStructure = query(v.object({ structure: Id }), async ({ tx, actor }, { structure: id }) => {
  const found = await tx
    .selectFrom('registry.structure_listed')
    .select(['id', 'id as structure', 'name', 'name_ar as nameAr', 'region'])
    .where('id', '=', id)
    .executeTakeFirst();
  const structure = locked(found, actor).open(actor, mayAsk);
  return { structure, missions: await missionLines(tx, { structure: id }) };
});
