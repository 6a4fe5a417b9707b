import { programmes } from './modules/programmes/index.ts';
import { registerEditions } from './modules/trainings/index.ts';
import type { Lang } from './platform/words/lang.ts';
import { langs } from './platform/words/lang.ts';
import { inLang } from './platform/words/trilingual.ts';

/** Sessions are held for an edition; those that run are told to the trainings, which do not know programmes. */
registerEditions(async (caller) =>
  (await programmes(caller, {})).flatMap(({ id: programme, name, editions }) =>
    editions
      .filter(({ state }) => state !== 'closed')
      .map((edition) => ({
        id: edition.id,
        programme,
        programmeName: name,
        title: Object.fromEntries(
          langs.map((lang: Lang) => [lang, `${inLang(name, lang)} · ${inLang(edition.name, lang)}`]),
        ),
      })),
  ),
);
