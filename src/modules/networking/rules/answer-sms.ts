export interface SmsAnswer {
  answer: 'yes' | 'no' | 'call' | null;
  /** The four first characters of a code, or all of it without its dashes; null where none was written. */
  code: string | null;
  /** What is left without the code: words to pass on. */
  words: string;
}

const plain = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[أإآ]/g, 'ا')
    .replace(/[٠-٩]/g, (digit) => String('٠١٢٣٤٥٦٧٨٩'.indexOf(digit)))
    .replace(/[^\p{L}\p{N}]/gu, '');

const meanings = new Map<string, 'yes' | 'no' | 'call'>([
  ...['1', 'oui', 'ok', 'okay', 'yes', 'wakha', 'daccord', 'نعم', 'واخا', 'اه', 'ايه', 'موافقه', 'موافق', 'مهتمه'].map(
    (word) => [word, 'yes'] as const,
  ),
  ...['2', 'non', 'no', 'lla', 'لا', 'كلا'].map((word) => [word, 'no'] as const),
  ...['3', 'appel', 'appelez', 'appeler', 'rappel', 'rappelez', 'call', 'اتصل', 'اتصلوا', 'اتصال', 'عيطو', 'عيطوا'].map(
    (word) => [word, 'call'] as const,
  ),
]);

const meaning = (word: string): 'yes' | 'no' | 'call' | undefined => meanings.get(plain(word).replace(/ة$/, 'ه'));

/** A code that can be told by SMS begins with four characters among which are a letter and a figure from 2 to 9. */
export const isEasyToTell = (code: string): boolean => /^(?=.*[A-Z])(?=.*[2-9])/.test(code.slice(0, 4));

/** A code as it was typed, `k7m2` or `K7M2-9QXA-V`; null when it is a word, or a number of something. */
const codeIn = (word: string): string | null => {
  const letters = plain(word).toUpperCase();
  if ((letters.length !== 4 && letters.length !== 9) || !/^[0-9A-Z]+$/.test(letters)) return null;
  const code = letters.replace(/[IL]/g, '1').replace(/O/g, '0');
  return isEasyToTell(code) && /[2-9]/.test(letters.slice(0, 4)) ? code : null;
};

/**
 * What an SMS says of an invitation: "1 K7M2", "نعم K7M2", "oui". A long sentence that begins with yes is words to pass
 * on, and answers nothing by itself.
 */
export const answerIn = (text: string): SmsAnswer => {
  const words = text.trim().split(/\s+/).filter(Boolean);
  const at = words.findIndex((word) => meaning(word) === undefined && codeIn(word) !== null);
  const left = words.filter((_, n) => n !== at);
  const first = left[0] === undefined ? undefined : meaning(left[0]);
  return {
    answer: first !== undefined && left.length <= 3 ? first : null,
    code: at < 0 ? null : codeIn(words[at]!),
    words: left.join(' '),
  };
};
