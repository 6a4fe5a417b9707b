// Longer than our files are: one answer about a typed place, step after step.
import { skeleton, sound } from '../../../platform/text/skeleton.ts';
import { foldForComparison } from '../../../platform/text/words-of.ts';
import { countries, countryName, countryVariants } from './countries.ts';
import { homonyms, provinces, regions, type Province } from './places-data.ts';
import { editSimilarity } from './spelling.ts';

/*
 * Somewhat long: the names, their index, the nearness of spellings and the one question asked of them belong together.
 */

export interface Candidate {
  code: string;
  fr: string;
  ar: string;
  en: string;
  /** 0-1: how near the spelling; 1 for a homonym. */
  likeness: number;
}

/** `how`: the code itself, the name (whatever its script, accents and case), or a near spelling. */
export type Place =
  | { code: string; how: 'code' | 'name' | 'spelling' }
  | { code: string; how: 'province'; commune: string }
  | { candidates: Candidate[] }
  | { unknown: string };

export interface PlaceHint {
  /** Code of the province that is already known: what is no province is then one of its communes. */
  province?: string;
  level?: 'region' | 'province' | 'country';
}

interface Form {
  code: string;
  joined: string;
  sound: string;
  skeleton: string;
}

const byCode = new Map<string, Province | (typeof regions)[number]>(
  [...regions, ...provinces].map((place) => [place.code, place]),
);
const byHcp = new Map(provinces.map((province) => [province.hcp, province.code]));

export const isProvince = (code: string): boolean => provinces.some((province) => province.code === code);

/** The region of a province or prefecture; a region is its own; null for anything else. */
export const regionOf = (code: string): string | null => {
  const place = byCode.get(code);
  if (!place) return null;
  return 'region' in place ? place.region : place.code;
};

/** Name of a region, province or country (ISO 3166 code); the code itself when unknown. */
export const placeName = (code: string, language: 'fr' | 'ar' | 'en'): string => {
  const place = byCode.get(code);
  if (place) return place[language];
  return countries.includes(code) ? countryName(code, language) : code;
};

const GENERIC = new Set(
  `province prefecture region wilaya ville commune cercle caidat town city of de du des d la le les
  إقليم اقليم عمالة جهة ولاية مدينة جماعة`
    .split(/\s+/)
    .map(foldForComparison),
);
const REGION_WORDS = new Set(['region', 'جهه']);

/** Words of a typed place without "province de", إقليم …, unless nothing else is there. */
const wordsOfPlace = (typed: string): { words: string[]; region: boolean } => {
  const words = foldForComparison(typed).split(' ');
  let first = 0;
  while (first < words.length - 1 && GENERIC.has(words[first] ?? '')) first += 1;
  return { words: words.slice(first), region: words.slice(0, first).some((word) => REGION_WORDS.has(word)) };
};

const formOf = (code: string, name: string): Form => {
  const { words } = wordsOfPlace(name);
  return { code, joined: words.join(''), sound: words.map(sound).join(''), skeleton: words.map(skeleton).join('') };
};

const namesOf = (place: { fr: string; ar: string; en: string; variants: string[] }): string[] => [
  place.fr,
  place.ar,
  place.en,
  ...place.variants,
];

const levelOf = (code: string): 'region' | 'province' | 'country' => {
  if (code.length === 2) return 'country';
  return /\d$/.test(code) ? 'region' : 'province';
};

let moroccan: Form[] | null = null;
let exact: Map<string, Set<string>> | null = null;

const formsOfMorocco = (): Form[] =>
  (moroccan ??= [...provinces, ...regions].flatMap((place) => namesOf(place).map((name) => formOf(place.code, name))));

/** Every name, variant and homonym by its letters alone; a homonym leads to all the places it may mean. */
const exactNames = (): Map<string, Set<string>> => {
  if (exact) return exact;
  const names = new Map<string, Set<string>>();
  const add = (joined: string, code: string): void =>
    void names.set(joined, (names.get(joined) ?? new Set()).add(code));
  for (const form of formsOfMorocco()) add(form.joined, form.code);
  for (const homonym of homonyms)
    for (const name of homonym.names) for (const code of homonym.provinces) add(formOf(code, name).joined, code);
  for (const code of countries)
    for (const language of ['fr', 'ar', 'en'] as const) add(formOf(code, countryName(code, language)).joined, code);
  for (const [code, name] of countryVariants) add(formOf(code, name).joined, code);
  return (exact = names);
};

const likeness = (a: Form, b: Form): number => {
  const letters = editSimilarity(a.joined, b.joined);
  const heard =
    a.skeleton.length < 2 ? 0 : editSimilarity(a.sound, b.sound) - (a.skeleton === b.skeleton ? 0.02 : 0.08);
  return Math.max(letters, heard);
};

