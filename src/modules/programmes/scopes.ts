import { inLang } from '../../platform/words/trilingual.ts';
import { offerScopes } from '../people/index.ts';
import { programmes } from './queries/programmes.ts';

offerScopes('programme', {
  all: async (caller, lang) => (await programmes(caller, {})).map(({ id, name }) => ({ id, name: inLang(name, lang) })),
  names: async (caller, lang, ids) =>
    new Map(
      (await programmes(caller, {}))
        .filter(({ id }) => ids.includes(id))
        .map(({ id, name }) => [id, inLang(name, lang)]),
    ),
});
