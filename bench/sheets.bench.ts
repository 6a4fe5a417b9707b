// Longer than our files are: each way of writing and reading runs in a process of its own, of this same file.
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { fork } from 'node:child_process';
import { findHeader } from '../src/modules/registry/rules/import/header.ts';
import { guessMapping } from '../src/modules/registry/rules/import/mapping.ts';
import { readRow, type ImportContext } from '../src/modules/registry/rules/import/row.ts';
import { readSheet, type SheetCell, type SheetRow } from '../src/platform/sheets/read.ts';
import { writeSheet } from '../src/platform/sheets/write.ts';

const size = { rows: 60_000, columns: 15 };
const rounds = 3;
const titles = [
  'N°',
  'Nom',
  'الاسم',
  'N° de registre',
  'ICE',
  'Région',
  'Province',
  'Commune',
  'Filière',
  'Date de création',
  'Adhérents',
  'Femmes',
  'Téléphone',
  'E-mail',
  'Observations',
];

function* structures(): Generator<SheetCell[]> {
  for (let row = 1; row <= size.rows; row += 1) {
    const digits = String(row).padStart(6, '0');
    yield [
      row,
      `Coopérative d’essai ${row}`,
      `تعاونية تجريبية ${row}`,
      `${row}/2019`,
      `001${digits}000067`,
      'Fès-Meknès',
      'Taounate',
      `Commune ${row % 1500}`,
      row % 3 === 0 ? 'Argan' : 'Miel',
      new Date(Date.UTC(2000 + (row % 24), row % 12, 1 + (row % 28))),
      10 + (row % 40),
      row % 10,
      `06${digits}12`,
      `essai${row}@exemple.ma`,
      row % 5 === 0 ? 'À vérifier; dossier "incomplet"' : null,
    ];
  }
}

type Way = 'stream' | 'stream, slow reader' | 'hucre whole' | 'naive split';

const countRows = async (way: Way, path: string): Promise<number> => {
  let rows = 0;
  if (way === 'hucre whole') {
    if (path.endsWith('.xlsx'))
      return (await (await import('hucre/xlsx')).readXlsx(await readFile(path))).sheets[0]?.rows.length ?? 0;
    return (await import('hucre/csv')).parseCsv(await readFile(path, 'utf8'), { delimiter: ';' }).length;
  }
  if (way === 'naive split')
    return (await readFile(path, 'utf8')).split('\r\n').map((line) => line.split(';')).length - 1;
  const reader = await readSheet(path, { name: path });
  for await (const row of reader.rows()) {
    rows += row.cells.length > 0 ? 1 : 0;
    // As a database would: a pause for each batch.
    if (way === 'stream, slow reader' && rows % 500 === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await reader.close();
  return rows;
};

interface Measured {
  rows: number;
  ms: number;
  /** peak resident memory above that before reading, in MB */
  mb: number;
}

/** In a process of its own, so that one way's memory is not another's. */
const measure = async (way: Way, path: string): Promise<Measured> => {
  const base = process.memoryUsage().rss;
  let peak = base;
  const timer = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 5);
  const start = performance.now();
  const rows = await countRows(way, path);
  const ms = performance.now() - start;
  clearInterval(timer);
  peak = Math.max(peak, process.resourceUsage().maxRSS * 1024);
  return { rows, ms, mb: (peak - base) / 2 ** 20 };
};

const apart = (way: Way, path: string): Promise<Measured> =>
  new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), [], {
      env: { ...process.env, SHEETS_BENCH: JSON.stringify({ way, path }) },
    });
    child.once('message', (message) => resolve(message as Measured));
    child.once('exit', (code) => code !== 0 && reject(new Error(`bench process ended with ${code}`)));
  });

const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const compare = async (path: string, ways: Way[]): Promise<void> => {
  for (const way of ways) {
    const results: Measured[] = [];
    for (let round = 0; round < rounds; round += 1) results.push(await apart(way, path));
    const time = median(results.map(({ ms }) => ms)).toFixed(0);
    const memory = median(results.map(({ mb }) => mb)).toFixed(0);
    console.log(
      `  ${way.padEnd(20)} ${String(results[0]?.rows).padStart(6)} rows  ${time.padStart(6)} ms  ${memory.padStart(4)} MB above base`,
    );
  }
};

