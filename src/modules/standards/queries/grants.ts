import { sql } from 'kysely';
import * as v from 'valibot';
import { placeName } from '../../registry/index.ts';
import { query } from '../room.ts';
import type { Grant } from '../rules/grants-360.ts';

const Input = v.object({ lang: v.picklist(['fr', 'ar', 'en']) });

/** Every grant that was announced and not given up, the newest first; all of it is public. */
export const grants = query(Input, async ({ tx }, { lang }): Promise<Grant[]> => {
  const rows = await tx
    .selectFrom('calls.laureate_listed as laureate')
    .innerJoin('calls.call_listed as call', 'call.id', 'laureate.call')
    .innerJoin('programmes.edition_listed as edition', 'edition.id', 'laureate.edition')
    .innerJoin('registry.structure_listed as structure', 'structure.id', 'laureate.structure')
    .leftJoin('programmes.envelope_listed as envelope', 'envelope.id', 'laureate.envelope')
    .select([
      'laureate.id',
      'laureate.grant_amount as amount',
      sql<string>`to_char(laureate.announced_at at time zone 'Africa/Casablanca', 'YYYY-MM-DD')`.as('awardedOn'),
      'call.id as call',
      'call.title as callTitle',
      'call.summary as callSummary',
      'edition.programme',
      'edition.programme_name as programmeName',
      'edition.name as edition',
      'structure.id as structure',
      'structure.name as structureName',
      'structure.names',
      'structure.country',
      'structure.region',
      'envelope.funder',
      'envelope.funder_name as funderName',
    ])
    .orderBy('laureate.announced_at', 'desc')
    .orderBy('laureate.id')
    .execute();
  return rows.map(({ names, funder, funderName, ...row }) => ({
    ...row,
    amount: Number(row.amount),
    structureName: (lang === 'ar' ? names.ar : names.fr) ?? row.structureName,
    regionName: row.region && placeName(row.region, lang),
    funder: funder !== null && funderName !== null ? { id: funder, name: funderName } : null,
  }));
});
