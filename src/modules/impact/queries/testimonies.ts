import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import * as v from 'valibot';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { Id } from '../inputs.ts';
import { represented, regionsRecorded } from '../policy.ts';
import { query } from '../room.ts';
import type { ConsentWay, ImpactTables } from '../tables.ts';

export interface TestimonyShown {
  id: string;
  structure: string;
  /** Of the cooperative, in each script it has. */
  name: string;
  nameAr: string | null;
  region: string | null;
  person: string;
  capacity: Trilingual;
  words: Trilingual;
  photo: string | null;
  photoSaid: Trilingual;
  consentOn: string;
  consentWay: ConsentWay;
  withdrawnAt: Date | null;
}

const listed = (tx: Transaction<ImpactTables>) =>
  tx
    .selectFrom('impact.testimony as testimony')
    .leftJoin('registry.structure_listed as structure', 'structure.id', 'testimony.structure')
    .select([
      'testimony.id',
      'testimony.structure',
      sql<string>`coalesce(structure.name, '')`.as('name'),
      'structure.name_ar as nameAr',
      'structure.region',
      'testimony.person',
      'testimony.capacity',
      'testimony.words',
      'testimony.photo',
      'testimony.photo_said as photoSaid',
      'testimony.consent_on as consentOn',
      'testimony.consent_way as consentWay',
      'testimony.withdrawn_at as withdrawnAt',
    ]);

export const testimoniesAtOnce = 30;

const Page = v.object({ page: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1) });

/** What this person keeps of what cooperatives said, the latest first; what was withdrawn is named and empty. */
export const testimonies = query(Page, async ({ tx, actor }, { page }) => {
  const regions = regionsRecorded(actor);
  const reach = regions === null ? sql<boolean>`true` : sql<boolean>`structure.region = any(${regions}::text[])`;
  const rows: TestimonyShown[] = await listed(tx)
    .where(reach)
    .orderBy('testimony.recorded_at', 'desc')
    .orderBy('testimony.id')
    .limit(testimoniesAtOnce)
    .offset((page - 1) * testimoniesAtOnce)
    .execute();
  const { total } = await tx
    .selectFrom('impact.testimony as testimony')
    .leftJoin('registry.structure_listed as structure', 'structure.id', 'testimony.structure')
    .where(reach)
    .select(({ fn }) => fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow();
  return { rows, total: Number(total) };
});

/** What the cooperatives of this person said, and may take back. */
export const myTestimonies = query(v.object({}), async ({ tx, actor }): Promise<TestimonyShown[]> => {
  const mine = represented(actor);
  if (mine.length === 0) return [];
  return listed(tx)
    .where(sql<boolean>`testimony.structure = any(${mine}::uuid[])`)
    .orderBy('testimony.recorded_at', 'desc')
    .execute();
});

/** Those that may be shown to anybody, the latest first: consent stands. With a region, those of it. */
export const testimoniesToShow = query(
  v.object({ region: v.optional(v.string()), limit: v.optional(v.number(), 6) }),
  async ({ tx }, { region, limit }): Promise<TestimonyShown[]> =>
    listed(tx)
      .where('testimony.withdrawn_at', 'is', null)
      .$if(region !== undefined, (some) => some.where('structure.region', '=', region!))
      .orderBy('testimony.recorded_at', 'desc')
      .orderBy('testimony.id')
      .limit(limit)
      .execute(),
);

/** These testimonies as they stand now, by id: whatever was withdrawn is there and empty. */
export const testimoniesById = query(v.object({ ids: v.array(Id) }), async ({ tx }, { ids }) => {
  if (ids.length === 0) return new Map<string, TestimonyShown>();
  const rows: TestimonyShown[] = await listed(tx)
    .where(sql<boolean>`testimony.id = any(${ids}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
});

/** Whether a photograph is one that anybody may see. */
export const isShown = query(v.object({ photo: Id }), async ({ tx }, { photo }) => {
  const found = await tx.selectFrom('impact.testimony').select('id').where('photo', '=', photo).executeTakeFirst();
  return found !== undefined;
});

/** Whether this person may look at the proof of a consent: those who keep testimonies of that region. */
export const mayReadProof = query(v.object({ proof: Id }), async ({ tx, actor }, { proof }) => {
  const regions = regionsRecorded(actor);
  const found = await listed(tx).where('testimony.consent_proof', '=', proof).executeTakeFirst();
  if (found === undefined) return false;
  return regions === null || (found.region !== null && regions.includes(found.region));
});
