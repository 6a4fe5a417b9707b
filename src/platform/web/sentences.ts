import type { Problem, Refusal, SaidValues } from '../refusals.ts';
import type { Values } from '../words/catalogue.ts';
import type { Lang } from '../words/lang.ts';

/** A room's words, whatever their keys: what a refusal's code is looked up in. */
export type Words = (lang: Lang) => (key: never, values?: Values) => string;

const byRoom = new Map<string, Words>();

/** Done once per room when the program starts, so that no central list of errors exists. */
export const knowWords = (room: string, words: Words): void => void byRoom.set(room, words);

const said = (lang: Lang, room: string, key: string, values: SaidValues): string | null => {
  const text = byRoom.get(room)?.(lang)(key as never, values);
  return text === undefined || text === key ? null : text;
};

/** The sentence of a refusal in the reader's language, from the words of the room that owns its code. */
export const refusalSentence = (lang: Lang, { code, values }: Pick<Refusal, 'code' | 'values'>): string => {
  const [room = '', ...reason] = code.split('.');
  return said(lang, room, `refusal.${reason.join('.')}`, values) ?? code;
};

/** The sentence of a field's problem: `invalid.*` is said by the platform, any other code by its room's `problem.*`. */
export const problemSentence = (lang: Lang, { code, values = {} }: Problem): string => {
  const [room = '', ...reason] = code.split('.');
  if (room === 'invalid')
    return said(lang, 'platform', code, values) ?? said(lang, 'platform', 'invalid.string', values) ?? code;
  return said(lang, room, `problem.${reason.join('.')}`, values) ?? refusalSentence(lang, { code, values });
};

/** What a room calls something, by a key of its words; null where it has no word for it. */
export const wordOf = (lang: Lang, room: string, key: string): string | null => said(lang, room, key, {});
