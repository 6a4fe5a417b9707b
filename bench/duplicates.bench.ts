// Longer than our files are: the invented pairs, the alternatives and their table are read side by side.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bestFirst, findDuplicates } from '../src/modules/registry/rules/duplicates.ts';
import { iceNumber, phoneNumbers } from '../src/modules/registry/rules/identifiers.ts';
import { readingOf, type NamedRecord } from '../src/modules/registry/rules/reading.ts';
import { csvRows } from '../src/platform/text/csv.ts';
import { foldForComparison, terms } from '../src/platform/text/index.ts';
import { invent, type Invented } from './invented-cooperatives.ts';

/**
 * Duplicates among 60,000 invented cooperatives of known truth, and in a real list; beside exact normalised names and
 * trigram similarity as PostgreSQL's pg_trgm computes it. Each alternative is also given the identifiers.
 */
type Found = Iterable<[number, number]>;

interface Measured {
  precision: number;
  recall: number;
  pairs: number;
}

const measure = ({ truth }: Invented, found: Found, truePairs: number): Measured => {
  const seen = new Set<number>();
  let right = 0;
  for (const [a, b] of found) {
    const key = Math.min(a, b) * truth.length + Math.max(a, b);
    if (seen.has(key)) continue;
    seen.add(key);
    if (truth[a] === truth[b]) right += 1;
  }
  return { precision: right / seen.size, recall: right / truePairs, pairs: seen.size };
};

const truePairsOf = ({ truth }: Invented): number => {
  const sizes = new Map<number, number>();
  for (const id of truth) sizes.set(id, (sizes.get(id) ?? 0) + 1);
  return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
};

function* pairsWithin(blocks: Map<string, number[]>): Generator<[number, number]> {
  for (const block of blocks.values())
    for (let i = 0; i < block.length; i += 1)
      for (let j = i + 1; j < block.length; j += 1) yield [block[i] ?? 0, block[j] ?? 0];
}

const blocksBy = (records: NamedRecord[], keys: (record: NamedRecord) => string[]): Map<string, number[]> => {
  const blocks = new Map<string, number[]>();
  records.forEach((record, at) => {
    for (const key of keys(record)) blocks.set(key, [...(blocks.get(key) ?? []), at]);
  });
  return blocks;
};

const byIdentifier = ({ records }: Invented): Found =>
  pairsWithin(
    blocksBy(records, (record) => {
      const ice = iceNumber(record.ice ?? '');
      return [...(ice ? [`i${ice}`] : []), ...phoneNumbers(record.phone ?? '').map((phone) => `p${phone}`)];
    }),
  );

const byExactName = ({ records }: Invented): Found =>
  pairsWithin(
    blocksBy(records, (record) => {
      const place = readingOf(record).place ?? '';
      return [record.name, record.name_ar]
        .filter((name) => name)
        .map((name) => `${place}|${foldForComparison(name ?? '')}`);
    }),
  );

/** pg_trgm: words padded with two spaces before and one after; shared trigrams over all of both; 0.6 by default here. */
const trigrams = (name: string): Set<string> => {
  const set = new Set<string>();
  for (const word of foldForComparison(name).split(' '))
    for (let at = 0; at <= word.length; at += 1) set.add(`  ${word} `.slice(at, at + 3));
  return set;
};

