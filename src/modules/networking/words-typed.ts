import { foldForComparison, sound } from '../../platform/text/index.ts';
import type { Lang } from '../../platform/words/lang.ts';
import { placeOf } from '../registry/index.ts';
import { ofThesaurus, spot, tellingWords } from '../search/index.ts';
import type { Concept } from '../search/index.ts';
import { likeness } from './rules/likeness.ts';

/** What somebody typed: known for sure, or what it may mean, the likeliest first; empty when nothing comes near. */
export type Read<Known> = Known | { candidates: string[] };

/** What is typed one after the other: commas of both scripts, semicolons, lines. */
export const phrasesOf = (typed: string): string[] =>
  [...new Set(typed.split(/[,;\n،؛]+/).map((one) => one.trim()))].filter((one) => one !== '');

/** What joins two places in one breath: « Errachidia ou Zagora ». */
const joined = /\s+(?:ou|et|or|and|و|أو|او)\s+|\s*[/&+]\s*/i;

/** Places typed one after the other; what is known as a whole is not cut: « Rabat-Salé-Kénitra ». */
export const placePhrasesOf = (typed: string): string[] => [
  ...new Set(
    phrasesOf(typed).flatMap((phrase) =>
      'candidates' in placeTyped(phrase) ? phrase.split(joined).filter((one) => one !== '') : [phrase],
    ),
  ),
];

/** The whole country, as people write it. */
const country = new Set(['ma', 'maroc', 'tout le maroc', 'morocco', 'all of morocco', 'المغرب', 'كل المغرب']);

/**
 * A place as it was typed. Its code or its name is known; a spelling that comes near is asked about, as are homonyms:
 * what a person did not say is never decided for her.
 */
export const placeTyped = (typed: string): Read<{ code: string } | { everywhere: true }> => {
  if (country.has(typed.trim().toLowerCase())) return { everywhere: true };
  const place = placeOf(typed);
  if ('candidates' in place) return { candidates: place.candidates.map(({ code }) => code).filter(isMoroccan) };
  if ('unknown' in place) return { candidates: [] };
  if (place.code === 'MA') return { everywhere: true };
  if (!isMoroccan(place.code)) return { candidates: [] };
  return place.how === 'spelling' ? { candidates: [place.code] } : { code: place.code };
};

const isMoroccan = (code: string): boolean => code.startsWith('MA-');

const plain = (text: string): string => foldForComparison(text).trim();

/** What finds the concepts of the thesaurus in a text. */
const spotter = ofThesaurus(({ spotter: its }) => its);

/** Codes by each label of the thesaurus, as it is written. */
const codesByLabel = ofThesaurus(({ concepts }) => {
  const codes = new Map<string, string[]>();
  for (const { code, fr, ar, en, dialect } of concepts)
    for (const label of new Set([...fr, ...ar, ...en, ...dialect].map(plain)))
      codes.set(label, [...(codes.get(label) ?? []), code]);
  return codes;
});

/** A concept of a list taken in, of no group of ours: known by its labels, and never guessed at by their sound. */
const isGuessed = ({ code, group }: Concept): boolean => !code.startsWith('+') || group !== '';

/** Labels by their sound. */
const sounds = ofThesaurus(({ concepts }) =>
  concepts
    .filter(isGuessed)
    .flatMap(({ code, fr, ar, en, dialect }) =>
      [...fr, ...ar, ...en, ...dialect].map((label) => ({ code, as: soundOf(label) })),
    ),
);

const soundOf = (text: string): string =>
  text
    .split(/[\s'’-]+/)
    .map(sound)
    .join('');

const near = 0.6;
const most = 6;

const nearLabels = (typed: string): string[] => {
  const sought = soundOf(typed);
  const best = new Map<string, number>();
  for (const { code, as } of sounds()) {
    const like = likeness(sought, as);
    if (like >= near && like > (best.get(code) ?? 0)) best.set(code, like);
  }
  return [...best].toSorted((a, b) => b[1] - a[1]).map(([code]) => code);
};

/** Every concept that stands in a text, the longest labels first, each once. */
export const conceptsIn = (text: string, lang: Lang): string[] => {
  const found = spot(spotter(), tellingWords(text, lang), lang).toSorted((a, b) => b.words - a.words || a.at - b.at);
  return [...new Set(found.map(({ code }) => code))];
};

/** A product or an activity as it was typed: a label as it stands in the thesaurus is known, all else is asked about. */
export const conceptTyped = (typed: string, lang: Lang): Read<{ code: string }> => {
  const sought = plain(typed);
  const named = codesByLabel().get(sought) ?? [];
  if (named.length === 1) return { code: named[0]! };
  const words = tellingWords(typed, lang);
  const whole = spot(spotter(), words, lang).filter(({ at, words: length }) => at === 0 && length === words.length);
  const codes = [...new Set(whole.map(({ code }) => code))];
  if (named.length === 0 && codes.length === 1) return { code: codes[0]! };
  return {
    candidates: [...new Set([...named, ...codes, ...conceptsIn(typed, lang), ...nearLabels(typed)])].slice(0, most),
  };
};
