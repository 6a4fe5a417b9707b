import { sql } from 'kysely';
import * as v from 'valibot';
import { allow } from '../../../platform/rights.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { needsToMatch } from '../matching/needs-to-match.ts';
import { mayOpenOffice } from '../policy.ts';
import { query } from '../room.ts';
import { saidOf } from '../rules/explain-match.ts';
import type { Agreed, Missing } from '../rules/explain-match.ts';
import type { PostingKind } from '../rules/posting.ts';
import type { Tx } from '../rows.ts';
import type { Proposed } from './need-matches.ts';

/** How many needs stand on a page. */
export const togetherSize = 20;

export interface ProposedTogether extends Omit<Proposed, 'waited' | 'beyond'> {
  id: string;
}

export interface NeedTogether {
  id: string;
  title: Trilingual;
  kind: PostingKind | null;
  closesOn: string | null;
  /** For how many cooperatives there is still room. */
  seats: number;
  proposed: ProposedTogether[];
}

interface Row extends Omit<ProposedTogether, 'say' | 'sides'> {
  need: string;
  buyer: number;
  cooperative: number;
}

const proposedFor = async (tx: Tx, needs: string[]): Promise<Map<string, ProposedTogether[]>> => {
  const { rows } = await sql<Row>`
    select i.id, i.need, i.structure, s.name, s.name_ar as "nameAr", s.province, s.region, i.score, i.buyer_score as buyer,
      i.structure_score as cooperative, i.agreed, i.missing, i.exposure
    from networking.introduction i join registry.structure_listed s on s.id = i.structure
    where i.need = any(${needs}::uuid[]) and i.state = 'proposed'
    order by i.exposure, i.score desc, i.id`.execute(tx);
  const all = new Map<string, ProposedTogether[]>(needs.map((need) => [need, []]));
  for (const { need, buyer, cooperative, ...row } of rows) {
    const say = saidOf(row.agreed as Agreed[], row.missing as Missing[]);
    all.get(need)!.push({ ...row, sides: { buyer, cooperative }, say });
  }
  return all;
};

const Input = v.object({ page: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1) });

/** The needs that a member of the staff may match together, a page of them, with what was last proposed for each. */
export const proposedTogether = query(Input, async ({ tx, actor, now }, { page }) => {
  allow(actor, mayOpenOffice(actor));
  const { seeking, automatic } = await needsToMatch(tx, actor, now);
  const { rows } = await sql<{ at: Date | null; n: number }>`
    select max(created_at) as at, count(*)::int as n from networking.introduction
    where state = 'proposed' and need = any(${seeking.map(({ posting }) => posting.id)}::uuid[])`.execute(tx);
  const here = seeking.slice((page - 1) * togetherSize, page * togetherSize);
  const proposed = await proposedFor(
    tx,
    here.map(({ posting }) => posting.id),
  );
  return {
    total: seeking.length,
    automatic,
    madeAt: rows[0]!.at,
    proposals: rows[0]!.n,
    needs: here.map(({ posting: { id, title, kind, answerBy, untilOn }, seats }): NeedTogether => ({
      id,
      title,
      kind,
      closesOn: answerBy ?? untilOn,
      seats,
      proposed: proposed.get(id) ?? [],
    })),
  };
});
export type Together = Awaited<ReturnType<typeof proposedTogether>>;