function* byTrigram({ records }: Invented, least: number): Generator<[number, number]> {
  for (const block of blocksBy(records, (record) => [readingOf(record).place ?? '']).values()) {
    const postings = new Map<string, number[]>();
    const sizes: number[] = [];
    for (const at of block) {
      const set = trigrams(`${records[at]?.name || records[at]?.name_ar}`);
      const shared = new Map<number, number>();
      for (const gram of set)
        for (const other of postings.get(gram) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
      for (const [other, count] of shared)
        if (count / (set.size + (sizes[other] ?? 0) - count) >= least) yield [block[other] ?? 0, at];
      const here = sizes.push(set.size) - 1;
      for (const gram of set) postings.set(gram, [...(postings.get(gram) ?? []), here]);
    }
  }
}

function* both(one: Found, two: Found): Generator<[number, number]> {
  yield* one;
  yield* two;
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

const RUNS = Number(process.env['TWIZA_BENCH_RUNS'] ?? 3);
const SIZE = Number(process.env['TWIZA_BENCH_SIZE'] ?? 60_000);

/** A fresh copy of the records, so that nothing read before is remembered. */
const freshOf = (sample: Invented): Invented => ({
  ...sample,
  records: sample.records.map((record) => ({ ...record })),
});

const line = (what: string, { precision, recall, pairs }: Measured, times: string): void => {
  const f1 = (2 * precision * recall) / (precision + recall);
  console.log(
    `  ${what.padEnd(44)} precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}  pairs ${String(pairs).padStart(7)}  ${times}`,
  );
};

/** Medians of elapsed and processor seconds: on a shared machine the second is the method's own. */
const timed = <Result>(run: () => Result, runs: number): { result: Result; times: string } => {
  const elapsed: number[] = [];
  const processor: number[] = [];
  let result = null as Result;
  for (let round = 0; round < runs; round += 1) {
    const [start, cpu] = [performance.now(), process.cpuUsage()];
    result = run();
    const used = process.cpuUsage(cpu);
    elapsed.push((performance.now() - start) / 1000);
    processor.push((used.user + used.system) / 1e6);
  }
  return { result, times: `${median(elapsed).toFixed(1)} s, processor ${median(processor).toFixed(1)} s` };
};

const alternative = (what: string, sample: Invented, truePairs: number, method: (fresh: Invented) => Found): void => {
  const { result, times } = timed(() => measure(sample, method(freshOf(sample)), truePairs), 1);
  line(what, result, times);
};

const ours = (sample: Invented, truePairs: number): void => {
  const { result, times } = timed(() => [...findDuplicates(freshOf(sample).records)], RUNS);
  for (const [what, verdicts] of [
    ['ours: same', ['same']],
    ['ours: same and likely', ['same', 'likely']],
    ['ours: with possible (to be looked at)', ['same', 'likely', 'possible']],
  ] as const) {
    const found = result.filter(({ verdict }) => (verdicts as readonly string[]).includes(verdict));
    line(
      what,
      measure(
        sample,
        found.map(({ leftAt, rightAt }) => [leftAt, rightAt]),
        truePairs,
      ),
      times,
    );
  }
  console.log(`  (resident memory with all pairs held: ${Math.round(process.memoryUsage().rss / 1e6)} MB)`);
};

const onInvented = (): void => {
  const sample = invent(SIZE, 2026);
  const truePairs = truePairsOf(sample);
  console.log(`${sample.records.length} invented cooperatives, ${truePairs} true pairs; ours: medians of ${RUNS} runs`);
  ours(sample, truePairs);
  alternative('identifiers alone (ICE, phone)', sample, truePairs, byIdentifier);
  alternative('exact normalised name and province', sample, truePairs, byExactName);
  alternative('  … or identifiers', sample, truePairs, (fresh) => both(byExactName(fresh), byIdentifier(fresh)));
  alternative('trigram ≥ 0.6 and province', sample, truePairs, (fresh) => byTrigram(fresh, 0.6));
  alternative('  … or identifiers', sample, truePairs, (fresh) => both(byTrigram(fresh, 0.6), byIdentifier(fresh)));
  alternative('trigram ≥ 0.8 and province, or identifiers', sample, truePairs, (fresh) =>
    both(byTrigram(fresh, 0.8), byIdentifier(fresh)),
  );
};

const onReal = (): void => {
  const file = join(process.env['TWIZA_BENCH_DATA'] ?? '../shared/data', 'cooperatives-uk-2017.csv');
  if (!existsSync(file)) {
    console.log(`Real list: skipped, ${file} is not here (set TWIZA_BENCH_DATA).`);
    return;
  }
  const start = performance.now();
  const [head, ...rows] = [...csvRows(readFileSync(file, 'utf8'))];
  const column = (name: string): number => head?.cells.indexOf(name) ?? -1;
  const [id, name, number, place] = [
    'CUK Organisation ID',
    'Registered Name',
    'Registered Number',
    'Registered City',
  ].map(column);
  const records = rows.map(({ cells }): NamedRecord => ({
    id: cells[id ?? 0] ?? '',
    name: cells[name ?? 0] ?? '',
    register_number: cells[number ?? 0] ?? '',
    province: cells[place ?? 0] ?? '',
  }));
  const read = performance.now();
  const pairs = bestFirst(findDuplicates(records));
  const done = performance.now();
  const count = (verdict: string): number => pairs.filter((pair) => pair.verdict === verdict).length;
  const exact = [...blocksBy(records, (record) => [foldForComparison(record.name ?? '')]).values()].filter(
    (block) => block.length > 1,
  );
  console.log(
    `Real list: ${records.length} records, read in ${(read - start).toFixed(0)} ms, compared in ${(done - read).toFixed(0)} ms`,
  );
  console.log(
    `  same ${count('same')}, likely ${count('likely')}, possible ${count('possible')}; exactly doubled normalised names: ${exact.length}`,
  );
  for (const verdict of ['same', 'likely', 'possible'])
    for (const pair of pairs.filter((one) => one.verdict === verdict).slice(0, 5))
      console.log(
        `  ${verdict.padEnd(8)} ${pair.score.toFixed(2)}  ${records[pair.leftAt]?.name} | ${records[pair.rightAt]?.name}  (${pair.reasons.map(({ code }) => code).join(', ')})`,
      );
};

const onTerms = (): void => {
  const { records } = invent(20_000, 7);
  const texts = records.flatMap(({ name = '', name_ar = '' }) => [name, name_ar]).filter((text) => text !== '');
  const rates: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const cpu = process.cpuUsage();
    let tokens = 0;
    for (const text of texts) tokens += terms(text, 'fr').stem.length;
    const { user, system } = process.cpuUsage(cpu);
    rates.push((tokens * 1e6) / (user + system));
  }
  console.log(
    `Index terms of names: ${Math.round(median(rates)).toLocaleString('en')} words per processor second (three fields), ${texts.length} names`,
  );
};

onTerms();
onInvented();
onReal();
