/** Edits of one letter that make one word of the other (Levenshtein), or more than `most`. */
export const editsBetween = (one: string, other: string, most: number): number => {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 1; at <= one.length; at += 1) {
    const now = [at];
    for (let to = 1; to <= other.length; to += 1)
      now[to] = Math.min(before[to]! + 1, now[to - 1]! + 1, before[to - 1]! + (one[at - 1] === other[to - 1] ? 0 : 1));
    before = now;
  }
  return before[other.length]!;
};

export interface Heard {
  word: string;
  /** As it sounds, with its vowels, and its consonants alone. */
  sound: string;
  skeleton: string;
}

/** A word of these that somebody may have meant: of the same consonants, or one or two letters away as it sounds. */
export const nearWord = (asked: Heard, known: Iterable<Heard>): string | null => {
  const most = asked.sound.length > 5 ? 2 : 1;
  let found: { word: string; edits: number } | null = null;
  for (const { word, sound, skeleton } of known) {
    if (word === asked.word || asked.sound.length < 4) continue;
    const edits = editsBetween(asked.sound, sound, most) - (skeleton === asked.skeleton ? 0.5 : 0);
    if (edits <= most && (found === null || edits < found.edits)) found = { word, edits };
  }
  return found?.word ?? null;
};
