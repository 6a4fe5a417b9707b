import type { Asked, MeetingDay, Participant, Standing } from './meeting-day.ts';
import {
  knownAt,
  numbered,
  objectAt,
  objectsAt,
  textAt,
  textsAt,
  wholeAt,
} from '../../../platform/methods/read-fields.ts';
import { malformed, MethodRefused } from '../../../platform/methods/refusal.ts';

const participants = (where: string, value: unknown, slots: Map<string, number>, from: number): Participant[] => {
  const all = objectsAt(where, value, where !== 'interpreters').map((one, n) => {
    const there = new Uint8Array(slots.size).fill(1).fill(0, 0, from);
    for (const slot of textsAt(`${where}[${n}].absent`, one['absent']))
      there[knownAt(`${where}[${n}].absent`, slot, slots)] = 0;
    const languages = textsAt(`${where}[${n}].languages`, one['languages']);
    return { id: textAt(`${where}[${n}].id`, one['id']), languages, there, stepFree: one['stepFree'] === true };
  });
  return all;
};

const tablesOf = (value: unknown): string[] =>
  Array.isArray(value)
    ? textsAt('tables', value)
    : Array.from({ length: wholeAt('tables', value ?? 'absent', 1, 1) }, (_, n) => String(n + 1));

/** Tables that are reached without a step: all of them where the file does not say. */
const levelOf = (value: unknown, tables: Map<string, number>): Uint8Array => {
  if (value === undefined || value === null) return new Uint8Array(tables.size).fill(1);
  const level = new Uint8Array(tables.size);
  for (const name of textsAt('stepFree', value)) level[knownAt('stepFree', name, tables)] = 1;
  return level;
};

const meet = (one: string[], other: string[]): boolean => one.some((language) => other.includes(language));

/** Where languages are not said, they are no obstacle. */
const between = (buyer: Participant, cooperative: Participant, interpreters: Participant[]): number[] | null => {
  const silent = buyer.languages.length === 0 || cooperative.languages.length === 0;
  if (silent || meet(buyer.languages, cooperative.languages)) return null;
  return interpreters.flatMap(({ languages }, n) =>
    meet(languages, buyer.languages) && meet(languages, cooperative.languages) ? [n] : [],
  );
};

interface Names {
  slots: Map<string, number>;
  tables: Map<string, number>;
  buyers: Map<string, number>;
  cooperatives: Map<string, number>;
  interpreters: Map<string, number>;
}

type People = Pick<MeetingDay, 'buyers' | 'cooperatives' | 'interpreters'>;
type Wished = Pick<MeetingDay, 'asked' | 'vetoed'>;

const WISHES = ['must', 'may', 'no'];

/** Wishes of both sides on one pair are one: a "no" of either forbids, a "must" of either asks for it first. */
const wishesOf = (value: unknown, names: Names, people: People): Wished => {
  const strongest = new Map<string, { asked: Asked; no: boolean; yes: boolean }>();
  objectsAt('wishes', value, true).forEach((one, n) => {
    const where = `wishes[${n}]`;
    const buyer = knownAt(`${where}.buyer`, one['buyer'], names.buyers);
    const cooperative = knownAt(`${where}.cooperative`, one['cooperative'], names.cooperatives);
    const wish = one['wish'] ?? 'may';
    if (!WISHES.includes(wish as string))
      throw malformed(
        `${where}.wish`,
        '« must », « may » ou « no »',
        '«must» أو «may» أو «no»',
        '"must", "may" or "no"',
      );
    const key = `${buyer} ${cooperative}`;
    const interpreters = between(people.buyers[buyer]!, people.cooperatives[cooperative]!, people.interpreters);
    const pair = strongest.get(key) ?? {
      asked: { buyer, cooperative, must: false, interpreters },
      no: false,
      yes: false,
    };
    pair.no ||= wish === 'no';
    pair.yes ||= wish !== 'no';
    pair.asked.must ||= wish === 'must';
    strongest.set(key, pair);
  });
  const pairs = [...strongest.values()];
  return {
    asked: pairs.filter(({ no }) => !no).map(({ asked }) => asked),
    vetoed: pairs.filter(({ no, yes }) => no && yes).map(({ asked }) => asked),
  };
};

