import * as v from 'valibot';
import type { Whereabouts } from '../../platform/rights.ts';
import type { ToldFact } from '../../platform/told.ts';
import { query } from './room.ts';
import { words } from './words/index.ts';

/** Where an engagement lies, or the engagement of a visit. */
const whereIsIt = query(
  v.object({ id: v.pipe(v.string(), v.uuid()) }),
  async ({ tx }, { id }): Promise<Whereabouts | null> => {
    const row = await tx
      .selectFrom('accompaniment.engagement as engagement')
      .innerJoin('programmes.edition_listed as edition', 'edition.id', 'engagement.edition')
      .select(['edition.programme', 'engagement.region', 'engagement.structure'])
      .where((is) =>
        is.or([
          is('engagement.id', '=', id),
          is('engagement.id', '=', (from) =>
            from.selectFrom('accompaniment.visit').select('engagement').where('accompaniment.visit.id', '=', id),
          ),
        ]),
      )
      .executeTakeFirst();
    return row ?? null;
  },
);

const told = (name: 'enrolled' | 'visit_held' | 'completed'): ToldFact => ({
  fact: `accompaniment.${name}`,
  to: ['programme_officer'],
  where: (caller, id) => whereIsIt(caller, { id }),
  say: (lang) => words(lang)(`told.${name}`),
});

/** Which cooperative is accompanied is for the officers of its programme. */
export const tells: readonly ToldFact[] = [told('enrolled'), told('visit_held'), told('completed')];
