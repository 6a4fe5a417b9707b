/** Hours on the wall's clock, "09:00". Slots lie one after the other, `between` minutes apart, never in a break. */
export interface Timetable {
  from: string;
  until: string;
  minutes: number;
  between: number;
  breaks: { from: string; until: string }[];
}

export interface SlotHours {
  from: string;
  until: string;
}

const minutesOf = (hour: string): number => Number(hour.slice(0, 2)) * 60 + Number(hour.slice(3, 5));

const hourOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** A slot that would run into a break begins after it; what does not fit before the end is left out. */
export const slotsOf = ({ from, until, minutes, between, breaks }: Timetable): SlotHours[] => {
  const end = minutesOf(until);
  const rests = breaks.map((one) => ({ from: minutesOf(one.from), until: minutesOf(one.until) }));
  const slots: SlotHours[] = [];
  for (let at = minutesOf(from); at + minutes <= end;) {
    const rest = rests.find((one) => at < one.until && at + minutes > one.from);
    if (rest) {
      at = rest.until;
      continue;
    }
    slots.push({ from: hourOf(at), until: hourOf(at + minutes) });
    at += minutes + between;
  }
  return slots;
};

export type TimetableProblem = 'break_turned' | 'day_turned' | 'no_slot' | 'too_many_slots';

export const mostSlots = 60;

/** Hours that make no day. */
export const reasonNotToKeep = (timetable: Timetable): TimetableProblem | null => {
  if (timetable.until <= timetable.from) return 'day_turned';
  if (timetable.breaks.some(({ from, until }) => until <= from)) return 'break_turned';
  const { length } = slotsOf(timetable);
  if (length === 0) return 'no_slot';
  return length > mostSlots ? 'too_many_slots' : null;
};
