import { OneId } from '../inputs.ts';
import { query } from '../room.ts';

/** The recordings that say what the items of this version ask, with the file of each; those of other words are left out. */
export const recordingsOfVersion = query(OneId, async ({ tx }, { id }) => {
  const version = await tx
    .selectFrom('diagnoses.instrument_published')
    .select(['instrument', 'hashes'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!version) return [];
  const rows = await tx
    .selectFrom('diagnoses.recording as said')
    .innerJoin('platform.file_use as used', 'used.id', 'said.file')
    .innerJoin('platform.file as file', 'file.digest', 'used.digest')
    .select(['said.item', 'said.hash', 'said.language', 'used.name', 'file.digest', 'file.type', 'file.size'])
    .where('said.instrument', '=', version.instrument)
    .orderBy('said.item')
    .orderBy('said.language')
    .execute();
  return rows
    .filter(({ item, hash }) => version.hashes[item] === hash)
    .map(({ hash: _hash, ...recording }) => recording);
});
