import { coreLikeness, wholeLikeness } from './name-likeness.ts';
import type { NameParts } from './names.ts';
import { isHopeless, placesSay, readingOf, type NamedRecord, type PlaceSays, type Reading } from './reading.ts';

export type ReasonCode =
  | 'ice_same'
  | 'ice_differs'
  | 'register_same'
  | 'register_differs'
  | 'phone_same'
  | 'name_alike'
  | 'name_differs'
  | 'core_alike'
  | 'name_common'
  | 'place_same'
  | 'place_unknown'
  | 'place_near'
  | 'place_differs'
  | 'kind_differs';

/** A reason by code, with the values it speaks of, so that it can be said in each language. */
export interface Reason {
  code: ReasonCode;
  left?: string;
  right?: string;
  likeness?: number;
}

/** `same`: by an identifier; `likely`: name and place agree; `possible`: worth a look, never more. */
export type Verdict = 'same' | 'likely' | 'possible';

export interface Resemblance {
  score: number;
  verdict: Verdict;
  reasons: Reason[];
}

interface NamesAlike {
  core: number;
  whole: number;
  left: { text: string; parts: NameParts } | undefined;
  right: { text: string; parts: NameParts } | undefined;
}

/** The pair of names, of any scripts, whose core and whole agree best: the lesser of the two counts. */
const namesAlike = (a: Reading, b: Reading): NamesAlike => {
  let best: NamesAlike = { core: 0, whole: 0, left: undefined, right: undefined };
  for (const left of a.names)
    for (const right of b.names) {
      const core = coreLikeness(left.parts, right.parts);
      if (core < Math.min(best.core, best.whole)) continue;
      const whole = wholeLikeness(left.parts, right.parts, core);
      if (best.left === undefined || Math.min(core, whole) > Math.min(best.core, best.whole))
        best = { core, whole, left, right };
    }
  return best;
};

/** What the two records alone do not tell. */
export interface Surroundings {
  /** In how many provinces the core of the name is borne (default 0: not known). */
  bearers?: number;
}

/** A name borne in this many provinces is common (Al Amal, Annour …): beside the place, something more must agree. */
export const COMMON = 5;

interface Evidence {
  common: boolean;
  /** The common name comes with an activity or a quality that both share, and no activity that one leaves out. */
  moreAgrees: boolean;
  names: NamesAlike;
  /** The lesser of core and whole; null when a side has no name. */
  name: number | null;
  place: PlaceSays;
  ice: boolean | null;
  register: boolean | null;
  phone: boolean;
  kindDiffers: boolean;
  /** Consonants of the shorter core: what a name can tell at all. */
  telling: number;
}

const compared = (a: string | null, b: string | null): boolean | null => (a === null || b === null ? null : a === b);

const concepts = (parts: NameParts): string[] => [...parts.activities, ...parts.qualities];

const agreesBeyondCore = ({ left, right }: NamesAlike): boolean => {
  if (!left || !right) return false;
  return (
    left.parts.activities.every((id) => right.parts.activities.includes(id)) &&
    right.parts.activities.every((id) => left.parts.activities.includes(id)) &&
    concepts(left.parts).some((id) => concepts(right.parts).includes(id))
  );
};

const evidenceOf = (a: Reading, b: Reading, { bearers = 0 }: Surroundings): Evidence => {
  const names = namesAlike(a, b);
  return {
    common: bearers >= COMMON,
    moreAgrees: agreesBeyondCore(names),
    names,
    name: a.names.length === 0 || b.names.length === 0 ? null : Math.min(names.core, names.whole),
    place: placesSay(a, b),
    ice: compared(a.ice, b.ice),
    register: compared(a.register, b.register),
    phone: a.phones.some((phone) => b.phones.includes(phone)),
    kindDiffers: a.kind !== null && b.kind !== null && a.kind !== b.kind,
    telling: Math.min(names.left?.parts.skeleton.length ?? 0, names.right?.parts.skeleton.length ?? 0),
  };
};

type Decision = [Verdict, number] | null;

/** A register number is given by each court anew: in another place, under another name, it is another number. */
const byRegister = ({ name, place, ice, common }: Evidence): Decision => {
  if (ice === false) return name !== null && name >= 0.6 ? ['possible', 0.55] : null;
  if (place === 'place_differs') {
    if ((name ?? 0) < 0.6) return null;
    return (name ?? 0) >= 0.9 && !common ? ['likely', 0.85] : ['possible', 0.6];
  }
  if (place === 'place_same' || (name ?? 1) >= 0.6) return ['same', 0.96 + 0.03 * (name ?? 0)];
  return ['possible', 0.5];
};

