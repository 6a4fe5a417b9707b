import * as v from 'valibot';
import { hide } from '../../../platform/refusals.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { Id } from '../inputs.ts';
import { query } from '../room.ts';
import type { EditionState } from '../rules/edition.ts';
import type { ProgrammeKind } from '../tables.ts';

export interface ProgrammeShown {
  id: string;
  kind: ProgrammeKind;
  name: Trilingual;
  summary: Trilingual;
  demo: boolean;
  editions: {
    id: string;
    name: Trilingual;
    year: number;
    state: EditionState;
    funders: { name: Trilingual; places: number; grant: number }[];
  }[];
}

/** A programme with its editions, newest first, and who pays for each; all of it is public. */
export const programme = query(v.object({ id: Id }), async ({ tx }, { id }): Promise<ProgrammeShown> => {
  const row = await tx
    .selectFrom('programmes.programme')
    .select(['id', 'kind', 'name', 'summary', 'demo'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return hide();
  const editions = await tx
    .selectFrom('programmes.edition')
    .select(['id', 'name', 'year', 'state'])
    .where('programme', '=', id)
    .orderBy('year', 'desc')
    .orderBy('created_at', 'desc')
    .execute();
  const paid = await tx
    .selectFrom('programmes.envelope_listed as envelope')
    .innerJoin('programmes.edition as edition', 'edition.id', 'envelope.edition')
    .select(['envelope.edition', 'envelope.funder_name as name', 'envelope.places', 'envelope.grant_amount as grant'])
    .where('edition.programme', '=', id)
    .orderBy('envelope.places', 'desc')
    .execute();
  return {
    ...row,
    editions: editions.map((one) => ({
      ...one,
      funders: paid
        .filter(({ edition }) => edition === one.id)
        .map(({ name, places, grant }) => ({ name, places, grant })),
    })),
  };
});
