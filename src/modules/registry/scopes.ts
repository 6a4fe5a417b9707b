import * as v from 'valibot';
import { offerScopes } from '../people/index.ts';
import { placeName } from './rules/places.ts';
import { regions } from './rules/places-data.ts';
import { query } from './room.ts';

/** The names of these structures in every language they have, for whoever is told of a role held for one. */
const structuresCalled = query(v.object({ ids: v.array(v.string()) }), ({ tx }, { ids }) =>
  tx.selectFrom('registry.structure_listed').select(['id', 'name', 'names']).where('id', 'in', ids).execute(),
);

offerScopes('region', {
  all: async (_caller, lang) => regions.map((region) => ({ id: region.code, name: region[lang] })),
  names: async (_caller, lang, ids) => new Map(ids.map((id) => [id, placeName(id, lang)])),
});

offerScopes('structure', {
  names: async (caller, lang, ids) =>
    new Map(
      (await structuresCalled(caller, { ids })).map(({ id, name, names }) => [
        id,
        (lang === 'ar' ? names.ar : names.fr) || name,
      ]),
    ),
});
