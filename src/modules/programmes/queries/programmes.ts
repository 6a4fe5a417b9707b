import * as v from 'valibot';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { query } from '../room.ts';
import type { EditionState } from '../rules/edition.ts';
import type { ProgrammeKind } from '../tables.ts';

export interface ProgrammeListed {
  id: string;
  kind: ProgrammeKind;
  name: Trilingual;
  summary: Trilingual;
  demo: boolean;
  editions: { id: string; name: Trilingual; year: number; state: EditionState }[];
}

/** Every programme with its editions, newest first; all of it is public. */
export const programmes = query(v.object({}), async ({ tx }): Promise<ProgrammeListed[]> => {
  const founded = await tx
    .selectFrom('programmes.programme')
    .select(['id', 'kind', 'name', 'summary', 'demo'])
    .orderBy('created_at')
    .execute();
  const editions = await tx
    .selectFrom('programmes.edition')
    .select(['id', 'programme', 'name', 'year', 'state'])
    .orderBy('year', 'desc')
    .orderBy('created_at', 'desc')
    .execute();
  return founded.map((programme) => ({
    ...programme,
    editions: editions
      .filter((edition) => edition.programme === programme.id)
      .map(({ id, name, year, state }) => ({ id, name, year, state })),
  }));
});
