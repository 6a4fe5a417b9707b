import { readFileSync } from 'node:fs';
import type { Document } from '../../src/modules/search/index.ts';
import type { Language } from '../../src/platform/text/index.ts';

/** A question and how well each document answers it: 3 what is sought, 2 near to it, 1 of some use; others 0. */
export interface Labelled {
  /** Its language; `dialect` is the spoken language typed in Latin letters, asked as French. */
  from: Language | 'dialect';
  text: string;
  grades: Map<string, number>;
}

/** Read from the folder of the repository, where benches run: the build carries no data. */
const lines = (name: string): string[][] =>
  readFileSync(`bench/search/${name}`, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));

/** The documents: three for each subject, one in each language, written apart. */
export const documents = (): Document[] =>
  lines('documents.tsv').map(([subject, lang, title = '', text = '']) => ({
    id: `${subject}-${lang}`,
    lang: lang as Language,
    title,
    text,
  }));

/** Grades are written by subject: each holds for its documents in every language. */
export const questions = (): Labelled[] =>
  lines('questions.tsv').map(([from, text = '', grades = '']) => ({
    from: from as Labelled['from'],
    text,
    grades: new Map(
      grades.split(' ').flatMap((grade) => {
        const [subject = '', points] = grade.split(':');
        return ['fr', 'ar', 'en'].map((lang): [string, number] => [`${subject}-${lang}`, Number(points)]);
      }),
    ),
  }));

const gain = (grade: number, at: number): number => (2 ** grade - 1) / Math.log2(at + 2);
const sum = (values: number[]): number => values.reduce((all, value) => all + value, 0);
export const mean = (values: number[]): number => sum(values) / values.length;

/** Normalised discounted cumulative gain of the first ten (Järvelin & Kekäläinen 2002; gains 2^grade − 1). */
export const ndcg10 = (found: string[], grades: ReadonlyMap<string, number>): number => {
  const ideal = [...grades.values()].toSorted((a, b) => b - a).slice(0, 10);
  return sum(found.slice(0, 10).map((id, at) => gain(grades.get(id) ?? 0, at))) / sum(ideal.map(gain));
};

/** Whether something of what is sought (grade 3) is among the first `most`. */
export const within = (found: string[], grades: ReadonlyMap<string, number>, most: number): number =>
  found.slice(0, most).some((id) => grades.get(id) === 3) ? 1 : 0;
