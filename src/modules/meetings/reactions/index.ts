import { reaction } from '../../../platform/jobs/reactions.ts';
import type { Reaction } from '../../../platform/jobs/reactions.ts';
import { timeInWords } from '../../../platform/words/format.ts';
import { touchedIn } from '../rules/changes.ts';
import type { Changed } from '../rules/changes.ts';
import { words } from '../words/index.ts';
import { followed } from './follow-merges.ts';
import { changesInWords } from './changes-in-words.ts';
import { tell } from './tell.ts';
import type { Say } from './tell.ts';

const idsIn = (payload: { [key: string]: unknown } | undefined, key: string): string[] =>
  Array.isArray(payload?.[key]) ? (payload[key] as string[]) : [];

const tellInvited = reaction('meetings.participants_invited', 'meetings.tell_invited', (ground, happened) =>
  tell(
    ground,
    {
      day: happened.about,
      entry: happened.entry,
      kind: 'meetings.invitation',
      participants: idsIn(happened.payload, 'participants'),
    },
    ({ lang }, _day, values) => words(lang)('message.invited', values),
  ),
);

const tellWishes = reaction('meetings.wishes_opened', 'meetings.tell_wishes', (ground, { about, entry }) =>
  tell(
    ground,
    { day: about, entry, kind: 'meetings.wishes', participants: null },
    ({ lang, kind, state }, { state: dayState }, values) =>
      dayState === 'wishing' && state === 'registered' && kind !== 'interpreter'
        ? words(lang)('message.wishes', values)
        : null,
  ),
);

/** How many meetings somebody has, and the first of them. */
const sayPlan =
  (key: 'message.published' | 'message.final'): Say =>
  ({ lang, state, appointments }, _day, values) => {
    if (state !== 'registered') return null;
    const [first] = appointments;
    if (first === undefined) return words(lang)('message.no_meeting', values);
    return words(lang)(key, { ...values, count: appointments.length, first: timeInWords(lang, first.startsAt) });
  };

const tellPublished = reaction('meetings.plan_published', 'meetings.tell_published', (ground, { about, entry }) =>
  tell(ground, { day: about, entry, kind: 'meetings.provisional', participants: null }, sayPlan('message.published')),
);

const tellFinal = reaction('meetings.plan_final', 'meetings.tell_final', (ground, { about, entry }) =>
  tell(ground, { day: about, entry, kind: 'meetings.final', participants: null }, sayPlan('message.final')),
);

const tellChanged = reaction('meetings.meetings_changed', 'meetings.tell_changed', (ground, happened) => {
  const changes = (happened.payload?.['changes'] ?? []) as unknown as Changed[];
  return tell(
    ground,
    { day: happened.about, entry: happened.entry, kind: 'meetings.changed', participants: touchedIn(changes) },
    (told, day, values) => {
      const said = changesInWords(told, day, changes);
      return said === '' ? null : words(told.lang)('message.changed', { ...values, changes: said });
    },
  );
});

const tellCancelled = reaction(
  'meetings.day_cancelled',
  'meetings.tell_cancelled',
  (ground, { about, entry, payload }) =>
    // Nobody had heard of a draft.
    payload?.['from'] === 'draft'
      ? Promise.resolve()
      : tell(
          ground,
          { day: about, entry, kind: 'meetings.cancelled', participants: null, link: false },
          ({ lang, state }, _day, values) => (state === 'entered' ? null : words(lang)('message.cancelled', values)),
        ),
);

export const reactions: Reaction[] = [
  tellInvited,
  tellWishes,
  tellPublished,
  tellFinal,
  tellChanged,
  tellCancelled,
  ...followed,
];
