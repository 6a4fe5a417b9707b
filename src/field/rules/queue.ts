import type { KeptAct } from '../store/open.ts';

type Queued = Pick<KeptAct, 'id' | 'record' | 'state' | 'after' | 'replaces'>;

const isSettled = ({ state }: Queued): boolean => state === 'waiting' || state === 'sending';

/** The queue as it stands: a refused act that was mended makes room for the one that is sent instead of it. */
export const standing = <Act extends Pick<Queued, 'id' | 'replaces'>>(queue: readonly Act[]): Act[] => {
  const mended = new Set(queue.map(({ replaces }) => replaces));
  return queue.filter(({ id }) => !mended.has(id));
};

/** The act that this one waits for: an earlier one of its record, or the one it names, that the server refused. */
export const heldBackBy = <Act extends Queued>(act: Act, queue: readonly Act[]): Act | undefined => {
  const before = queue.slice(0, queue.indexOf(act));
  const isNamed = ({ id, replaces }: Act) => act.after !== undefined && [id, replaces].includes(act.after);
  return before.find((earlier) => !isSettled(earlier) && (earlier.record === act.record || isNamed(earlier)));
};

/** What to send next, in the order it was captured: at most `most`, nothing that the server refused or that waits for it. */
export const nextToSend = <Act extends Queued>(queue: readonly Act[], most: number): Act[] =>
  standing(queue)
    .filter((act, _, all) => isSettled(act) && heldBackBy(act, all) === undefined)
    .slice(0, most);

/** Milliseconds to rest after `tries` that reached nobody: 4 s, then twice as long each time, 10 minutes at most. */
export const restAfter = (tries: number): number => Math.min(600_000, 4000 * 2 ** Math.max(0, tries - 1));
