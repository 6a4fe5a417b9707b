import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { FrozenSection } from './rules/contents.ts';
import { sealOf, sealOfPhotograph } from './seal.ts';
import type { ImpactTables } from './tables.ts';

type Tx = Transaction<ImpactTables>;
type Sealed<Kind> = Extract<FrozenSection, { kind: Kind }>;

const testimonySealed = async (tx: Tx, section: Sealed<'testimony'>): Promise<FrozenSection[]> => {
  const row = await tx
    .selectFrom('impact.testimony')
    .select(['words', 'person', 'capacity', 'photo', 'secret'])
    .where('id', '=', section.testimony)
    .where('withdrawn_at', 'is', null)
    .forShare()
    .executeTakeFirst();
  return row ? [{ ...section, seal: sealOf(row, row.secret) }] : [];
};

const photographSealed = async (tx: Tx, section: Sealed<'photograph'>, today: string): Promise<FrozenSection[]> => {
  const row = await tx
    .selectFrom('impact.photograph as photograph')
    .innerJoin('platform.file_use as file', 'file.id', 'photograph.file')
    .select(['photograph.caption', 'photograph.shows', 'photograph.secret', 'file.digest'])
    .where('photograph.id', '=', section.photograph)
    .where('withdrawn_at', 'is', null)
    .where(sql<boolean>`coalesce(consent_until, 'infinity') >= ${today}::date and 'report' = any(uses)`)
    .forShare('photograph')
    .executeTakeFirst();
  return row ? [{ ...section, seal: sealOfPhotograph(row, row.digest, row.secret) }] : [];
};

/**
 * Testimonies and photographs are sealed: what they say and show stays where it is, and goes with the consent. One
 * whose consent has ended leaves the report.
 */
export const sealed = async (tx: Tx, section: FrozenSection, today: string): Promise<FrozenSection[]> => {
  if (section.kind === 'testimony') return testimonySealed(tx, section);
  if (section.kind === 'photograph') return photographSealed(tx, section, today);
  return [section];
};
