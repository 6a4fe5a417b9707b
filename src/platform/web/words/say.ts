import type { Problem, Refusal } from '../../refusals.ts';
import type { Translate } from '../../words/catalogue.ts';
import type { Lang } from '../../words/lang.ts';
import { words } from './index.ts';

type Words = (lang: Lang) => Translate;

const platform = words as Words;

/** The room's own sentence for a key when it has one, else the platform's, else nothing. */
const sentence = (lang: Lang, key: string, values: Problem['values'], own?: Words): string | null => {
  for (const from of own ? [own, platform] : [platform]) {
    const said = from(lang)(key, values);
    // A catalogue hands back a key that it does not have.
    if (said !== key) return said;
  }
  return null;
};

/** What is wrong with a field and what to do, in the reader's language. @param own the room's words. */
export const sayProblem = (lang: Lang, { code, values }: Problem, own?: Words): string =>
  sentence(lang, code, values, own) ??
  sentence(lang, `invalid.${code.split('.').at(-1) ?? ''}`, values, own) ??
  platform(lang)('invalid.check');

/** Why a verb was refused, in the reader's language; null when no words were found for it. */
export const sayRefusal = (lang: Lang, { code, values }: Refusal, own?: Words): string | null =>
  sentence(lang, `refusal.${code.slice(code.indexOf('.') + 1)}`, values, own);

export type ErrorKind = 'hidden' | 'anonymous' | 'crash' | 'refused' | 'invalid' | 'offline' | 'method' | 'too_large';

/** The texts of a page of error; `text` is empty for `refused`, whose text is the refusal's own. */
export const sayError = (lang: Lang, kind: ErrorKind, request = ''): { title: string; text: string; next: string } => ({
  title: platform(lang)(`error.${kind}.title`),
  text: kind === 'refused' ? '' : platform(lang)(`error.${kind}.text`, { request }),
  next: platform(lang)(`error.${kind}.next`),
});
