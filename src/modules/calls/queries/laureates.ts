import * as v from 'valibot';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { Id } from '../inputs.ts';
import { query } from '../room.ts';

export interface LaureateShown {
  id: string;
  structure: string;
  name: string;
  names: { fr?: string; ar?: string; zgh?: string; other?: string };
  region: string | null;
  province: string | null;
  chains: string[];
  rank: number;
  grant: number;
  funder: Trilingual | null;
  call: string;
  callTitle: Trilingual;
  announcedAt: Date;
}

const Input = v.object({
  call: v.optional(v.nullable(Id), null),
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)), 500),
});

/** The laureates of a call in their order, or of every call, the newest first; all of it is public. */
export const laureates = query(Input, async ({ tx }, { call, limit }): Promise<LaureateShown[]> =>
  tx
    .selectFrom('calls.laureate_listed as laureate')
    .innerJoin('calls.call_listed as call', 'call.id', 'laureate.call')
    .innerJoin('registry.structure_listed as structure', 'structure.id', 'laureate.structure')
    .leftJoin('programmes.envelope_listed as envelope', 'envelope.id', 'laureate.envelope')
    .select([
      'laureate.id',
      'structure.id as structure',
      'structure.name',
      'structure.names',
      'structure.region',
      'structure.province',
      'structure.value_chains as chains',
      'laureate.rank',
      'laureate.grant_amount as grant',
      'envelope.funder_name as funder',
      'call.id as call',
      'call.title as callTitle',
      'laureate.announced_at as announcedAt',
    ])
    .$if(call !== null, (some) => some.where('laureate.call', '=', call as string))
    .orderBy('laureate.announced_at', 'desc')
    .orderBy('laureate.call')
    .orderBy('laureate.rank')
    .limit(limit)
    .execute(),
);
