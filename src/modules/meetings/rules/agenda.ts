/** A line of somebody's day: a meeting, a slot in which she waits or is away, or a break of everybody. */
export type Line<Meeting> =
  | { kind: 'meeting'; from: Date; to: Date; meeting: Meeting }
  | { kind: 'free' | 'away' | 'break'; from: Date; to: Date };

interface Slot {
  id: string;
  startsAt: Date;
  endsAt: Date;
}

/** A rest shorter than this is the walk from one table to the next. */
const walk = 10 * 60_000;

/** The whole day of one person in its order. Slots of one kind that touch are one line; breaks are what lies between slots. */
export const dayLines = <Meeting extends { startsAt: Date }>(
  slots: readonly Slot[],
  absent: readonly string[],
  meetings: readonly Meeting[],
): Line<Meeting>[] => {
  const lines: Line<Meeting>[] = [];
  slots.forEach(({ id, startsAt, endsAt }, place) => {
    const before = slots[place - 1];
    const rest = before ? startsAt.getTime() - before.endsAt.getTime() : 0;
    if (before && rest >= walk) lines.push({ kind: 'break', from: before.endsAt, to: startsAt });
    const meeting = meetings.find((one) => one.startsAt.getTime() === startsAt.getTime());
    if (meeting) return void lines.push({ kind: 'meeting', from: startsAt, to: endsAt, meeting });
    const kind = absent.includes(id) ? 'away' : 'free';
    const last = lines.at(-1);
    if (last?.kind === kind) last.to = endsAt;
    else lines.push({ kind, from: startsAt, to: endsAt });
  });
  return lines;
};
