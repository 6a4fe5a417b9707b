import { skeleton, sound, termsOfWord, wordsOf, type Language } from '../../../platform/text/index.ts';
import { nearWord, type Heard } from '../rules/near-words.ts';
import { isLittle } from '../rules/little-words.ts';
import type { Concept } from '../rules/thesaurus/concept.ts';
import { spot, tellingWords, type Spotter } from '../spotting.ts';

const heard = (word: string): Heard => ({ word, sound: sound(word), skeleton: skeleton(word) });

/** Words of the thesaurus by how they sound, once for each of its versions. */
const heardIn = new WeakMap<object, Record<'latin' | 'arabic', Heard[]>>();

const wordsHeard = (concepts: readonly Concept[]): Record<'latin' | 'arabic', Heard[]> => {
  const known = heardIn.get(concepts);
  if (known !== undefined) return known;
  const words = { latin: new Map<string, Heard>(), arabic: new Map<string, Heard>() };
  for (const concept of concepts)
    for (const lang of ['fr', 'ar', 'en'] as const)
      for (const label of concept[lang])
        for (const { text, script, start, end } of wordsOf(label, lang))
          if (script !== 'digit' && script in words && !isLittle(text, lang))
            words[script as 'latin'].set(text, { ...heard(text), word: label.slice(start, end).toLowerCase() });
  const all = { latin: [...words.latin.values()], arabic: [...words.arabic.values()] };
  heardIn.set(concepts, all);
  return all;
};

/**
 * The question with each word that nobody knows put as one that the thesaurus has and that sounds nearly alike; null
 * where there is none.
 * @param knows whether any document has a lexeme
 */
export const meantBy = (
  text: string,
  language: Language,
  concepts: readonly Concept[],
  spotter: Spotter,
  knows: (lexeme: string) => boolean,
): string | null => {
  const words = tellingWords(text, language);
  const spotted = new Set(
    spot(spotter, words, language).flatMap(({ at, words: length }) => Array.from({ length }, (_, next) => at + next)),
  );
  let said = text;
  let changed = false;
  // From the end, so that places before stay where they are.
  for (const [at, word] of [...words.entries()].reverse()) {
    if (word.script === 'digit' || spotted.has(at)) continue;
    if (termsOfWord(word, language).stem.some((stem) => knows(`s${stem}`))) continue;
    const known = wordsHeard(concepts)[word.script === 'arabic' ? 'arabic' : 'latin'];
    const near = nearWord(heard(word.text), known);
    if (near === null) continue;
    said = said.slice(0, word.start) + near + said.slice(word.end);
    changed = true;
  }
  return changed ? said : null;
};
