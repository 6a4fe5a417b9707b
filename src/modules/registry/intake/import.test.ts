import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openWorld, someone } from '../../../../test/support/world.ts';
import type { World } from '../../../../test/support/world.ts';
import { Hidden, Invalid, Refusal } from '../../../platform/refusals.ts';
import type { Actor } from '../../../platform/rights.ts';
import { jobs as filesJobs } from '../../../platform/files/index.ts';
import { writeSheet } from '../../../platform/sheets/write.ts';
import type { SheetCell } from '../../../platform/sheets/read.ts';
import { agreeMapping } from '../commands/agree-mapping.ts';
import { correctStructure } from '../commands/correct-structure.ts';
import { startImport } from '../commands/start-import.ts';
import { beginWriting, cancelImport, resumeImport, undoImport } from '../commands/steer-import.ts';
import { writeImportBatch } from '../commands/write-import-batch.ts';
import { jobs, reactions } from '../jobs.ts';
import type { ImportField } from '../rules/import/fields.ts';
import type { OnKnown } from './tables.ts';

let world: World;
let officer: Actor;

vi.setConfig({ testTimeout: 90_000 });

beforeAll(async () => {
  world = await openWorld({ jobs: [...jobs, ...filesJobs] as never, reactions });
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.pool.query('truncate registry.structure, registry.import, registry.import_mapping cascade');
  officer = someone('programme_officer');
});

const one = async (text: string, ...values: unknown[]): Promise<Record<string, unknown>> =>
  (await world.pool.query(text, values)).rows[0] as Record<string, unknown>;
const all = async (text: string, ...values: unknown[]): Promise<Record<string, unknown>[]> =>
  (await world.pool.query(text, values)).rows as Record<string, unknown>[];

const csv = (text: string | Buffer, name = 'liste.csv'): File => new File([new Uint8Array(Buffer.from(text))], name);
const started = async (file: File, actor = officer): Promise<string> =>
  (await startImport(world.as(actor), { file }))[0]!.about;
const importRow = (id: string) => one('select * from registry.import where id = $1', id);
const columnsOf = async (id: string): Promise<ImportField[]> =>
  ((await importRow(id))['mapping'] as { columns: { field: ImportField }[] }).columns.map(({ field }) => field);
const agreed = async (id: string, on_known: OnKnown = 'fill', columns?: ImportField[]): Promise<void> => {
  await agreeMapping(world.as(officer), { id, country: 'MA', on_known, columns: columns ?? (await columnsOf(id)) });
};
const written = async (file: File, on_known: OnKnown = 'fill'): Promise<string> => {
  const id = await started(file);
  await agreed(id, on_known);
  await world.settle();
  await beginWriting(world.as(officer), { id });
  await world.settle();
  return id;
};

const french = `Royaume du Maroc;;;;
Liste des coopératives au 31/12/2023;;;;
;;;;
N°;Dénomination;N° de registre;Province;Adhérents;Femmes;Filière;Date de création;Tél.
1;Coopérative Tifaouine;12/2015;Taroudannt;25;25;Argan;12/03/2015;0661 23 45 67
2;"Coopérative
Al Amal";13/2015;Safi;10;4;Miel;2016;٠٦٦١٢٣٤٥٦٨
3;;14/2015;Safi;10;4;Miel;2016;
4;Coopérative Trop de femmes;15/2015;Safi;10;14;Miel;2016;
TOTAL;4;;;45;;;;
`;

