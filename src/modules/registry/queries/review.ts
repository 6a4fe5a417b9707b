import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import * as v from 'valibot';
import { allow } from '../../../platform/rights.ts';
import { hide } from '../../../platform/refusals.ts';
import { id } from '../commands/import-inputs.ts';
import { fieldsOf } from '../commands/structure-rows.ts';
import type { KeptReason } from '../intake/tables.ts';
import { mayDecide, regionsKept } from '../policy.ts';
import { query } from '../room.ts';
import type { Fields } from '../rules/merging.ts';
import type { Verdict } from '../rules/resemblance.ts';
import type { Names, RegistryTables } from '../tables.ts';

type Tx = Transaction<RegistryTables>;

export interface PairListed {
  left: string;
  right: string;
  left_name: string;
  right_name: string;
  score: number;
  verdict: Verdict;
  reasons: KeptReason[];
  state: string;
}

export const pairsOnPage = 25;

const Asked = v.object({
  state: v.optional(v.picklist(['waiting', 'later', 'different']), 'waiting'),
  page: v.optional(v.number(), 1),
});

/** Pairs to review where the reader decides, the best first. */
export const pairsToReview = query(Asked, async ({ tx, actor }, { state, page }) => {
  const kept = regionsKept(actor);
  const mine = kept === null ? sql`true` : sql`l.region = any(${kept}) and r.region = any(${kept})`;
  const of = sql`from registry.pair p join registry.structure l on l.id = p."left" join registry.structure r on r.id = p."right"
    where p.state = ${state} and l.state <> 'merged' and r.state <> 'merged' and ${mine}`;
  const { rows } = await sql<PairListed>`select p."left", p."right", l.name as left_name, r.name as right_name, p.score,
    p.verdict, p.reasons, p.state ${of} order by p.score desc, p."left", p."right"
    limit ${pairsOnPage} offset ${(page - 1) * pairsOnPage}`.execute(tx);
  const { rows: total } = await sql<{ n: number }>`select count(*) as n ${of}`.execute(tx);
  const { rows: proposals } = await sql<{
    n: number;
  }>`select count(*) as n from registry.proposal where state = 'waiting'`.execute(tx);
  const { rows: merges } = await sql<{ id: string; at: Date; kept: string; kept_name: string; gone_name: string }>`
    select m.id, m.at, m.kept, k.name as kept_name, g.name as gone_name from registry.merge m
      join registry.structure k on k.id = m.kept join registry.structure g on g.id = m.gone
    where m.undone_at is null order by m.at desc limit 10`.execute(tx);
  return { pairs: rows, total: Number(total[0]?.n ?? 0), proposals: Number(proposals[0]?.n ?? 0), merges };
});

export interface RecordSeen {
  id: string;
  name: string;
  names: Names;
  region: string | null;
  state: string;
  version: number;
  updated_at: string;
  fields: Fields;
  phones: string[];
  emails: string[];
  officers: string[];
  members: number | null;
  source: string;
}

const recordOf = async (tx: Tx, about: string): Promise<RecordSeen> => {
  const { rows } =
    await sql<RecordSeen>`select s.id, s.name, s.names, s.region, s.state, s.version, s.updated_at::text, s.source,
      array(select phone from registry.contact where structure = s.id and phone is not null and ended_at is null
        union select phone from registry.officer where structure = s.id and phone is not null order by 1) as phones,
      array(select email from registry.contact where structure = s.id and email is not null and ended_at is null order by 1) as emails,
      array(select name from registry.officer where structure = s.id order by role, name) as officers,
      (select total from registry.member_count where structure = s.id order by as_of desc limit 1) as members
    from registry.structure s where s.id = ${about}`.execute(tx);
  return { ...(rows[0] ?? hide()), fields: await fieldsOf(tx, about) };
};

/** Two records side by side, with why they may be one. */
export const pairSeen = query(v.object({ left: id, right: id }), async ({ tx, actor }, { left, right }) => {
  const records = [await recordOf(tx, left), await recordOf(tx, right)] as const;
  allow(
    actor,
    records.every((record) => mayDecide(actor, record)),
  );
  const pair = await tx
    .selectFrom('registry.pair')
    .select(['score', 'verdict', 'reasons', 'state'])
    .where('left', '=', left)
    .where('right', '=', right)
    .executeTakeFirst();
  return { left: records[0], right: records[1], pair: pair ?? null };
});

/** What imports propose for known structures, oldest first. */
export const proposalsWaiting = query(v.object({}), async ({ tx, actor }) => {
  allow(actor, mayDecide(actor, { id: '', region: null }));
  const rows = await tx
    .selectFrom('registry.proposal as p')
    .innerJoin('registry.structure as s', 's.id', 'p.structure')
    .innerJoin('registry.import as i', 'i.id', 'p.import')
    .select(['p.id', 'p.structure', 'p.row', 'p.fields', 's.name', 'i.name as list'])
    .where('p.state', '=', 'waiting')
    .orderBy('p.made_at')
    .limit(20)
    .execute();
  const seen = [];
  for (const row of rows) seen.push({ ...row, current: await fieldsOf(tx, row.structure) });
  return seen;
});
