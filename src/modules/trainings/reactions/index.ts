import { reaction } from '../../../platform/jobs/reactions.ts';
import type { Reaction } from '../../../platform/jobs/reactions.ts';
import { followed } from './follow-merges.ts';
import { tell } from './tell.ts';

const listIn = (payload: { [key: string]: unknown } | undefined, key: string): string[] =>
  Array.isArray(payload?.[key]) ? (payload[key] as string[]) : [];

/** One message for a whole gesture: the first of its sessions says how many others there are. */
const tellEnrolled = reaction(
  'trainings.structures_enrolled',
  'trainings.tell_enrolled',
  (ground, { about, entry, payload }) => {
    const sessions = Number(payload?.['sessions'] ?? 0);
    if (sessions === 0) return Promise.resolve();
    const structures = [...listIn(payload, 'enrolled'), ...listIn(payload, 'waitlisted')];
    return tell(
      ground,
      { session: about, entry, kind: 'trainings.invitation', structures, more: sessions - 1 },
      ({ state }) => (state === 'enrolled' ? 'enrolled' : 'waitlisted'),
    );
  },
);

const tellMovedUp = reaction('trainings.moved_up', 'trainings.tell_moved_up', (ground, { about, entry, payload }) =>
  tell(
    ground,
    { session: about, entry, kind: 'trainings.moved_up', structures: [String(payload?.['structure'])] },
    ({ state }) => (state === 'enrolled' ? 'moved_up' : null),
  ),
);

const tellMoved = reaction('trainings.session_moved', 'trainings.tell_moved', (ground, { about, entry }) =>
  tell(ground, { session: about, entry, kind: 'trainings.moved', structures: null }, () => 'moved'),
);

const tellCancelled = reaction('trainings.session_cancelled', 'trainings.tell_cancelled', (ground, { about, entry }) =>
  tell(ground, { session: about, entry, kind: 'trainings.cancelled', structures: null }, () => 'cancelled'),
);

export const reactions: Reaction[] = [tellEnrolled, tellMovedUp, tellMoved, tellCancelled, ...followed];
