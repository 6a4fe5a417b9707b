import type { TextLang } from '../form.ts';
import { languageNamed } from './languages.ts';

/** A column of a sheet by what it means; `lang` is null where its heading names no language. */
export interface Heading {
  what: string;
  lang: TextLang | null;
}

const aliases: Record<string, string> = {
  relevance: 'relevant',
  'bind::relevant': 'relevant',
  'bind::constraint': 'constraint',
  'bind::required': 'required',
  'bind::calculate': 'calculation',
  calculate: 'calculation',
  constraint_msg: 'constraint_message',
  'media::audio': 'audio',
  'media::image': 'image',
  caption: 'label',
  id_string: 'form_id',
  value: 'name',
  list: 'list_name',
  title: 'form_title',
};

const translated = new Set(['label', 'hint', 'constraint_message', 'required_message', 'audio', 'image']);

const plain = (heading: string): string => heading.trim().toLowerCase().replace(/\s+/g, '_');

/** What a heading means, or why it cannot be one: a language that is none of the four, or a column outside the subset. */
export const headingOf = (
  written: string,
  known: ReadonlySet<string>,
): Heading | { fault: 'column_outside' | 'language_unknown'; part: string } => {
  const parts = written.split(written.includes('::') ? '::' : ':').map((part) => part.trim());
  // `media::audio::Français (fr)`: what it is, and perhaps a language at the end.
  for (const length of [parts.length, parts.length - 1]) {
    if (length < 1) continue;
    const told = plain(parts.slice(0, length).join('::'));
    const what = aliases[told] ?? told;
    if (!known.has(what)) continue;
    if (length === parts.length) return { what, lang: null };
    if (!translated.has(what)) continue;
    const lang = languageNamed(parts.at(-1) as string);
    return lang ? { what, lang } : { fault: 'language_unknown', part: parts.at(-1) as string };
  }
  return { fault: 'column_outside', part: written };
};