const context: ImportContext = {
  today: new Date().toISOString().slice(0, 10),
  country: 'MA',
  placeOf: (typed) => ({ place: typed, problems: [] }),
  valueChainsOf: () => ({ codes: [], unknown: [] }),
};

/** Reads a list as the import's dry run does: titles and mapping from its first rows, then every row. */
const dryRun = async (path: string) => {
  const start = performance.now();
  const reader = await readSheet(path, { name: path });
  const first: SheetRow[] = [];
  for await (const row of reader.rows()) if (first.push(row) >= 2000) break;
  const header = findHeader(first.slice(0, 60));
  const mapping = guessMapping(
    header,
    first.filter(({ row }) => row > header.after).map(({ cells }) => cells),
  );
  const mapped = performance.now() - start;
  const codes = new Map<string, number>();
  let drafts = 0;
  for await (const row of reader.rows()) {
    if (row.row <= header.after) continue;
    const { draft, problems } = readRow(row, header, mapping, context);
    drafts += draft === null ? 0 : 1;
    for (const { severity, code } of problems)
      codes.set(`${severity} ${code}`, (codes.get(`${severity} ${code}`) ?? 0) + 1);
  }
  await reader.close();
  return { drafts, mapping, codes, mapped, ms: performance.now() - start };
};

const report = async (path: string): Promise<void> => {
  const { drafts, mapping, codes, mapped, ms } = await dryRun(path);
  console.log(`  ${drafts} rows read in ${ms.toFixed(0)} ms, titles and mapping after ${mapped.toFixed(0)} ms`);
  const taken = mapping.columns.filter(({ field }) => field !== 'ignore');
  console.log(
    `  ${taken.length} of ${mapping.columns.length} columns mapped: ${taken.map(({ title, field }) => `${title} → ${field}`).join(', ')}`,
  );
  console.log(
    `  ${codes.size === 0 ? 'no problem' : [...codes].map(([code, count]) => `${code} ${count}`).join(', ')}`,
  );
};

const realList = async (): Promise<void> => {
  const folder = process.env['TWIZA_BENCH_DATA'] ?? join(process.cwd(), '..', 'shared', 'data');
  const path = join(folder, 'cooperatives-uk-2017.csv');
  console.log('\nreal list of cooperatives (2017), as it comes');
  if (existsSync(path)) await report(path);
  else console.log('  skipped: cooperatives-uk-2017.csv is not at hand (TWIZA_BENCH_DATA names its folder)');
};

const main = async (): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'sheets-bench-'));
  try {
    for (const format of ['xlsx', 'csv'] as const) {
      const path = join(folder, `list.${format}`);
      const start = performance.now();
      const columns = titles.map((title) => ({ title }));
      await pipeline(
        writeSheet({ lang: 'fr', format, name: 'Liste', columns, rows: structures() }),
        createWriteStream(path),
      );
      const megabytes = ((await stat(path)).size / 2 ** 20).toFixed(1);
      console.log(
        `\n${format}, ${size.rows} × ${size.columns}: written in ${(performance.now() - start).toFixed(0)} ms, ${megabytes} MB; read (medians of ${rounds}):`,
      );
      await compare(path, [
        'stream',
        'stream, slow reader',
        'hucre whole',
        ...(format === 'csv' ? (['naive split'] as const) : []),
      ]);
      console.log('  dry run of the import, rules included:');
      await report(path);
    }
    await realList();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const task = process.env['SHEETS_BENCH'];
if (task === undefined) await main();
else {
  const { way, path } = JSON.parse(task) as { way: Way; path: string };
  // The file is in the system's cache before the clock starts.
  for await (const piece of createReadStream(path)) void piece;
  process.send?.(await measure(way, path));
  process.disconnect?.();
}
