import { sql } from 'kysely';
import { dayOf } from '../../../platform/words/format.ts';
import type { Actor } from '../../../platform/rights.ts';
import type { Seeking } from './matching-of-needs.ts';
import { mayTend } from '../policy.ts';
import { seatsLeft } from '../rules/seats.ts';
import { postings } from '../rows.ts';
import type { Tx } from '../rows.ts';

/** More needs than that are matched in several goes, those that end first before the others. */
export const mostNeeds = 500;

interface Standing {
  need: string;
  waiting: number;
  yes: number;
}

const standings = async (tx: Tx, needs: string[]): Promise<Map<string, Standing>> => {
  const { rows } = await sql<Standing>`
    select need, count(*) filter (where state in ('invited', 'opened'))::int as waiting,
      count(*) filter (where state in ('interested', 'introduced', 'meeting', 'agreed', 'delivered'))::int as yes
    from networking.introduction where need = any(${needs}::uuid[]) group by need`.execute(tx);
  return new Map(rows.map((row) => [row.need, row]));
};

/**
 * The open needs that this member of the staff tends and for which somebody is still looked for, those that end first
 * before the others; `automatic`: how many more are left out because their invitations leave by themselves.
 */
export const needsToMatch = async (
  tx: Tx,
  actor: Actor,
  now: Date,
): Promise<{ seeking: Seeking[]; automatic: number }> => {
  const open = await postings(tx)
    .leftJoin('networking.outreach as outreach', 'outreach.need', 'posting.id')
    .select('outreach.mode')
    .where('posting.side', '=', 'need')
    .where('posting.state', 'in', ['open', 'matched'])
    .where('posting.closes_on', '>=', dayOf(now))
    .orderBy('posting.closes_on')
    .orderBy('posting.id')
    .execute();
  const tended = open.filter((one) => mayTend(actor, one));
  const standing = await standings(
    tx,
    tended.map(({ id }) => id),
  );
  const ours = tended.filter(({ mode }) => mode !== 'automatic');
  const seeking = ours.flatMap((posting): Seeking[] => {
    const seats = seatsLeft(posting.seats, standing.get(posting.id) ?? { waiting: 0, yes: 0 });
    return seats > 0 ? [{ posting, seats }] : [];
  });
  return { seeking: seeking.slice(0, mostNeeds), automatic: tended.length - ours.length };
};
