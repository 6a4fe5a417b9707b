import { personsPresent } from '../../modules/accompaniment/rules/visit.ts';
import type { PresentClass, VisitPlace, VisitTheme } from '../../modules/accompaniment/rules/visit.ts';
import type { ActionState } from '../../modules/accompaniment/rules/plan.ts';

/** What is typed of a visit before it is a report. */
export interface VisitTyped {
  heldOn: string;
  began: string;
  minutes: number;
  place: VisitPlace | '';
  themes: VisitTheme[];
  summary: string;
  women: number;
  men: number;
  unknown: number;
  signedBy: string;
  nextOn: string;
  photos: string[];
  voices: string[];
  signature: string;
  moves: Record<string, { to: ActionState; why: string }>;
}

export type VisitLack = 'place' | 'themes' | 'nobody_present' | 'why_dropped' | 'future' | 'next_before';

export const presentOf = ({ women, men, unknown }: VisitTyped): PresentClass[] =>
  (
    [
      ['women', women],
      ['men', men],
      ['unknown', unknown],
    ] as const
  ).flatMap(([sex, persons]) => (persons > 0 ? [{ sex, age_band: 'unknown', persons }] : []));

/** What stands in the way of the report, said before it is captured: the house would refuse it for the same. */
export const lacksOf = (typed: VisitTyped, today: string): VisitLack[] => [
  ...(typed.heldOn > today ? (['future'] as const) : []),
  ...(typed.place === '' ? (['place'] as const) : []),
  ...(typed.themes.length === 0 ? (['themes'] as const) : []),
  ...(personsPresent(presentOf(typed)) === 0 ? (['nobody_present'] as const) : []),
  ...(Object.values(typed.moves).some(({ to, why }) => to === 'dropped' && why.trim() === '')
    ? (['why_dropped'] as const)
    : []),
  ...(typed.nextOn !== '' && typed.nextOn <= typed.heldOn ? (['next_before'] as const) : []),
];

/** The input of `accompaniment.report_visit`. */
export const reportOf = (visit: string, engagement: string, typed: VisitTyped) => ({
  visit,
  engagement,
  heldOn: typed.heldOn,
  began: typed.began || null,
  minutes: typed.minutes,
  place: typed.place,
  themes: typed.themes,
  summary: typed.summary.trim(),
  present: presentOf(typed),
  signedBy: typed.signedBy.trim(),
  nextOn: typed.nextOn || null,
  moves: Object.entries(typed.moves).map(([action, { to, why }]) => ({ action, to, why: why.trim() })),
  media: [
    ...typed.photos.map((digest) => ({ kind: 'photo', digest })),
    ...typed.voices.map((digest) => ({ kind: 'voice', digest })),
    ...(typed.signature ? [{ kind: 'signature', digest: typed.signature }] : []),
  ],
});
