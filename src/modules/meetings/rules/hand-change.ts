import type { DayAtWork, MeetingAtWork, ParticipantAtWork } from './day-at-work.ts';
import { takesPart } from './plan-file.ts';

/** Where a pair would meet. */
export interface MeetingPlace {
  buyer: string;
  cooperative: string;
  slot: string;
  table: string;
  interpreter: string | null;
}

export type Conflict =
  | 'slot_begun'
  | 'withdrawn'
  | 'buyer_elsewhere'
  | 'cooperative_elsewhere'
  | 'table_taken'
  | 'interpreter_elsewhere'
  | 'buyer_absent'
  | 'cooperative_absent'
  | 'interpreter_absent'
  | 'no_common_language'
  | 'interpreter_speaks_neither'
  | 'table_with_step';

const family = (language: string): string => (language === 'ary' ? 'ar' : language);
const meet = (one: readonly string[], other: readonly string[]): boolean =>
  one.some((language) => other.some((each) => family(each) === family(language)));

/** Whether two understand each other without help. Where a language is not said, it is no obstacle. */
export const understand = (one: ParticipantAtWork, other: ParticipantAtWork): boolean =>
  one.languages.length === 0 || other.languages.length === 0 || meet(one.languages, other.languages);

/** Whether an interpreter stands between the two. */
export const standsBetween = (voice: ParticipantAtWork, one: ParticipantAtWork, other: ParticipantAtWork): boolean =>
  meet(voice.languages, one.languages) && meet(voice.languages, other.languages);

const elsewhere = (others: readonly MeetingAtWork[], place: MeetingPlace): Conflict[] => {
  const there = others.filter(({ slot }) => slot === place.slot);
  const found: Conflict[] = [];
  if (there.some(({ buyer }) => buyer === place.buyer)) found.push('buyer_elsewhere');
  if (there.some(({ cooperative }) => cooperative === place.cooperative)) found.push('cooperative_elsewhere');
  if (there.some(({ table }) => table === place.table)) found.push('table_taken');
  if (place.interpreter !== null && there.some(({ interpreter }) => interpreter === place.interpreter))
    found.push('interpreter_elsewhere');
  return found;
};

/**
 * All that stands against a meeting at a place, beside the meetings of the day but `except`; empty where it can be.
 * What a person wants in spite of a wish is hers to decide: wishes are no conflict.
 */
export const conflictsOf = (
  day: DayAtWork,
  place: MeetingPlace,
  now: Date,
  except: readonly string[] = [],
): Conflict[] => {
  const person = (id: string) => day.participants.find((one) => one.id === id);
  const [buyer, cooperative] = [person(place.buyer), person(place.cooperative)];
  const voice = place.interpreter === null ? null : (person(place.interpreter) ?? null);
  const slot = day.slots.find(({ id }) => id === place.slot);
  const table = day.tables.find(({ id }) => id === place.table);
  if (!buyer || !cooperative || !slot || !table) return ['withdrawn'];
  const found: Conflict[] = [];
  if (slot.startsAt <= now) found.push('slot_begun');
  if (![buyer, cooperative, ...(voice ? [voice] : [])].every(takesPart)) found.push('withdrawn');
  found.push(
    ...elsewhere(
      day.meetings.filter(({ id }) => !except.includes(id)),
      place,
    ),
  );
  if (buyer.absent.includes(slot.id)) found.push('buyer_absent');
  if (cooperative.absent.includes(slot.id)) found.push('cooperative_absent');
  if (voice?.absent.includes(slot.id)) found.push('interpreter_absent');
  if (!understand(buyer, cooperative)) {
    if (voice === null) found.push('no_common_language');
    else if (!standsBetween(voice, buyer, cooperative)) found.push('interpreter_speaks_neither');
  }
  if (!table.stepFree && (buyer.stepFree || cooperative.stepFree)) found.push('table_with_step');
  return found;
};

/** Who could interpret for a pair in a slot, of those who are free and there. */
export const voicesFor = (day: DayAtWork, place: Pick<MeetingPlace, 'buyer' | 'cooperative' | 'slot'>): string[] => {
  const person = (id: string) => day.participants.find((one) => one.id === id);
  const [buyer, cooperative] = [person(place.buyer), person(place.cooperative)];
  if (!buyer || !cooperative) return [];
  const busy = new Set(day.meetings.filter(({ slot }) => slot === place.slot).map(({ interpreter }) => interpreter));
  return day.participants
    .filter(
      (one) =>
        one.kind === 'interpreter' &&
        takesPart(one) &&
        !one.absent.includes(place.slot) &&
        !busy.has(one.id) &&
        standsBetween(one, buyer, cooperative),
    )
    .map(({ id }) => id);
};
