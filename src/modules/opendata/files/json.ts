import { Readable } from 'node:stream';
import type { Dataset } from '../../../platform/dataset.ts';
import { langs } from '../../../platform/words/lang.ts';
import type { Lang } from '../../../platform/words/lang.ts';
import { licenceOf } from '../licences.ts';
import type { Row } from '../rules/cell.ts';
import { aboutOf, codesOf, columnAbout, columnTitle, titleOf } from '../said.ts';

const inThree = (say: (lang: Lang) => string): Record<Lang, string> => ({
  fr: say('fr'),
  ar: say('ar'),
  en: say('en'),
});

/** What every file of programs says of itself: title, licence, dictionary, in three languages. */
export const tellingOf = (dataset: Dataset, changedAt: Date | null) => {
  const licence = licenceOf(dataset);
  return {
    dataset: dataset.name,
    title: inThree((lang) => titleOf(dataset, lang)),
    description: inThree((lang) => aboutOf(dataset, lang)),
    licence: { id: licence.id, name: licence.name, url: licence.address },
    changed_at: changedAt?.toISOString() ?? null,
    key: dataset.key,
    columns: Object.entries(dataset.columns).map(([name, column]) => {
      const codes = codesOf(column);
      return {
        name,
        type: column.type,
        title: inThree((lang) => columnTitle(dataset, lang, name)),
        description: inThree((lang) => columnAbout(dataset, lang, name)),
        ...(codes && {
          codes: Object.fromEntries(codes.of.map((code) => [code, inThree((lang) => codes.say(code, lang))])),
        }),
      };
    }),
    languages: langs,
  };
};

/** Lines gathered into pieces worth sending. */
async function* gathered(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let piece = '';
  for await (const line of lines) {
    piece += line;
    if (piece.length < 2 ** 16) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}

async function* within(
  head: string,
  rows: AsyncIterable<Row>,
  write: (row: Row) => string,
  tail: string,
): AsyncGenerator<string> {
  yield head;
  let between = '\n';
  for await (const row of rows) {
    yield `${between}${write(row)}`;
    between = ',\n';
  }
  yield tail;
}

const streamed = (lines: AsyncIterable<string>): Readable => Readable.from(gathered(lines), { objectMode: false });

/** An object that holds what it says of itself and a list, written while the rows are read. */
export const objectOf = (head: object, list: string, rows: AsyncIterable<Row>, write: (row: Row) => string): Readable =>
  streamed(within(`${JSON.stringify(head).slice(0, -1)},"${list}":[`, rows, write, '\n]}\n'));

/** A dataset as one JSON document: its licence and dictionary, then its rows. */
export const jsonOf = (dataset: Dataset, rows: AsyncIterable<Row>, changedAt: Date | null): Readable =>
  objectOf(tellingOf(dataset, changedAt), 'rows', rows, (row) => JSON.stringify(row));

/** A row a line and nothing else, so that any tool reads it line by line; licence and dictionary are linked. */
export const linesOf = (rows: AsyncIterable<Row>): Readable =>
  streamed(
    (async function* () {
      for await (const row of rows) yield `${JSON.stringify(row)}\n`;
    })(),
  );
