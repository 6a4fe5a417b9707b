import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import * as v from 'valibot';
import { dayOf } from '../../../platform/words/format.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { Id } from '../inputs.ts';
import { represented, regionsRecorded } from '../policy.ts';
import { query } from '../room.ts';
import { mayBeShown, photographUses } from '../rules/photograph.ts';
import type { AgreedBy, PhotographUse } from '../rules/photograph.ts';
import type { ConsentWay, ImpactTables } from '../tables.ts';

export interface PhotographShown {
  id: string;
  structure: string;
  /** Of the cooperative, in each script it has. */
  name: string;
  nameAr: string | null;
  region: string | null;
  file: string | null;
  /** Pixels, as it is kept. */
  width: number | null;
  height: number | null;
  caption: Trilingual;
  /** What it shows, for who cannot see it. */
  shows: Trilingual;
  persons: number;
  agreedBy: AgreedBy;
  uses: PhotographUse[];
  consentOn: string;
  consentWay: ConsentWay;
  consentUntil: string | null;
  withdrawnAt: Date | null;
}

const listed = (tx: Transaction<ImpactTables>) =>
  tx
    .selectFrom('impact.photograph as photograph')
    .leftJoin('registry.structure_listed as structure', 'structure.id', 'photograph.structure')
    .leftJoin('platform.file_use as used', 'used.id', 'photograph.file')
    .leftJoin('platform.file as content', 'content.digest', 'used.digest')
    .select([
      'content.width',
      'content.height',
      'photograph.id',
      'photograph.structure',
      sql<string>`coalesce(structure.name, '')`.as('name'),
      'structure.name_ar as nameAr',
      'structure.region',
      'photograph.file',
      'photograph.caption',
      'photograph.shows',
      'photograph.persons',
      'photograph.agreed_by as agreedBy',
      'photograph.uses',
      'photograph.consent_on as consentOn',
      'photograph.consent_way as consentWay',
      'photograph.consent_until as consentUntil',
      'photograph.withdrawn_at as withdrawnAt',
    ]);

const standing = (day: string) =>
  sql<boolean>`photograph.withdrawn_at is null and coalesce(photograph.consent_until, 'infinity') >= ${day}::date`;

export const photographsAtOnce = 24;

const Page = v.object({ page: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1) });

/** The photographs that this person keeps, the latest first; what was taken back is named and empty. */
export const photographs = query(Page, async ({ tx, actor }, { page }) => {
  const regions = regionsRecorded(actor);
  const reach = regions === null ? sql<boolean>`true` : sql<boolean>`structure.region = any(${regions}::text[])`;
  const rows: PhotographShown[] = await listed(tx)
    .where(reach)
    .orderBy('photograph.recorded_at', 'desc')
    .orderBy('photograph.id')
    .limit(photographsAtOnce)
    .offset((page - 1) * photographsAtOnce)
    .execute();
  const { total } = await tx
    .selectFrom('impact.photograph as photograph')
    .leftJoin('registry.structure_listed as structure', 'structure.id', 'photograph.structure')
    .where(reach)
    .select(({ fn }) => fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow();
  return { rows, total: Number(total) };
});

/** Those of the cooperatives that this person represents, which she may take back. */
export const myPhotographs = query(v.object({}), async ({ tx, actor }): Promise<PhotographShown[]> => {
  const mine = represented(actor);
  if (mine.length === 0) return [];
  return listed(tx)
    .where(sql<boolean>`photograph.structure = any(${mine}::uuid[])`)
    .orderBy('photograph.recorded_at', 'desc')
    .limit(200)
    .execute();
});

const Use = v.object({
  use: v.picklist(photographUses),
  region: v.optional(v.string()),
  limit: v.optional(v.number(), 6),
});

/** Those that may be shown there today, the latest first. With a region, those of it. */
export const photographsToShow = query(Use, async ({ tx, now }, { use, region, limit }): Promise<PhotographShown[]> =>
  listed(tx)
    .where(standing(dayOf(now)))
    .where(sql<boolean>`${use} = any(photograph.uses)`)
    .$if(region !== undefined, (some) => some.where('structure.region', '=', region!))
    .orderBy('photograph.recorded_at', 'desc')
    .orderBy('photograph.id')
    .limit(limit)
    .execute(),
);

const Ids = v.object({ ids: v.array(Id), use: v.optional(v.picklist(photographUses), 'report') });

/** These photographs as they may be shown there today; of what may not, no file, no word, and when that ended. */
export const photographsById = query(Ids, async ({ tx, now }, { ids, use }) => {
  if (ids.length === 0) return new Map<string, PhotographShown>();
  const rows: PhotographShown[] = await listed(tx)
    .where(sql<boolean>`photograph.id = any(${ids}::uuid[])`)
    .execute();
  const shown = rows.map((row) =>
    mayBeShown(row, use, dayOf(now)) ? row : { ...row, file: null, caption: {}, shows: {} },
  );
  return new Map(shown.map((row) => [row.id, row]));
});

/** Whether anybody may see the file of a photograph: its consent stands today. */
export const isSeen = query(v.object({ file: Id }), async ({ tx, now }, { file }) => {
  const found = await tx
    .selectFrom('impact.photograph as photograph')
    .select('photograph.id')
    .where('photograph.file', '=', file)
    .where(standing(dayOf(now)))
    .executeTakeFirst();
  return found !== undefined;
});

/** Whether this person may look at the proof of a photograph's consent: those who keep photographs of that region. */
export const mayReadAgreement = query(v.object({ proof: Id }), async ({ tx, actor }, { proof }) => {
  const regions = regionsRecorded(actor);
  const found = await listed(tx).where('photograph.consent_proof', '=', proof).executeTakeFirst();
  if (found === undefined) return false;
  return regions === null || (found.region !== null && regions.includes(found.region));
});
