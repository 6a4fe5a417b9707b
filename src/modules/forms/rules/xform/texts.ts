import type { Form, Media, Text, TextLang } from '../form.ts';
import { textsIn } from '../expressions-in-form.ts';
import { languageName } from '../xlsform/languages.ts';
import { namesInText, withReferences } from '../xlsform/references.ts';
import { named } from './paths.ts';
import type { Paths } from './paths.ts';
import type { Node } from './tree.ts';
import { element, escaped } from './xml.ts';

const order: Record<TextLang, TextLang[]> = {
  fr: ['fr', 'en', 'ar', 'zgh'],
  ar: ['ar', 'fr', 'en', 'zgh'],
  en: ['en', 'fr', 'ar', 'zgh'],
  zgh: ['zgh', 'ar', 'fr', 'en'],
};

/** What is there to read in a language: a text that was not translated is shown in another, as on our pages. */
const inOrNear = (text: Text | undefined, lang: TextLang): string | undefined =>
  order[lang].map((one) => text?.[one]).find((one) => one !== undefined && one !== '');

/** The languages of a form, the one it opens in first. */
export const languagesOf = (form: Form): TextLang[] => {
  const used = new Set<TextLang>(textsIn(form).map(({ lang }) => lang));
  const all = (['fr', 'ar', 'en', 'zgh'] as const).filter((lang) => used.has(lang));
  const first = form.origin?.lang && used.has(form.origin.lang) ? form.origin.lang : (all[0] ?? 'fr');
  return [first, ...all.filter((lang) => lang !== first)];
};

interface Entry {
  id: string;
  text: Text | undefined;
  media?: Media | undefined;
  /** Where it is shown: what it refers to in the same passage is named from there. */
  from: Node | null;
}

/** The texts of an XForm, collected while it is written: `itext` comes first in the file and last to be known. */
export class Texts {
  private readonly entries: Entry[] = [];
  private readonly paths: Paths;

  constructor(paths: Paths) {
    this.paths = paths;
  }

  /** Keeps a text and says how it is referred to; undefined when there is none. */
  add(
    id: string,
    text: Text | undefined,
    { media, from = null }: Partial<Pick<Entry, 'media' | 'from'>> = {},
  ): string | undefined {
    const hasText = Object.values(text ?? {}).some((one) => one !== '');
    if (!hasText && !media) return undefined;
    if (!this.entries.some((one) => one.id === id)) this.entries.push({ id, text, media, from });
    return `jr:itext('${id}')`;
  }

  private value(text: string, from: Node | null): string {
    if (namesInText(text).length === 0) return element('value', {}, escaped(text));
    const parts = withReferences(text, (name) => `\u0000${name}\u0000`).split('\u0000');
    const shown = parts.map((part, place) =>
      place % 2 === 0 ? escaped(part) : element('output', { value: ` ${named(this.paths, from, part)} ` }),
    );
    return element('value', {}, ` ${shown.join('')} `);
  }

  private entry({ id, text, media, from }: Entry, lang: TextLang): string {
    const said = inOrNear(text, lang);
    const heard = media?.audio?.[lang];
    const seen = inOrNear(media?.image, lang);
    const values = [
      ...(said === undefined ? [] : [this.value(said, from)]),
      ...(heard === undefined ? [] : [element('value', { form: 'audio' }, escaped(`jr://audio/${heard}`))]),
      ...(seen === undefined ? [] : [element('value', { form: 'image' }, escaped(`jr://images/${seen}`))]),
    ];
    return element('text', { id }, values.length > 0 ? values : [element('value', {}, '-')]);
  }

  /** The element `itext` in these languages, the first being the default. */
  itext(languages: TextLang[]): string {
    if (this.entries.length === 0) return '';
    const translations = languages.map((lang, place) =>
      element(
        'translation',
        { lang: languageName[lang], default: place === 0 ? 'true()' : undefined },
        this.entries.map((entry) => this.entry(entry, lang)),
      ),
    );
    return element('itext', {}, translations);
  }
}
