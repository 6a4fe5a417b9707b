import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import * as v from 'valibot';
import type { Dataset } from '../../../platform/dataset.ts';
import type { Caller } from '../../../platform/ground.ts';
import { datasetNamed } from '../known.ts';
import { query } from '../room.ts';

/** Where a dataset stands: when what it is drawn from last changed, and a tag that changes with it. */
export interface Standing {
  changedAt: Date | null;
  /** Changes with every fact of the rooms that the dataset is drawn from, and with its columns. */
  tag: string;
}

/** The rooms whose tables a view reads, through other views too: the database knows, nobody has to declare it. */
const roomsBehind = (view: string) => sql<{ room: string }>`
  with recursive behind as (
    select ${view}::regclass::oid as relation
    union
    select d.refobjid from behind
      join pg_rewrite r on r.ev_class = behind.relation
      join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = r.oid and d.refclassid = 'pg_class'::regclass
  )
  select distinct n.nspname as room from behind join pg_class c on c.oid = behind.relation
    join pg_namespace n on n.oid = c.relnamespace`;

/** Once per process and view: views change by migrations, before anybody reads. */
const known = new Map<string, string[]>();

const shapeOf = ({ name, columns, key }: Dataset): string => JSON.stringify([name, key, columns]);

const standingQuery = query(v.object({ name: v.string() }), async ({ tx }, { name }): Promise<Standing> => {
  const dataset = datasetNamed(name);
  const rooms = known.get(dataset.view) ?? (await roomsBehind(dataset.view).execute(tx)).rows.map(({ room }) => room);
  known.set(dataset.view, rooms);
  const { rows } = await sql<{ id: string; at: Date }>`
    with recursive facts as (
      (select fact from platform.journal order by fact limit 1)
      union all
      select (select j.fact from platform.journal j where j.fact > facts.fact order by j.fact limit 1)
      from facts where facts.fact is not null)
    select last.id, last.at from facts cross join lateral
      (select id, at from platform.journal j where j.fact = facts.fact order by at desc, id desc limit 1) last
    where split_part(facts.fact, '.', 1) = any(${rooms}) order by last.at desc, last.id desc`.execute(tx);
  const [last = null] = rows;
  const seen = [shapeOf(dataset), ...rows.map(({ id }) => id)].join('\n');
  const tag = createHash('sha256').update(seen).digest('base64url').slice(0, 22);
  return { changedAt: last?.at ?? null, tag };
});

/** @throws Hidden when no room brings the dataset. */
export const standingOf = (caller: Caller, dataset: Dataset): Promise<Standing> =>
  standingQuery(caller, { name: dataset.name });
