import { sql } from 'kysely';
import { newId } from '../../../platform/ids.ts';
import { system } from '../../../platform/rights.ts';
import { introductionForUpdate } from './introduction-rows.ts';
import type { Introduction } from './introduction-rows.ts';
import type { AtTable } from '../rules/meeting.ts';
import type { NetworkingContext, Tx } from '../rows.ts';

interface Pair {
  need: string;
  structure: string;
}

interface Found extends AtTable {
  introduction: string | null;
  /** The record of the register that stands for her today, or that the introduction names. */
  structure: string;
}

/** The record of a cooperative that is kept, and all of hers with it. */
const recordsOf = async (tx: Tx, structure: string): Promise<{ kept: string; all: string[] }> => {
  const { rows } = await sql<{ kept: string; all: string[] }>`
    select own.kept, array(select s.id::text from registry.structure_listed s
      where s.id = own.kept or s.merged_into = own.kept) as all
    from (select coalesce(merged_into, id) as kept from registry.structure_listed where id = ${structure}) own`.execute(
    tx,
  );
  return rows[0]!;
};

/** The introduction of a need and a cooperative, under whichever of her records; that which has come furthest. */
const closest = sql`array_position(array['delivered', 'agreed', 'lost', 'meeting', 'introduced', 'interested', 'opened',
  'invited', 'proposed', 'declined', 'stopped'], i.state)`;

/** What stands between a need and a cooperative that met at a table. */
export const atTable = async (tx: Tx, { need, structure }: Pair): Promise<Found> => {
  const { kept, all } = await recordsOf(tx, structure);
  const { rows } = await sql<Found>`
    select i.id as introduction, i.state, i.stopped_why as "stoppedWhy",
      coalesce(i.structure, ${kept}::uuid) as structure,
      n.state in ('open', 'matched') as "needOpen",
      exists (select from registry.structure_contact contact join people.consent_in_force consent
          on consent.subject in (contact.contact, contact.person)
        where contact.structure = any(${all}::uuid[]) and consent.purpose = 'be_introduced') as agrees,
      exists (select from networking.veto veto where veto.party = n.party and veto.lifted_at is null
        and veto.structure = any(${all}::uuid[])) as vetoed,
      coalesce(p.state = 'forming', false) as "poolForming"
    from networking.posting n
      left join lateral (select * from networking.introduction i
        where i.need = n.id and i.structure = any(${all}::uuid[]) order by ${closest} limit 1) i on true
      left join networking.pool p on p.id = i.pool
    where n.id = ${need} and n.side = 'need'`.execute(tx);
  return rows[0]!;
};

/** The introduction of a need and a cooperative, held until the transaction ends. */
export const introductionAtTable = async (tx: Tx, pair: Pair): Promise<Introduction | null> => {
  const { introduction } = await atTable(tx, pair);
  if (introduction === null) return null;
  return (await introductionForUpdate(tx, introduction, system)).open(system, () => true);
};

/** Writes that both said yes at a table, each where it had not said so before. */
export const yesAtTable = async (context: NetworkingContext, { need, structure }: Pair): Promise<Introduction> => {
  const { tx, now } = context;
  const { party } = await tx
    .selectFrom('networking.posting')
    .select('party')
    .where('id', '=', need)
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('networking.introduction')
    .values({
      ...{ id: newId(), need, party, structure, state: 'proposed', came_by: 'meeting', created_at: now },
    } as never)
    .onConflict((conflict) => conflict.constraint('one_introduction_per_need_and_cooperative').doNothing())
    .execute();
  const { id } = await tx
    .selectFrom('networking.introduction')
    .select('id')
    .where('need', '=', need)
    .where('structure', '=', structure)
    .forUpdate()
    .executeTakeFirstOrThrow();
  await sql`update networking.introduction set
      answered_way = case when state = 'interested' then answered_way else 'meeting' end,
      answered_at = case when state = 'interested' then answered_at else ${now}::timestamptz end,
      buyer_way = case when buyer_yes then buyer_way else 'meeting' end,
      buyer_at = case when buyer_yes then buyer_at else ${now}::timestamptz end,
      buyer_yes = true, state = 'interested', declined_why = null, stopped_why = null, stopped_at = null
    where id = ${id}`.execute(tx);
  return (await introductionForUpdate(tx, id, system)).open(system, () => true);
};
