import type { Dataset, DatasetColumn } from '../../platform/dataset.ts';
import { dayStates } from './rules/day.ts';
import { words } from './words/index.ts';

const count: DatasetColumn = { type: 'integer', persons: true };

/** Meeting days that were announced, with how many came and what they came to in sum. */
const meetingDays: Dataset = {
  name: 'meeting_days',
  view: 'meetings.open_meeting_days',
  key: ['id'],
  columns: {
    id: { type: 'id' },
    title_fr: { type: 'text', lang: 'fr' },
    title_ar: { type: 'text', lang: 'ar' },
    title_en: { type: 'text', lang: 'en' },
    programme: { type: 'id', refers: 'programmes' },
    held_on: { type: 'day' },
    region: { type: 'text', place: 'region' },
    province: { type: 'text', place: 'province' },
    venue: { type: 'text' },
    state: {
      type: 'text',
      codes: {
        of: dayStates.filter((state) => state !== 'draft'),
        say: (code, lang) => words(lang)(`state.${code}` as never),
      },
    },
    buyers: count,
    cooperatives: count,
    cooperatives_came: count,
    held: count,
    missed: count,
    interests: count,
  },
  say: (lang, what) => words(lang)(`open.${what}` as never),
  frequency: 'continuous',
  period: 'held_on',
  shape: 'point',
};

/** What everybody may take along of this room. */
export const datasets: readonly Dataset[] = [meetingDays];
