import { sql } from 'kysely';
import * as v from 'valibot';
import { allow } from '../../../platform/rights.ts';
import type { Actor } from '../../../platform/rights.ts';
import { ablesOf, wantedOf } from '../able.ts';
import { Id } from '../inputs.ts';
import { mayAnswer, mayAsk, mayKeepPool, mayPropose, mayRead } from '../policy.ts';
import { query } from '../room.ts';
import { missionToRead } from '../rows.ts';
import type { Mission, Tx } from '../rows.ts';
import { fitOf } from '../rules/fit.ts';
import { missionStates } from '../rules/mission.ts';
import type { DeclineReason, MissionState, Side } from '../rules/mission.ts';
import type { RatePer, Terms } from '../tables.ts';
import type { MissionLine } from './record.ts';

export const missionsPerPage = 40;

const Input = v.object({ state: v.optional(v.picklist(missionStates), 'requested'), page: v.optional(v.number(), 1) });

/** All missions in one state, those that wait longest first; for the office. */
export const missions = query(Input, async ({ tx, actor }, { state, page }) => {
  allow(actor, mayKeepPool(actor));
  const { rows } = await sql<MissionLine>`
    select m.id, m.subject, m.state, m.hours, m.hours_done as "hoursDone", m.hours_confirmed as "hoursConfirmed",
      m.starts_on as "startsOn", m.ends_on as "endsOn", s.name as "structureName", s.name_ar as "structureNameAr",
      coalesce(nullif(e.name, ''), n.name) as "expertName"
    from experts.mission m join registry.structure_listed s on s.id = m.structure
      left join experts.expert e on e.id = m.expert left join people.person_name n on n.id = e.person
    where m.state = ${state} order by m.asked_at limit ${missionsPerPage} offset ${(page - 1) * missionsPerPage}`.execute(
    tx,
  );
  const { rows: counts } = await sql<Record<MissionState, number>>`select ${sql.join(
    missionStates.map((one) => sql`count(*) filter (where state = ${one})::int as ${sql.ref(one)}`),
  )} from experts.mission`.execute(tx);
  return { rows, counts: counts[0]! };
});

export type Missions = Awaited<ReturnType<typeof missions>>;

/** What she asks for her time. */
interface Rate {
  terms: Terms;
  low: number | null;
  high: number | null;
  per: RatePer | null;
}

const rateOf = sql`jsonb_build_object('terms', e.terms, 'low', e.rate_low, 'high', e.rate_high, 'per', e.rate_per)`;

interface Told {
  subject: string;
  structureName: string;
  structureNameAr: string | null;
  expertName: string | null;
  rate: Rate | null;
  askedAt: Date;
  hoursDone: number | null;
  hoursConfirmed: number | null;
  cancelledWhy: string;
  declines: { name: string | null; reason: DeclineReason; note: string; at: string }[];
  ratings: { side: Side; stars: number; remark: string }[];
}

const toldOf = async (tx: Tx, id: string): Promise<Told> => {
  const { rows } = await sql<Told>`
    select m.subject, s.name as "structureName", s.name_ar as "structureNameAr", m.asked_at as "askedAt",
      coalesce(nullif(e.name, ''), n.name) as "expertName",
      case when e.id is not null then ${rateOf} end as rate, m.hours_done as "hoursDone",
      m.hours_confirmed as "hoursConfirmed", m.cancelled_why as "cancelledWhy",
      coalesce((select jsonb_agg(jsonb_build_object('name', coalesce(nullif(x.name, ''), y.name), 'reason', d.reason,
          'note', d.note, 'at', d.declined_at) order by d.declined_at)
        from experts.decline d join experts.expert x on x.id = d.expert left join people.person_name y on y.id = x.person
        where d.mission = m.id), '[]') as declines,
      coalesce((select jsonb_agg(jsonb_build_object('side', r.side, 'stars', r.stars, 'remark', r.remark) order by r.side)
        from experts.rating r where r.mission = m.id), '[]') as ratings
    from experts.mission m join registry.structure_listed s on s.id = m.structure
      left join experts.expert e on e.id = m.expert left join people.person_name n on n.id = e.person
    where m.id = ${id}`.execute(tx);
  return rows[0]!;
};

const ranked = async (tx: Tx, mission: Mission) => {
  const { rows } = await sql<{ id: string; rate: Rate }>`
    select e.id, ${rateOf} as rate from experts.expert e where e.state = 'active' and e.anonymised_at is null
    order by (select count(*) from experts.skill k where k.expert = e.id and k.concept = any(${mission.skills})) desc, e.id
    limit 300`.execute(tx);
  const wanted = await wantedOf(tx, mission);
  const ables = await ablesOf(
    tx,
    mission,
    rows.map(({ id }) => id),
  );
  const rates = new Map(rows.map(({ id, rate }) => [id, rate]));
  return ables
    .map((able) => ({
      id: able.id,
      rate: rates.get(able.id)!,
      name: able.name,
      hoursMonth: able.hoursMonth,
      ...fitOf(wanted, able),
    }))
    .filter(({ skills }) => skills.length > 0)
    .toSorted(
      (a, b) => Number(a.out !== null) - Number(b.out !== null) || b.score - a.score || a.id.localeCompare(b.id),
    );
};

export type Ranked = Awaited<ReturnType<typeof ranked>>[number];

/** What this reader may do with the mission as it stands. */
const gesturesOf = (actor: Actor, mission: Mission) => ({
  proposes: mayPropose(actor) && ['requested', 'proposed'].includes(mission.state),
  answers: mission.expert !== null && mayAnswer(actor, mission),
  asks: mayAsk(actor, mission),
  office: mayKeepPool(actor),
});

/** One mission for those it is between and for the office, who sees as well who fits it best. @throws Hidden to others. */
export const missionPage = query(v.object({ mission: Id }), async ({ tx, actor }, { mission: id }) => {
  const mission = (await missionToRead(tx, id, actor)).open(actor, mayRead);
  const may = gesturesOf(actor, mission);
  const told = await toldOf(tx, id);
  return {
    mission,
    told: {
      ...told,
      // Who has not answered yet is not named to those who wait.
      ...(mission.state === 'proposed' && !may.office && !may.answers ? { expertName: null, rate: null } : {}),
      declines: may.office ? told.declines : [],
      // Each side reads what it said itself; the office reads both.
      ratings: told.ratings.filter(({ side }) => may.office || (side === 'expert' ? may.answers : may.asks)),
    },
    may,
    fits: may.proposes ? await ranked(tx, mission) : [],
  };
});

export type MissionPageShown = Awaited<ReturnType<typeof missionPage>>;
