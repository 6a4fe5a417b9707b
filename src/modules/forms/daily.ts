import type { Daily } from '../../platform/daily.ts';
import { holdsSomewhere } from '../../platform/rights.ts';
import { words } from './words/index.ts';

export const daily: Daily = {
  facts: [
    {
      fact: 'forms.form_published',
      say: (lang, count) => words(lang)('changed.form_published', { count }),
      href: '/office/forms',
    },
  ],
  tellsAll: (actor) => holdsSomewhere(actor, ['programme_officer']),
};
