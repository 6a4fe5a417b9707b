import type { Trilingual } from '../../../../platform/words/trilingual.ts';
import type { Definition, Sheet } from '../definition.ts';

/** One text in the three languages. */
export const said = (fr: string, ar: string, en: string): Trilingual => ({ fr, ar, en });

const owner = { fr: 'Équipe du programme', ar: 'فريق البرنامج', en: 'The programme’s team' };

type Given = Pick<Definition, 'title' | 'unit' | 'measure'> &
  Partial<Omit<Definition, 'sheet'>> & { sheet: Omit<Sheet, 'owner' | 'frequency'> & Partial<Sheet> };

/** A definition with its usual parts: counted since the beginning, where it happened, open to everybody. */
export const usual = (given: Given): Definition => ({
  over: null,
  ceiling: 4,
  period: 'until',
  place: 'event',
  by: [],
  missing: 'block',
  persons: false,
  open: true,
  codes: [],
  ...given,
  sheet: { owner, frequency: 'continuous', ...given.sheet },
});