/** From this likeness a spelling may be meant; from the next it is, when no other place comes near it. */
const MAYBE = 0.6;
const SURE = 0.74;
const MARGIN = 0.1;

const ranked = (sought: Form, forms: Form[]): Candidate[] => {
  const best = new Map<string, number>();
  for (const form of forms) {
    const [short, long] = [sought.joined.length, form.joined.length].toSorted((a, b) => a - b) as [number, number];
    let score = short >= long * 0.5 ? likeness(sought, form) : 0;
    // A first part of a double name: "Oued", "Sidi Ben".
    if (score < MAYBE && sought.joined.length >= 4 && form.joined.startsWith(sought.joined)) score = MAYBE;
    if (score >= MAYBE && score > (best.get(form.code) ?? 0)) best.set(form.code, score);
  }
  return [...best]
    .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, 5)
    .map(([code, score]) => candidate(code, score));
};

const candidate = (code: string, score: number): Candidate => ({
  code,
  fr: placeName(code, 'fr'),
  ar: placeName(code, 'ar'),
  en: placeName(code, 'en'),
  likeness: score,
});

const codeTyped = (typed: string): string | null => {
  const upper = typed.trim().toUpperCase();
  if (byCode.has(upper)) return upper;
  if (/^\d{3}$/.test(upper)) return byHcp.get(upper) ?? null;
  return /^[A-Z]{2}$/.test(typed.trim()) && countries.includes(upper) ? upper : null;
};

/** Codes that bear exactly this name at the level asked for; a province's name wins over its region's. */
const codesNamed = (joined: string, level: PlaceHint['level']): string[] => {
  const all = [...(exactNames().get(joined) ?? [])].filter((code) => !level || levelOf(code) === level);
  const inMorocco = all.filter((code) => code.startsWith('MA-'));
  if (level || inMorocco.length === 0) return all;
  const inProvinces = inMorocco.filter((code) => levelOf(code) === 'province');
  return inProvinces.length > 0 ? inProvinces : inMorocco;
};

const bySpelling = (sought: Form, level: PlaceHint['level']): Place => {
  const countryForms = level === 'country' ? countries.map((code) => formOf(code, countryName(code, 'fr'))) : [];
  const forms = [...formsOfMorocco().filter((form) => !level || levelOf(form.code) === level), ...countryForms];
  const near = ranked(sought, forms);
  const [first, second] = near;
  if (!first) return { unknown: sought.joined };
  if (first.likeness >= SURE && first.likeness - (second?.likeness ?? 0) >= MARGIN)
    return { code: first.code, how: 'spelling' };
  return { candidates: near };
};

const within = (place: Place, province: string, typed: string): Place => {
  const commune: Place = { code: province, how: 'province', commune: typed.trim() };
  if ('unknown' in place) return commune;
  if ('candidates' in place) {
    const homonym = place.candidates.every(({ likeness: near }) => near === 1);
    return homonym && !place.candidates.some(({ code }) => code === province)
      ? { candidates: [candidate(province, 1), ...place.candidates] }
      : commune;
  }
  if (place.code === province) return place;
  if (place.how === 'spelling' || place.code === regionOf(province)) return commune;
  return { candidates: [candidate(province, 1), candidate(place.code, 1)] };
};

const alone = (typed: string, level: PlaceHint['level']): Place => {
  const code = codeTyped(typed);
  if (code && (!level || levelOf(code) === level)) return { code, how: 'code' };
  const { words, region } = wordsOfPlace(typed);
  const sought = formOf('', words.join(' '));
  const asked = level ?? (region ? 'region' : undefined);
  if (sought.joined === '') return { unknown: typed };
  const named = codesNamed(sought.joined, asked);
  if (named.length === 1) return { code: named[0] ?? '', how: 'name' };
  if (named.length > 1) return { candidates: named.toSorted().map((one) => candidate(one, 1)) };
  const place = bySpelling(sought, asked);
  return 'unknown' in place ? { unknown: typed } : place;
};

/**
 * The place somebody typed, in any script and nearly any spelling.
 *
 * `code` when it can only be one; `candidates` (best first) when a person has to be asked: homonyms and near
 * spellings of several places; `unknown` gives back what was typed. With a province as a hint, anything that is
 * not a place of ours is a commune of that province, and the exact name of another province asks which is right.
 */
export const placeOf = (typed: string, hint: PlaceHint = {}): Place => {
  const place = alone(typed, hint.level);
  return hint.province && isProvince(hint.province) ? within(place, hint.province, typed) : place;
};

/** The province that a folded name is, by letters only: for setting place words aside within names. */
export const provinceNamed = (joined: string): string | null => {
  const named = codesNamed(joined, 'province');
  return named.length === 1 ? (named[0] ?? null) : null;
};
