import { sql } from 'kysely';
import { promisedOf } from './rows.ts';
import type { Mission, Tx } from './rows.ts';
import type { Able, Wanted } from './rules/fit.ts';
import { hide } from '../../platform/refusals.ts';

interface Row extends Omit<Able, 'promised'> {
  id: string;
  name: string;
}

/** What a mission asks for, with the sectors of its structure. */
export const wantedOf = async (tx: Tx, mission: Mission): Promise<Wanted> => {
  const { rows } = await sql<{ sector: string }>`
    select distinct c.sector from registry.structure_listed s
      join registry.value_chain_listed c on c.code = any(s.value_chains) where s.id = ${mission.structure}`.execute(tx);
  const { structure, skills, language, place, remote, startsOn, endsOn, hours } = mission;
  return {
    ...{ structure, skills, language, remote, startsOn, endsOn, hours },
    region: place,
    sectors: rows.map(({ sector }) => sector),
  };
};

/** Everything that decides whether these experts can have the mission: one read for all of them. */
export const ablesOf = async (
  tx: Tx,
  mission: Mission,
  experts: string[],
): Promise<(Able & Pick<Row, 'id' | 'name'>)[]> => {
  const { rows } = await sql<Row>`
    select e.id, coalesce(nullif(e.name, ''), n.name, '') as name, e.state = 'active' as active, e.languages, e.regions,
      e.remote, e.available_from as "availableFrom", e.available_until as "availableUntil", e.hours_month as "hoursMonth",
      array(select concept from experts.skill s where s.expert = e.id) as skills,
      coalesce((select jsonb_agg(jsonb_build_object('structure', c.structure, 'sector', c.sector))
        from experts.conflict c where c.expert = e.id), '[]') as conflicts,
      exists (select from experts.decline d where d.expert = e.id and d.mission = ${mission.id}) as declined,
      r.stars::float as stars, coalesce(r.ratings, 0)::int as ratings
    from experts.expert e left join people.person_name n on n.id = e.person
      left join lateral (select avg(r.stars) as stars, count(*) as ratings from experts.rating r
        join experts.mission m on m.id = r.mission where m.expert = e.id and r.side = 'structure') r on true
    where e.id = any(${experts}::uuid[]) and e.anonymised_at is null order by e.id`.execute(tx);
  const promised = await promisedOf(tx, experts, ['proposed', 'accepted', 'done', 'confirmed'], mission.id);
  return rows.map((row) => ({ ...row, promised: promised.get(row.id) ?? [] }));
};

/** What is wanted, and how one expert stands to it. @throws Hidden when there is no such expert. */
export const standingOf = async (tx: Tx, mission: Mission, expert: string): Promise<{ wanted: Wanted; able: Able }> => {
  const [able] = await ablesOf(tx, mission, [expert]);
  return { wanted: await wantedOf(tx, mission), able: able ?? hide() };
};
