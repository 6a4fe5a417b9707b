import { Refused, type Said } from '../../platform/cli.ts';
import type { Language } from '../../platform/text/index.ts';
import type { Document } from './lexemes.ts';

export interface Asked {
  id: string;
  lang: Language;
  text: string;
}

const isLanguage = (value: unknown): value is Language => value === 'fr' || value === 'ar' || value === 'en';

const refuse = (code: string, say: Said, file: string, line: number): never => {
  throw new Refused(`search.${code}`, say, { file, line });
};

const notADocument = (file: string, line: number): never =>
  refuse(
    'document_unreadable',
    {
      fr: `Corrigez la ligne ${line} de « ${file} » : un objet JSON avec id, lang (fr, ar ou en), title et text.`,
      ar: `صححوا السطر ${line} من «${file}»: كائن JSON فيه id وlang (fr أو ar أو en) وtitle وtext.`,
      en: `Correct line ${line} of “${file}”: a JSON object with id, lang (fr, ar or en), title and text.`,
    },
    file,
    line,
  );

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

const linesOf = (source: string): [string, number][] =>
  source
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((text, at): [string, number] => [text, at + 1])
    .filter(([text]) => text.trim() !== '');

/** Documents, one JSON object a line; a title or text that is missing is empty. */
export const documentsIn = (source: string, file: string): Document[] => {
  const ids = new Set<string>();
  return linesOf(source).map(([line, number]) => {
    const { id, lang, title = '', text = '' } = (parsed(line) ?? {}) as Record<string, unknown>;
    const named = typeof id === 'number' ? String(id) : id;
    if (
      typeof named !== 'string' ||
      !isLanguage(lang) ||
      typeof (title ?? '') !== 'string' ||
      typeof (text ?? '') !== 'string'
    )
      return notADocument(file, number);
    if (ids.has(named))
      refuse(
        'document_twice',
        {
          fr: `Gardez un seul document « ${named} » : la ligne ${number} de « ${file} » le répète.`,
          ar: `احتفظوا بوثيقة واحدة باسم «${named}»: يكررها السطر ${number} من «${file}».`,
          en: `Keep one document “${named}”: line ${number} of “${file}” repeats it.`,
        },
        file,
        number,
      );
    ids.add(named);
    return { id: named, lang, title: String(title ?? ''), text: String(text ?? '') };
  });
};

/** Questions, one a line: id, language and text, apart by tabs. */
export const questionsIn = (source: string, file: string): Asked[] =>
  linesOf(source).map(([line, number]) => {
    const [id, lang, ...text] = line.split('\t');
    if (id === undefined || !isLanguage(lang) || text.length === 0)
      return refuse(
        'question_unreadable',
        {
          fr: `Corrigez la ligne ${number} de « ${file} » : identifiant, langue (fr, ar ou en) et texte, séparés par des tabulations.`,
          ar: `صححوا السطر ${number} من «${file}»: معرف ثم لغة (fr أو ar أو en) ثم نص، تفصل بينها علامات جدولة.`,
          en: `Correct line ${number} of “${file}”: id, language (fr, ar or en) and text, apart by tabs.`,
        },
        file,
        number,
      );
    return { id, lang, text: text.join(' ') };
  });