describe('a list is brought in', () => {
  test('by its titles, dry first: nothing is in the register until it is said so', async () => {
    const id = await started(csv(french));
    expect(await columnsOf(id)).toEqual([
      'ignore',
      'name',
      'register_number',
      'province',
      'members_total',
      'members_women',
      'value_chain',
      'created_on',
      'phone',
    ]);
    await agreed(id);
    await world.settle();
    expect(await importRow(id)).toMatchObject({ state: 'checked', rows_read: 4, rows_wrong: 2, rows_known: 0 });
    const problems = await all(
      `select row, code, severity from registry.import_problem where severity = 'error' order by row`,
    );
    expect(problems).toEqual([
      { row: 7, code: 'no_name', severity: 'error' },
      { row: 8, code: 'women_over_members', severity: 'error' },
    ]);
    expect(await one('select count(*) from registry.structure')).toEqual({ count: 0 });
    await beginWriting(world.as(officer), { id });
    await world.settle();
    expect(await importRow(id)).toMatchObject({ state: 'written', registered: 2, skipped: 2 });
    const rows = await all('select name, province, created_on, womens, source from registry.structure order by name');
    expect(rows).toEqual([
      {
        name: 'Coopérative Al Amal',
        province: 'MA-SAF',
        created_on: '2016-01-01',
        womens: false,
        source: `import:${id}`,
      },
      {
        name: 'Coopérative Tifaouine',
        province: 'MA-TAR',
        created_on: '2015-03-12',
        womens: true,
        source: `import:${id}`,
      },
    ]);
    expect(await all('select phone from registry.contact order by phone')).toEqual([
      { phone: '+212661234567' },
      { phone: '+212661234568' },
    ]);
    expect(await all('select row, outcome from registry.import_row order by row')).toEqual([
      { row: 5, outcome: 'registered' },
      { row: 6, outcome: 'registered' },
      { row: 7, outcome: 'wrong' },
      { row: 8, outcome: 'wrong' },
    ]);
    const facts = (await world.facts(id)).map(({ fact }) => fact);
    expect(facts).toEqual(
      [
        'import_started',
        'import_mapped',
        'import_checked',
        'import_agreed',
        'import_batch_written',
        'import_comparing',
        'import_written',
      ].map((fact) => `registry.${fact}`),
    );
  });

  test('in windows-1252, and in Arabic', async () => {
    await written(csv(Buffer.from('Dénomination;Province\nCoopérative Été;Fès\n', 'latin1')));
    await written(csv('\uFEFFاسم التعاونية,رقم السجل,الإقليم,عدد الأعضاء\nتعاونية الأمل,٤٢/٢٠١٩,تارودانت,١٢\n'));
    expect(await all('select name, province, register_number from registry.structure order by name')).toEqual([
      { name: 'Coopérative Été', province: 'MA-FES', register_number: null },
      { name: 'تعاونية الأمل', province: 'MA-TAR', register_number: '42/2019' },
    ]);
  });

  test('from a workbook', async () => {
    const rows: SheetCell[][] = [['Coopérative Imlil', '7/2020', new Date('2020-05-03')]];
    const columns = [
      { title: 'Nom de la coopérative' },
      { title: 'Numéro de registre' },
      { title: 'Date de création' },
    ];
    const parts: Buffer[] = [];
    for await (const part of writeSheet({ lang: 'fr', format: 'xlsx', name: 'Liste', columns, rows }))
      parts.push(part as Buffer);
    await written(csv(Buffer.concat(parts), 'liste.xlsx'));
    expect(await one('select name, created_on from registry.structure')).toEqual({
      name: 'Coopérative Imlil',
      created_on: '2020-05-03',
    });
  });

  test('a mapping is remembered for the same titles in another order', async () => {
    const id = await started(csv('Nom;Truc;Province\nCoopérative A;Argan;Safi\n'));
    await agreed(id, 'fill', ['name', 'value_chain', 'province']);
    const again = await started(csv('Province;Nom;Truc\nSafi;Coopérative B;Miel\n'));
    expect(await columnsOf(again)).toEqual(['province', 'name', 'value_chain']);
  });

  test('two columns cannot be one thing, and a list needs names', async () => {
    const id = await started(csv('Nom;Truc\nCoopérative A;1\n'));
    await expect(agreed(id, 'fill', ['ice', 'ice'])).rejects.toMatchObject({
      problems: [
        { field: 'columns.1', code: 'registry.column_twice' },
        { field: 'columns.0', code: 'registry.name_column_missing' },
      ],
    });
  });
});

