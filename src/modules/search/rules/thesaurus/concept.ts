/** A thing or notion of the field; labels of one language are synonyms, the first is the one shown. */
export interface Concept {
  code: string;
  group: string;
  fr: string[];
  ar: string[];
  en: string[];
  /** As it is typed in the spoken language, in Latin letters and digits: 3sal, zit argan. */
  dialect: string[];
}

const labels = (text: string | undefined): string[] =>
  (text ?? '')
    .split(';')
    .map((label) => label.trim())
    .filter((label) => label !== '');

/** One concept a line: `code | French; synonym | Arabic; synonym | English; synonym | dialect; dialect`. */
export const conceptsOf = (group: string, lines: string): Concept[] =>
  lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [code = '', fr, ar, en, dialect] = line.split('|').map((cell) => cell.trim());
      return { code, group, fr: labels(fr), ar: labels(ar), en: labels(en), dialect: labels(dialect) };
    });
