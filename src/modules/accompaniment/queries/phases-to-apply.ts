import { sql } from 'kysely';
import * as v from 'valibot';
import { dayOf } from '../../../platform/words/format.ts';
import { Id } from '../inputs.ts';
import { query } from '../room.ts';
import { lastDayToApply, reasonNotEligible } from '../rules/eligibility.ts';
import { reasonNotToApply } from '../rules/places.ts';
import { appliesAs } from '../policy.ts';
import { publicTrancheOf } from './public-tranche.ts';

export interface Candidate {
  id: string;
  name: string;
  nameAr: string | null;
  region: string | null;
  province: string | null;
  createdOn: string | null;
  /** The last day on which it may apply; null when the register does not know since when it exists. */
  until: string | null;
  /** Why it cannot be accompanied, told before anything is asked; null when it can. */
  reason: string | null;
  engaged: boolean;
}

const asPattern = (text: string): string => `%${text.replace(/[\\%_]/g, String.raw`\$&`)}%`;

const Wanted = v.object({ phase: Id, searched: v.optional(v.pipe(v.string(), v.maxLength(200)), '') });

/**
 * For whom this reader may apply to a phase: the cooperatives she represents; for staff, those searched by name, register
 * number or ICE within their regions, ten at most. Each says at once whether it is eligible, and by which rule.
 */
export const candidatesFor = query(Wanted, async ({ tx, actor, now }, { phase: id, searched }) => {
  const phase = await tx.selectFrom('accompaniment.phase').select('edition').where('id', '=', id).executeTakeFirst();
  const tranche = await publicTrancheOf(tx, phase?.edition ?? id);
  const shown = tranche.phases.find((one) => one.id === id)!;
  const own = actor.grants.flatMap(({ role, structure }) =>
    role === 'cooperative_representative' && structure !== null ? [structure] : [],
  );
  const text = searched.trim();
  const { rows } = await sql<Omit<Candidate, 'until' | 'reason'> & { state: 'active' }>`
    select s.id, s.name, s.name_ar as "nameAr", s.region, s.province, s.created_on as "createdOn", s.state,
      exists (select from accompaniment.engagement e where e.structure = s.id and e.edition = ${tranche.edition}
        and e.state <> 'withdrawn') as engaged
    from registry.structure_listed s
    where s.state = 'active' and (s.id = any(${own}::uuid[]) or (${text} <> '' and (s.register_number = ${text}
      or s.ice = ${text.replace(/\s/g, '')} or s.name_fr ilike ${asPattern(text)} or s.name_ar ilike ${asPattern(text)})))
    order by s.id = any(${own}::uuid[]) desc, s.name limit ${own.length + 50}`.execute(tx);
  const today = dayOf(now);
  const candidates = rows
    .filter(
      (row) => appliesAs(actor, { structure: row.id, region: row.region ?? '', programme: tranche.programme }) !== null,
    )
    .slice(0, own.length + 10)
    .map(({ state, ...row }): Candidate => {
      const reason =
        reasonNotToApply(shown, { today, region: row.region }) ??
        reasonNotEligible({ state, createdOn: row.createdOn }, { today, mostYears: tranche.terms.mostYears });
      const until = row.createdOn === null ? null : lastDayToApply(row.createdOn, tranche.terms.mostYears);
      return { ...row, until, reason };
    });
  return { tranche, phase: shown, candidates };
});

export type ToApply = Awaited<ReturnType<typeof candidatesFor>>;
