import type { Daily, DailyFact } from '../../platform/daily.ts';
import { mayReadOffice } from './policy.ts';
import { publicationsInDoubt } from './queries/publications-in-doubt.ts';
import { words } from './words/index.ts';

const told = (name: 'figure_published' | 'publication_doubted'): DailyFact => ({
  fact: `indicators.${name}`,
  say: (lang, count) => words(lang)(`changed.${name}`, { count }),
  href: '/office/indicators',
});

/** Published figures whose records say otherwise since. */
export const daily: Daily = {
  waits: async (caller) => {
    if (!mayReadOffice(caller.actor)) return [];
    const doubted = await publicationsInDoubt(caller, {});
    const count = doubted.length;
    const [first] = doubted;
    return [
      {
        code: 'indicators.differ',
        count,
        say: (lang) => words(lang)('waits.differ', { count }),
        href: first && count === 1 ? `/figures/publications/${first.id}` : '/office/indicators',
        late: true,
      },
    ];
  },
  facts: [told('figure_published'), told('publication_doubted')],
  tellsAll: mayReadOffice,
};
