import { MessageFormat } from 'messageformat';
import type { MessageFunctionContext } from 'messageformat/functions';
import { DefaultFunctions } from 'messageformat/functions';
import { type DateLike, dateInWords, moneyInWords, momentInWords, numberInWords, timeInWords } from './format.ts';
import { dirOf, isLang, type Lang, localeOf } from './lang.ts';

export type Value = string | number | bigint | Date;
export type Values = Readonly<Record<string, Value>>;
/** A text of the catalogue in the reader's language: `t('form.saved_at', { at: now })`. */
export type Translate<Key extends string = string> = (key: Key, values?: Values) => string;

type Texts = Readonly<Record<string, string>>;
type Context = MessageFunctionContext;
type Options = Record<string, unknown>;

const langOf = (context: Context): Lang => {
  const lang = context.locales[0]?.slice(0, 2);
  return isLang(lang) ? lang : 'fr';
};

// The plural rule stays the standard's; only the figures are written as everywhere else on our pages.
const grouped = (run: typeof DefaultFunctions.number) => (context: Context, options: Options, input?: unknown) => {
  const value = run(context, options, input);
  const format = value.options as Intl.NumberFormatOptions;
  const text = () => numberInWords(langOf(context), value.valueOf() as number, format);
  return Object.defineProperty(value, 'toString', { value: text });
};

const written =
  (say: (lang: Lang, input: never) => string, side?: 'ltr') => (context: Context, _: Options, input?: unknown) => {
    const text = say(langOf(context), input as never);
    const dir = side ?? dirOf(langOf(context));
    return { type: 'string' as const, dir, toString: () => text, valueOf: () => text };
  };

/** What our texts may call: `:number :integer :string` of the standard, and our own dates and money. */
const functions = {
  number: grouped(DefaultFunctions.number),
  integer: grouped(DefaultFunctions.integer),
  date: written((lang, at: DateLike) => dateInWords(lang, at)),
  time: written((lang, at: DateLike) => timeInWords(lang, at)),
  datetime: written((lang, at: DateLike) => momentInWords(lang, at)),
  money: written((lang, amount: number | bigint) => moneyInWords(lang, amount), 'ltr'),
};

/** A MessageFormat 2 text ready to be filled; throws a syntax error of `messageformat` on a malformed text. */
export const compile = (lang: Lang, source: string): ((values?: Values) => string) => {
  // Most texts have no hole: hand them back as they are, and pay for the parser only where it serves.
  if (!/^\s*\.|[{}\\]/.test(source)) return () => source;
  const message = new MessageFormat<string>(localeOf[lang], source, { dir: dirOf(lang), functions });
  return (values) => message.format(values);
};

/**
 * The words of a room: `const words = catalogue({ fr, ar, en })`, then `const t = words(lang)`.
 * Keys are typed from the French texts. A text still missing in a language is said in French; the house test
 * on words names it before a reader meets it. Inserted values are isolated from the direction around them.
 */
export const catalogue = <French extends Texts>(texts: {
  fr: French;
  ar: Partial<Record<keyof French, string>>;
  en: Partial<Record<keyof French, string>>;
}): ((lang: Lang) => Translate<keyof French & string>) => {
  const translators = new Map<Lang, Translate<keyof French & string>>();
  const translator = (lang: Lang): Translate<keyof French & string> => {
    const compiled = new Map<string, (values?: Values) => string>();
    return (key, values) => {
      let say = compiled.get(key);
      if (!say) {
        const own = texts[lang][key];
        say = own === undefined ? compile('fr', texts.fr[key] ?? key) : compile(lang, own);
        compiled.set(key, say);
      }
      return say(values);
    };
  };
  return (lang) => {
    const known = translators.get(lang) ?? translator(lang);
    translators.set(lang, known);
    return known;
  };
};
