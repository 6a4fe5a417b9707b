import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { inputOf, Refused } from '../../../platform/cli.ts';
import textSearch from './text-search.ts';

const example = (name: string): string => new URL(`../../../../examples/text-search/${name}`, import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'text-search-'));
const file = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

const run = async (options: Record<string, string>): Promise<string[][]> => {
  const input = { ...inputOf([], { k: '10', ...options }), progress: () => undefined };
  return [...((await textSearch.run(input)) as Iterable<string>)].map((line) => line.split('\t'));
};
const refusal = async (options: Record<string, string>): Promise<Refused> => {
  const error: unknown = await run(options).catch((thrown: unknown) => thrown);
  if (error instanceof Refused) return error;
  throw error;
};

it('answers the example: question, document, rank and score a line', async () => {
  const lines = await run({ documents: example('documents.jsonl'), queries: example('queries.tsv'), k: '2' });
  expect(lines.filter(([, , rank]) => rank === '1').map(([question, document]) => [question, document])).toEqual([
    ['q1', 'd2'],
    ['q2', 'd1'],
    ['q3', 'd4'],
    ['q4', 'd5'],
  ]);
  for (const [, , rank, score] of lines) {
    expect(Number(rank)).toBeLessThanOrEqual(2);
    expect(Number(score)).toBeGreaterThan(0);
  }
});

it('adds the concepts of a thesaurus to its own', async () => {
  const documents = file('d.jsonl', '{"id":1,"lang":"ar","title":"شكالة","text":null}\n');
  const queries = file('q.tsv', 'q\tfr\tpolymorphisme\r\n');
  expect(await run({ documents, queries })).toEqual([]);
  const thesaurus = file('t.csv', 'concept,label_fr,alt_fr,label_ar,alt_ar\nc_1,polymorphisme,,شكّالة,\n');
  expect(await run({ documents, queries, thesaurus })).toMatchObject([['q', '1', '1', expect.anything()]]);
});

it('refuses by file and line what it cannot read', async () => {
  const [documents, queries] = [example('documents.jsonl'), example('queries.tsv')];
  const cases = [
    [{ queries }, 'search.file_missing', { option: 'documents' }],
    [{ documents, queries, k: '0' }, 'search.k_not_a_count', { k: '0' }],
    [{ documents: file('a', '{"id":"1","lang":"fr"}\n\n{'), queries }, 'search.document_unreadable', { line: 3 }],
    [{ documents: file('b', '{"id":"1","lang":"es"}'), queries }, 'search.document_unreadable', { line: 1 }],
    [
      { documents: file('c', '{"id":"1","lang":"fr"}\n{"id":"1","lang":"ar"}'), queries },
      'search.document_twice',
      { line: 2 },
    ],
    [{ documents, queries: file('d', 'q1\tfr\targan\nq2 fr argan') }, 'search.question_unreadable', { line: 2 }],
    [{ documents, queries, thesaurus: file('e', 'a,b\n1,2') }, 'search.thesaurus_columns', { columns: ['a', 'b'] }],
  ] as const;
  for (const [options, code, at] of cases) {
    const refused = await refusal(options as Record<string, string>);
    expect(refused.code).toBe(code);
    expect(refused.at).toMatchObject(at);
  }
});
