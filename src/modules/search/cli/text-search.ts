import { readFile } from 'node:fs/promises';
import { Refused, verb, type VerbInput } from '../../../platform/cli.ts';
import { indexOf, lexemesOf, search, spotterOf, thesaurus, type Index, type Spotter } from '../index.ts';
import { documentsIn, questionsIn, type Asked } from '../search-files.ts';
import { conceptsInCsv } from '../thesaurus-in-csv.ts';

const pathOf = (options: VerbInput['options'], name: string): string => {
  const path = options[name];
  if (typeof path === 'string') return path;
  throw new Refused(
    'search.file_missing',
    {
      fr: `Donnez un fichier avec --${name}.`,
      ar: `حددوا ملفا بواسطة --${name}.`,
      en: `Give a file with --${name}.`,
    },
    { option: name },
  );
};

const mostOf = (given: unknown): number => {
  const most = Number(given);
  if (Number.isInteger(most) && most > 0) return most;
  throw new Refused(
    'search.k_not_a_count',
    {
      fr: 'Donnez après -k un nombre entier, 1 au moins.',
      ar: 'اكتبوا بعد -k عددا صحيحا لا يقل عن 1.',
      en: 'Give a whole number after -k, at least 1.',
    },
    { k: given },
  );
};

function* answers(index: Index, spotter: Spotter, questions: Asked[], most: number): Generator<string> {
  for (const { id, lang, text } of questions)
    for (const hit of search(index, spotter, text, lang, most)) yield `${id}\t${hit.id}\t${hit.rank}\t${hit.score}`;
}

export default verb({
  summary: 'The documents that answer each question best, across French, Arabic and English',
  usage: 'text search --documents D.jsonl --queries Q.tsv [-k 10] [--thesaurus T.csv]',
  format: `D.jsonl: one document a line, {"id": "a1", "lang": "fr", "title": "Huile d'argan", "text": "…"}; lang is fr, ar or en.
Q.tsv: one question a line: id, language, text, apart by tabs.
T.csv: concepts that are added to our own thesaurus: concept,label_fr,alt_fr,label_ar,alt_ar,label_en,alt_en,dialect,group
(columns may be missing; alternatives apart by ; or |).
Writes a line for each answer: question, document, rank from 1 and score (BM25F, not rounded), apart by tabs.
An example: bin/twiza text search --documents examples/text-search/documents.jsonl --queries examples/text-search/queries.tsv`,
  options: {
    documents: { type: 'string' },
    queries: { type: 'string' },
    thesaurus: { type: 'string' },
    k: { type: 'string', short: 'k', default: '10' },
  },
  async run({ options, progress }) {
    const [documents, queries, most] = [pathOf(options, 'documents'), pathOf(options, 'queries'), mostOf(options['k'])];
    const more = options['thesaurus'] === undefined ? null : pathOf(options, 'thesaurus');
    const added = more === null ? [] : conceptsInCsv(await readFile(more, 'utf8'), more);
    const spotter = spotterOf([...thesaurus, ...added]);
    const read = documentsIn(await readFile(documents, 'utf8'), documents);
    const questions = questionsIn(await readFile(queries, 'utf8'), queries);
    const index = indexOf(read.map((document) => lexemesOf(document, spotter)));
    progress(`${read.length} documents, ${index.postings.size} lexemes, ${questions.length} questions`);
    return answers(index, spotter, questions, most);
  },
});