/** One phone may serve a union and its members: it decides when the names do not speak against it. */
const byPhone = ({ name, place, ice, register, kindDiffers }: Evidence): Decision => {
  if (ice === false || register === false) return (name ?? 0) >= 0.85 ? ['possible', 0.55] : null;
  if (name === null) return ['likely', 0.8];
  if (name < 0.6 || kindDiffers) return ['possible', 0.45 + 0.2 * name];
  if (place === 'place_differs') return ['likely', 0.75 + 0.1 * name];
  return ['same', 0.9 + 0.08 * name];
};

/** From these on, a name in the same place is likely, or possible. */
const LIKELY = 0.88;
const POSSIBLE = 0.76;

const byName = ({ name, place, ice, register, kindDiffers, telling, common, moreAgrees }: Evidence): Decision => {
  if (name === null || place === 'place_differs') return null;
  if (ice === false || register === false)
    return name >= 0.95 && place === 'place_same' ? ['possible', 0.4 + 0.1 * (name - 0.95)] : null;
  if (place === 'place_near') return name >= 0.95 && telling >= 5 ? ['possible', 0.4 + 0.2 * (name - 0.95)] : null;
  if (place === 'place_unknown') return name >= 0.9 ? ['possible', 0.45 + 0.5 * (name - 0.9)] : null;
  if (name >= LIKELY && common && !moreAgrees) return ['possible', 0.6 + 0.8 * (name - LIKELY)];
  if (name >= LIKELY && !kindDiffers) return ['likely', 0.75 + 1.2 * (name - LIKELY)];
  return name >= POSSIBLE ? ['possible', 0.5 + 0.8 * (Math.min(name, LIKELY) - POSSIBLE)] : null;
};

const decide = (evidence: Evidence): Decision => {
  if (evidence.ice === true) return evidence.register === false ? ['likely', 0.92] : ['same', 1];
  if (evidence.register === true) return byRegister(evidence);
  return evidence.phone ? byPhone(evidence) : byName(evidence);
};

const identifierReasons = (a: Reading, b: Reading, evidence: Evidence): Reason[] => {
  const reasons: Reason[] = [];
  const say = (code: ReasonCode, left: string | null, right: string | null): void =>
    void reasons.push({ code, left: left ?? '', right: right ?? '' });
  if (evidence.ice !== null) say(evidence.ice ? 'ice_same' : 'ice_differs', a.ice, b.ice);
  if (evidence.register !== null) say(evidence.register ? 'register_same' : 'register_differs', a.register, b.register);
  const phone = a.phones.find((one) => b.phones.includes(one));
  if (phone) say('phone_same', phone, phone);
  return reasons;
};

const coreText = (parts: NameParts): string => parts.core.map(({ text }) => text).join(' ');

const reasonsOf = (a: Reading, b: Reading, evidence: Evidence): Reason[] => {
  const reasons = identifierReasons(a, b, evidence);
  const { left, right, core, whole } = evidence.names;
  if (left && right && (evidence.name ?? 0) >= 0.6) {
    reasons.push({ code: 'name_alike', left: left.text, right: right.text, likeness: whole });
    reasons.push({ code: 'core_alike', left: coreText(left.parts), right: coreText(right.parts), likeness: core });
  } else if (a.names[0] && b.names[0])
    reasons.push({ code: 'name_differs', left: a.names[0].text, right: b.names[0].text, likeness: evidence.name ?? 0 });
  if (evidence.common && left && right)
    reasons.push({ code: 'name_common', left: coreText(left.parts), right: coreText(right.parts) });
  reasons.push({ code: evidence.place, left: a.place ?? '', right: b.place ?? '' });
  if (evidence.kindDiffers) reasons.push({ code: 'kind_differs', left: a.kind ?? '', right: b.kind ?? '' });
  return reasons;
};

export const resemblanceOf = (a: Reading, b: Reading, surroundings: Surroundings = {}): Resemblance | null => {
  if (isHopeless(a, b)) return null;
  const evidence = evidenceOf(a, b, surroundings);
  const decision = decide(evidence);
  return decision && { verdict: decision[0], score: decision[1], reasons: reasonsOf(a, b, evidence) };
};

/**
 * How far two records may be one structure, or null when nothing says so. Symmetric.
 *
 * ICE, register number and phone outrank names; a different ICE or register number speaks against. By name, the whole
 * and its distinctive core must both agree (the lesser counts), and without the same place it is at most `possible`:
 * dozens of distinct cooperatives are called Al Amal. Never merge by this alone.
 */
export const similarity = (a: NamedRecord, b: NamedRecord, surroundings: Surroundings = {}): Resemblance | null =>
  resemblanceOf(readingOf(a), readingOf(b), surroundings);
