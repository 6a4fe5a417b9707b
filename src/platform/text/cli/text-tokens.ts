import { Refused, verb } from '../../cli.ts';
import { terms, type Language } from '../index.ts';

const isLanguage = (value: unknown): value is Language => value === 'fr' || value === 'ar' || value === 'en';

function* tokensOfLines(text: string, language: Language): Generator {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  for (const line of lines) yield { text: line, ...terms(line, language) };
}

export default verb({
  summary: 'Index terms of each line, by field',
  usage: 'text tokens --lang fr|ar|en [FILE]',
  format: `One text a line (UTF-8). For each line, one JSON line:
  {"text": "Huile d'argan", "stem": ["huil", "argan"], "gram": ["huil", "uile", "arga", "rgan"], "skeleton": ["rkn"]}
stem: light stemming (Arabic) or Snowball (French, English); gram: four letters in a row; skeleton: consonants, the
same for a word in Arabic, Latin or Tifinagh letters. Repeated as often as they occur, in the order of the text.`,
  options: { lang: { type: 'string', default: 'fr' } },
  async run({ options, read }) {
    if (!isLanguage(options['lang']))
      throw new Refused(
        'text.unknown_language',
        {
          fr: 'Choisissez la langue avec --lang fr, ar ou en.',
          ar: 'اختاروا اللغة بواسطة --lang بقيمة fr أو ar أو en.',
          en: 'Choose the language with --lang fr, ar or en.',
        },
        { lang: options['lang'] },
      );
    return tokensOfLines(await read(), options['lang']);
  },
});