/** Meetings that stand already. One that nobody wished for was agreed on the spot: it counts as a "may". */
const standing = (where: string, value: unknown, names: Names, people: People, asked: Asked[]): Standing[] =>
  objectsAt(where, value).map((one, n) => {
    const at = `${where}[${n}]`;
    const buyer = knownAt(`${at}.buyer`, one['buyer'], names.buyers);
    const cooperative = knownAt(`${at}.cooperative`, one['cooperative'], names.cooperatives);
    const slot = knownAt(`${at}.slot`, one['slot'], names.slots);
    const table = one['table'] == null ? null : knownAt(`${at}.table`, String(one['table']), names.tables);
    const interpreter =
      one['interpreter'] == null ? null : knownAt(`${at}.interpreter`, one['interpreter'], names.interpreters);
    let number = asked.findIndex((pair) => pair.buyer === buyer && pair.cooperative === cooperative);
    if (number < 0 && where === 'held') {
      const interpreters = between(people.buyers[buyer]!, people.cooperatives[cooperative]!, people.interpreters);
      number = asked.push({ buyer, cooperative, must: false, interpreters }) - 1;
    }
    return { asked: number, slot, table, interpreter };
  });

/** What is held cannot contradict itself. */
const checkHeld = (day: MeetingDay): void => {
  const busy = new Set<string>();
  day.held.forEach(({ asked, slot, table, interpreter }, n) => {
    const { buyer, cooperative } = day.asked[asked]!;
    const places = [`pair ${asked}`, `buyer ${buyer} ${slot}`, `cooperative ${cooperative} ${slot}`];
    if (table !== null) places.push(`table ${table} ${slot}`);
    if (interpreter !== null) places.push(`interpreter ${interpreter} ${slot}`);
    if (places.some((place) => busy.has(place)))
      throw new MethodRefused(
        'held_twice',
        { field: `held[${n}]`, slot: day.slots[slot] },
        {
          fr: `Le rendez-vous tenu n° ${n + 1} est déjà tenu, ou place quelqu’un à deux endroits au créneau « ${day.slots[slot]} ». Corrigez-le.`,
          ar: `الموعد المنجز رقم ${n + 1} مكرر، أو يضع شخصا في مكانين في الفترة «${day.slots[slot]}». صححوه.`,
          en: `Held meeting no. ${n + 1} is held already, or puts somebody in two places in the slot "${day.slots[slot]}". Correct it.`,
        },
      );
    for (const place of places) busy.add(place);
  });
};

const checkTables = (day: MeetingDay): void => {
  const full = day.slots.findIndex((_, slot) => day.held.filter((one) => one.slot === slot).length > day.tables.length);
  if (full < 0) return;
  throw new MethodRefused(
    'held_without_table',
    { field: 'held', slot: day.slots[full] },
    {
      fr: `Plus de rendez-vous sont tenus au créneau « ${day.slots[full]} » qu’il n’y a de tables. Corrigez l’un des deux.`,
      ar: `عدد المواعيد المنجزة في الفترة «${day.slots[full]}» أكبر من عدد الطاولات. صححوا أحدهما.`,
      en: `More meetings are held in the slot "${day.slots[full]}" than there are tables. Correct one of the two.`,
    },
  );
};

/** The day that a file tells, as JSON. Throws MethodRefused with the path of what cannot be read. */
export const readMeetingDay = (input: unknown): MeetingDay => {
  const file = objectAt('', input);
  const slots = textsAt('slots', file['slots']);
  if (slots.length === 0) throw malformed('slots', 'au moins un créneau', 'فترة واحدة على الأقل', 'at least one slot');
  const tables = tablesOf(file['tables']);
  const slotNumbers = numbered('slots', slots);
  const from = file['from'] == null ? 0 : knownAt('from', file['from'], slotNumbers);
  const people = {
    buyers: participants('buyers', file['buyers'], slotNumbers, from),
    cooperatives: participants('cooperatives', file['cooperatives'], slotNumbers, from),
    interpreters: participants('interpreters', file['interpreters'], slotNumbers, from),
  };
  const ids = (who: keyof People) =>
    numbered(
      who,
      people[who].map(({ id }) => id),
    );
  const names: Names = {
    slots: slotNumbers,
    tables: numbered('tables', tables),
    buyers: ids('buyers'),
    cooperatives: ids('cooperatives'),
    interpreters: ids('interpreters'),
  };
  const { asked, vetoed } = wishesOf(file['wishes'], names, people);
  const held = standing('held', file['held'], names, people, asked);
  const previous = file['previous'] == null ? null : standing('previous', file['previous'], names, people, asked);
  const seed = (file['seed'] ?? 0) as number | string;
  const fill = file['fill'] !== false;
  const level = levelOf(file['stepFree'], names.tables);
  const day = { slots, tables, level, ...people, asked, vetoed, held, previous, fill, seed };
  checkHeld(day);
  checkTables(day);
  return day;
};