describe('what is no list', () => {
  test.each([
    ['%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n', 'liste.pdf', 'registry.list_pdf'],
    [
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), randomBytes(3000)]),
      'liste.xls',
      'registry.list_old_excel',
    ],
    ['\n\n\n', 'liste.csv', 'registry.list_empty'],
    ['<html><table><tr><td>Nom</td></tr></table></html>', 'liste.csv', 'invalid.file_type_not_allowed'],
  ])('is refused by name and leaves nothing: %#', async (content, name, code) => {
    const refused = startImport(world.as(officer), { file: csv(content, name) });
    await expect(refused).rejects.toBeInstanceOf(Invalid);
    await expect(refused).rejects.toMatchObject({ problems: [{ field: 'file', code }] });
    expect(await one('select count(*) from registry.import')).toEqual({ count: 0 });
  });

  test('nobody but officers of the whole country brings lists in', async () => {
    const file = csv(french);
    for (const actor of [
      someone(),
      someone('juror'),
      someone('field_agent'),
      someone({ role: 'programme_officer', region: 'MA-09' }),
    ])
      await expect(startImport(world.as(actor), { file })).rejects.toBeInstanceOf(Hidden);
    const id = await started(file);
    await expect(cancelImport(world.as(someone('field_agent')), { id })).rejects.toBeInstanceOf(Hidden);
  });
});

describe('a row whose number is known', () => {
  const first = 'Nom;N° de registre;Province;Site web\nCoopérative Tifaouine;12/2015;Taroudannt;\n';
  const second =
    'Nom;N° de registre;Province;Site web;ICE\nCoopérative Tifawine;12/2015;Taroudannt;https://tifaouine.ma;001512345000067\n';

  test('fills what is blank and replaces nothing', async () => {
    await written(csv(first));
    const id = await written(csv(second));
    expect(await importRow(id)).toMatchObject({ registered: 0, filled: 1 });
    expect(await all('select name, website, ice, version from registry.structure')).toEqual([
      { name: 'Coopérative Tifaouine', website: 'https://tifaouine.ma', ice: '001512345000067', version: 2 },
    ]);
  });

  test('is left out, or proposed', async () => {
    await written(csv(first));
    expect(await importRow(await written(csv(second), 'skip'))).toMatchObject({ filled: 0, skipped: 1 });
    const id = await written(csv(second), 'propose');
    expect(await importRow(id)).toMatchObject({ filled: 0, proposed: 1 });
    const { fields } = await one('select fields from registry.proposal');
    expect(fields).toMatchObject({ names: { fr: 'Coopérative Tifawine' }, website: 'https://tifaouine.ma' });
  });

  test('is another structure where its name and place say so: it is not written over', async () => {
    await written(csv(first));
    const id = await written(csv('Nom;N° de registre;Province\nCoopérative Rihane;12/2015;Oujda\n'));
    expect(await importRow(id)).toMatchObject({ registered: 0, filled: 0, skipped: 1 });
    expect(
      await all(`select row, code from registry.import_problem where import = '${id}' and severity = 'error'`),
    ).toEqual([{ row: 2, code: 'number_taken' }]);
  });

  test('twice in one list is met at its first row', async () => {
    const id = await written(
      csv(
        'Nom;N° de registre;Province;Site web\nCoopérative Tifaouine;12/2015;Taroudannt;\nCoopérative Tifaouine;12/2015;Taroudannt;https://tifaouine.ma\n',
      ),
    );
    expect(await importRow(id)).toMatchObject({ registered: 1, filled: 1 });
    expect(await all(`select row, values from registry.import_problem where code = 'number_repeated'`)).toEqual([
      { row: 3, values: { text: '12/2015', first: 2 } },
    ]);
  });
});

describe('a row without numbers that resembles', () => {
  test('another is registered, and the two are put to a person with reasons', async () => {
    await written(csv('Nom;Province;Tél\nCoopérative féminine Al Amal Taounate;Taounate;0661234567\n'));
    const id = await written(csv('الاسم;Province;Tél\nتعاونية الأمل النسوية تاونات;Taounate;0661234567\n'));
    expect(await importRow(id)).toMatchObject({ registered: 1, pairs: 1 });
    const { state, verdict, reasons } = await one('select * from registry.pair');
    expect({ state, verdict }).toEqual({ state: 'waiting', verdict: 'same' });
    expect((reasons as { code: string }[]).map(({ code }) => code)).toContain('phone_same');
    expect(JSON.stringify(reasons)).not.toContain('661234567');
  });
});

const long = (rows: number, from = 1): string =>
  [
    'Nom;N° de registre;Province',
    ...Array.from({ length: rows }, (_, at) => `Coopérative d’essai ${at + from};${at + from}/2019;Taounate`),
  ].join('\n');

describe('an import that is stopped', () => {
  test('between two batches goes on where it stopped, and each row is applied once', async () => {
    const id = await started(csv(long(2500)));
    await agreed(id);
    await world.settle();
    await beginWriting(world.as(officer), { id });
    // The first batch is written, then the house falls: the job is found again by the checkpoint.
    const rows = [2, 3].map((row) => ({
      row,
      dissolved: false,
      dissolvedOn: null,
      extra: null,
      problems: [],
      structure: null,
    }));
    await writeImportBatch(world.as(), { id, batch: { rows, upTo: 3, share: 0.1 } });
    await writeImportBatch(world.as(), { id, batch: { rows, upTo: 3, share: 0.1 } });
    await world.settle();
    expect(await importRow(id)).toMatchObject({ state: 'written', registered: 2498, skipped: 2, written_to: 2501 });
    expect(await one('select count(*) from registry.structure')).toEqual({ count: 2498 });
  });

  test('inside a batch leaves nothing of that batch', async () => {
    const id = await started(csv(long(3)));
    await agreed(id);
    await world.settle();
    await beginWriting(world.as(officer), { id });
    await world.pool
      .query(`create function registry.fall() returns trigger language plpgsql as $$ begin raise 'the power went'; end $$;
      create trigger fall before update on registry.import for each row when (new.written_to > old.written_to) execute function registry.fall()`);
    await expect(world.settle()).rejects.toThrow('the power went');
    await world.pool.query('drop trigger fall on registry.import; drop function registry.fall()');
    expect(await one('select count(*) from registry.structure')).toEqual({ count: 0 });
    await resumeImport(world.as(officer), { id });
    await world.settle();
    expect(await importRow(id)).toMatchObject({ state: 'written', registered: 3 });
    expect(await one('select count(*) from registry.structure')).toEqual({ count: 3 });
  });

  test('by a person stays stopped until it is gone on with', async () => {
    const id = await started(csv(long(3)));
    await agreed(id);
    await world.settle();
    await beginWriting(world.as(officer), { id });
    await cancelImport(world.as(officer), { id });
    await world.settle();
    expect(await importRow(id)).toMatchObject({ state: 'cancelled', registered: 0 });
    await resumeImport(world.as(officer), { id });
    await world.settle();
    expect(await importRow(id)).toMatchObject({ state: 'written', registered: 3 });
  });
});

describe('an import that was a mistake', () => {
  test('is taken back as a whole, with what it filled', async () => {
    await written(csv('Nom;N° de registre;Province;Site web\nCoopérative Tifaouine;12/2015;Taroudannt;\n'));
    const before = await all('select name, website, ice from registry.structure');
    const id = await written(
      csv(
        'Nom;N° de registre;Province;Site web\nCoopérative Tifaouine;12/2015;Taroudannt;https://t.ma\nCoopérative Imlil;13/2015;Safi;\n',
      ),
    );
    expect(await one('select count(*) from registry.structure')).toEqual({ count: 2 });
    await undoImport(world.as(officer), { id });
    await world.settle();
    expect(await importRow(id)).toMatchObject({ state: 'undone' });
    expect(await all('select name, website, ice from registry.structure')).toEqual(before);
    expect(await one('select count(*) from registry.structure_index')).toEqual({ count: 1 });
  });

  test('stays where somebody has built on it, and says on which', async () => {
    const id = await written(csv('Nom;Province\nCoopérative Imlil;Safi\n'));
    const structure = await one('select * from registry.structure');
    await correctStructure(world.as(officer), {
      id: structure['id'] as string,
      version: 1,
      why: null,
      names: { fr: 'Coopérative Imlil Vert', ar: null, zgh: null, other: null },
      province: 'MA-SAF',
      region: 'MA-07',
    });
    const refused = undoImport(world.as(officer), { id });
    await expect(refused).rejects.toBeInstanceOf(Refusal);
    await expect(refused).rejects.toMatchObject({
      code: 'registry.import_built_upon',
      values: { count: 1, names: 'Coopérative Imlil Vert' },
    });
  });
});
