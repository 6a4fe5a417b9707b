import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { crc32, deflateRawSync } from 'node:zlib';
import { writeOds, writeXlsx } from 'hucre';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSheet, type SheetCell, type SheetLimits } from './read.ts';
import { writeSheet } from './write.ts';

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'sheets-test-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

const file = async (bytes: Uint8Array | string): Promise<string> => {
  const path = join(folder, `${Math.random()}`);
  await writeFile(path, bytes);
  return path;
};

const read = async (
  bytes: Uint8Array | string,
  name = 'liste.csv',
  limits: Partial<SheetLimits> = {},
  sheet?: string,
) => {
  const reader = await readSheet(await file(bytes), { name, limits });
  try {
    const rows = [];
    for await (const row of reader.rows(sheet)) rows.push(row);
    return { ...reader, rows, cells: rows.map((row) => row.cells), share: reader.progress() };
  } finally {
    await reader.close();
  }
};

const problem = (code: string) => expect.objectContaining({ name: 'SheetProblem', code });
const cp1252 = (text: string) => Buffer.from(text, 'latin1');
/** ت ع ا و ن ي ة ل م in windows-1256 */
const cp1256: Record<string, number> = {
  ت: 0xca,
  ع: 0xda,
  ا: 0xc7,
  و: 0xe6,
  ن: 0xe4,
  ي: 0xed,
  ة: 0xc9,
  ل: 0xe1,
  م: 0xe3,
};
const arabic1256 = (text: string) => Buffer.from([...text].map((letter) => cp1256[letter] ?? letter.charCodeAt(0)));

describe('text files', () => {
  it.each<[string, Buffer, string]>([
    ['UTF-8', Buffer.from('nom;ville\nCoopérative تعاونية;Fès'), 'utf-8'],
    ['UTF-8 with its mark', Buffer.from('\uFEFFnom;ville\nCoopérative تعاونية;Fès'), 'utf-8'],
    ['UTF-16 little-endian', Buffer.from('\uFEFFnom;ville\nCoopérative تعاونية;Fès', 'utf16le'), 'utf-16le'],
    ['UTF-16 big-endian', Buffer.from('\uFEFFnom;ville\nCoopérative تعاونية;Fès', 'utf16le').swap16(), 'utf-16be'],
    ['UTF-16 without mark', Buffer.from('nom;ville et province\nCoopérative تعاونية;Fès', 'utf16le'), 'utf-16le'],
  ])('in %s are read', async (_, bytes, encoding) => {
    const { cells, text } = await read(bytes);
    expect(text).toMatchObject({ encoding, delimiter: ';', badBytes: 0 });
    expect(cells[1]).toEqual(['Coopérative تعاونية', 'Fès']);
  });

  it('in windows-1252 and windows-1256 are told apart', async () => {
    const french = await read(cp1252('nom;province\nCoopérative Féminine;Méknès\nL’été'.replace('’', "'")));
    expect(french.text?.encoding).toBe('windows-1252');
    expect(french.cells[1]).toEqual(['Coopérative Féminine', 'Méknès']);
    const arabic = await read(arabic1256('nom;ville\nتعاونية العمل;Safi\nتعاونية النية;Tiznit\n'));
    expect(arabic.text?.encoding).toBe('windows-1256');
    expect(arabic.cells[1]).toEqual(['تعاونية العمل', 'Safi']);
  });

  it('keep their UTF-8 when one bad byte comes late, and it is counted', async () => {
    const good = 'nom;ville\n' + 'Coopérative Fès;Fès\n'.repeat(5000);
    const { cells, text } = await read(Buffer.concat([Buffer.from(good), cp1252('Méknès;x\n')]));
    expect(text).toMatchObject({ encoding: 'utf-8', badBytes: 2 });
    expect(cells[1]).toEqual(['Coopérative Fès', 'Fès']);
    expect(cells.at(-1)).toEqual(['M\uFFFDkn\uFFFDs', 'x']);
  });

  it('are windows-1252 when the only accent of the file comes at its very end', async () => {
    const { cells, text } = await read(
      Buffer.concat([Buffer.from('nom;ville\n' + 'Amal;Safi\n'.repeat(50_000)), cp1252('Nour;Fès')]),
    );
    expect(text?.encoding).toBe('windows-1252');
    expect(cells.at(-1)).toEqual(['Nour', 'Fès']);
  });

  it('lose their zero bytes and the sep line, and keep true numbers of rows and lines', async () => {
    const { rows } = await read('sep=;\r\nnom;ville\r\n\r\n"Am\0al\r\nNour";Safi\r\nx;y');
    expect(rows).toEqual([
      { row: 1, line: 2, cells: ['nom', 'ville'] },
      { row: 2, line: 3, cells: [] },
      { row: 3, line: 4, cells: ['Amal\nNour', 'Safi'] },
      { row: 4, line: 6, cells: ['x', 'y'] },
    ]);
  });

  it('of one column are read too, and a stream as well as a file', async () => {
    const reader = await readSheet(Readable.from([Buffer.from('nom\nAmal\nNo'), Buffer.from('ur\n')]), {
      name: 'a.txt',
    });
    const rows = [];
    for await (const row of reader.rows()) rows.push(row.cells);
    await reader.close();
    expect(rows).toEqual([['nom'], ['Amal'], ['Nour']]);
    expect(reader.progress()).toBe(1);
  });
});

describe('workbooks', () => {
  const date = new Date(Date.UTC(2019, 2, 12));

  it('give dates, numbers, booleans, texts, cached values and errors, with the row numbers of the sheet', async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: 'caché', rows: [['x']], hidden: true },
        {
          name: 'اللائحة',
          rows: [
            ['Liste'],
            [],
            [null, 'nom', 'le', 'membres', 'oui'],
            [null, 'تعاونية', date, 12, true, '#N/A', 'à   '],
          ],
          cells: new Map([['4,1', { formula: 'B3&"x"', formulaResult: 'nomx' }]]),
          merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 4 }],
        },
      ],
    });
    const { sheets, rows, format, share } = await read(bytes, 'liste.xlsx');
    expect({ format, sheets, share }).toEqual({
      format: 'xlsx',
      sheets: [
        { name: 'caché', hidden: true },
        { name: 'اللائحة', hidden: false },
      ],
      share: 1,
    });
    expect(rows).toEqual([
      { row: 1, line: null, cells: ['Liste'] },
      { row: 3, line: null, cells: [null, 'nom', 'le', 'membres', 'oui'] },
      { row: 4, line: null, cells: [null, 'تعاونية', date, 12, true, '#N/A', 'à   '] },
      { row: 5, line: null, cells: [null, 'nomx'] },
    ]);
    expect((await read(bytes, 'liste.xlsx', {}, 'caché')).cells).toEqual([['x']]);
    await expect(read(bytes, 'liste.xlsx', {}, 'autre')).rejects.toThrow(problem('sheets.no_such_sheet'));
  });

  it('read the same with inline strings and days counted from 1904', async () => {
    const sheets = [{ name: 's', rows: [['nom', date]] }];
    for (const options of [{ stringMode: 'inline' as const }, { dateSystem: '1904' as const }, {}]) {
      expect((await read(await writeXlsx({ sheets, ...options }), 'x.xlsx')).cells).toEqual([['nom', date]]);
    }
  });

  it('hold back while a slow reader works, and stop when it leaves', async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => [index, `Coopérative ${index}`, 'x'.repeat(100)]);
    const reader = await readSheet(await file(await writeXlsx({ sheets: [{ name: 's', rows }] })), { name: 'x.xlsx' });
    let taken = 0;
    for await (const row of reader.rows()) {
      taken = row.row;
      if (taken === 100) await new Promise((resolve) => setTimeout(resolve, 200));
      if (taken === 200) break;
    }
    expect(reader.progress()).toBeLessThan(0.9);
    let again = 0;
    for await (const row of reader.rows()) again = row.row;
    await reader.close();
    expect([taken, again]).toEqual([200, 20_000]);
  });
});

async function* broken(): AsyncGenerator<SheetCell[]> {
  yield ['a'];
  throw new Error('database gone');
}

describe('what is written reads back', () => {
  const columns = [{ title: 'الاسم' }, { title: 'Membres', width: 8 }, { title: 'Le' }];
  const rows: SheetCell[][] = [
    ['تعاونية "الأمل"', 12, new Date(Date.UTC(2024, 0, 31))],
    ['=HYPERLINK("http://x")', -5.25, null],
    ["'+cmd|x", true, new Date(Date.UTC(2024, 0, 31, 14, 30))],
    ['@SUM(1)', '+212 612345678', '-5'],
    ['a\nb;c,d\t', '_x0041_ & <b>', ' '],
  ];

  it('from an .xlsx in Arabic, turned from right to left', async () => {
    const bytes = await buffer(writeSheet({ lang: 'ar', format: 'xlsx', name: 'a/b', columns, rows }));
    const back = await read(bytes, 'x.xlsx');
    expect(back.sheets).toEqual([{ name: 'a b', hidden: false }]);
    expect(back.cells.slice(1)).toEqual(rows.map((row) => (row.at(-1) === null ? row.slice(0, -1) : row)));
    expect(back.cells[0]).toEqual(['الاسم', 'Membres', 'Le']);
    const { readXlsx } = await import('hucre/xlsx');
    const [sheet] = (await readXlsx(bytes, { readStyles: true })).sheets;
    expect(sheet?.view?.rightToLeft).toBe(true);
    expect(sheet?.rows[1]?.[1]).toBe(12);
  });

  it('from a CSV, where no text can run as a formula', async () => {
    const bytes = await buffer(writeSheet({ lang: 'fr', format: 'csv', name: 'x', columns, rows }));
    const text = bytes.toString('utf8');
    expect(text.startsWith('\uFEFFالاسم;Membres;Le\r\n')).toBe(true);
    expect(text).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(text).toContain("'@SUM(1);+212 612345678;-5");
    expect((await read(bytes)).cells.slice(1)).toEqual([
      ['تعاونية "الأمل"', '12', '2024-01-31'],
      ['=HYPERLINK("http://x")', '-5.25'],
      ["'+cmd|x", 'true', '2024-01-31 14:30'],
      ['@SUM(1)', '+212 612345678', '-5'],
      ['a\nb;c,d\t', '_x0041_ & <b>', ' '],
    ]);
  });

  it('as text of any letters, whichever the format', async () => {
    const letters = [...`aé"'=;,|+-@ ـزⵜ<&>_x\n0`, '_x000D_'];
    let seed = 3;
    const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
    const table = Array.from({ length: 300 }, () =>
      Array.from(
        { length: 4 },
        () => `${Array.from({ length: 8 }, () => letters[Math.floor(random() * letters.length)]).join('')}.`,
      ),
    );
    const titles = ['a', 'b', 'c', 'd'].map((title) => ({ title }));
    for (const format of ['xlsx', 'csv'] as const) {
      for (const lang of ['fr', 'ar', 'en'] as const) {
        const bytes = await buffer(writeSheet({ lang, format, name: 'x', columns: titles, rows: table }));
        expect((await read(bytes)).cells.slice(1)).toEqual(table);
      }
    }
  });

  it('and an error of the rows breaks the stream off', async () => {
    for (const format of ['xlsx', 'csv'] as const) {
      await expect(buffer(writeSheet({ lang: 'fr', format, name: 'x', columns, rows: broken() }))).rejects.toThrow(
        'database gone',
      );
    }
  });
});

/** A zip with one lie: the directory's sizes may be other than the truth. */
const zip = (parts: { name: string; bytes: Buffer; claimed?: number; flag?: number }[]): Buffer => {
  const bodies: Buffer[] = [];
  const list: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes, claimed = bytes.length, flag = 0 } of parts) {
    const packed = deflateRawSync(bytes);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(8, 8);
    head.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(flag, 8);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(crc32(bytes), 16);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(claimed, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    bodies.push(head, Buffer.from(name), packed);
    list.push(entry, Buffer.from(name));
    offset += 30 + name.length + packed.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, directory, end]);
};

const part = (name: string, text: string) => ({ name, bytes: Buffer.from(text) });

const book = (sheet: string, strings = '<sst/>', claimed?: number): Buffer => {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return zip([
    part('[Content_Types].xml', '<Types/>'),
    part(
      '_rels/.rels',
      `<Relationships><Relationship Id="rId1" Type="${type}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
    ),
    part(
      'xl/workbook.xml',
      '<x:workbook><x:sheets><x:sheet name="a&amp;b" sheetId="1" r:id="rId9"/></x:sheets></x:workbook>',
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      `<Relationships><Relationship Id="rId9" Type="${type}/worksheet" Target="worksheets/feuille.xml"/><Relationship Id="rId2" Type="${type}/sharedStrings" Target="strings.xml"/></Relationships>`,
    ),
    part('xl/strings.xml', strings),
    { ...part('xl/worksheets/feuille.xml', sheet), ...(claimed === undefined ? {} : { claimed }) },
  ]);
};

const rowsXml = (count: number) =>
  Array.from({ length: count }, (_, index) => `<row r="${index + 1}"><c r="A${index + 1}"><v>1</v></c></row>`).join('');

describe('files that are no spreadsheet, or a trap', () => {
  it('are refused by name', async () => {
    const workbook = { sheets: [{ name: 's', rows: [['x']] }] };
    const cases: [string, Uint8Array | string][] = [
      ['sheets.empty', ''],
      ['sheets.empty', '\uFEFF \n\n'],
      ['sheets.pdf', '%PDF-1.7\n'],
      ['sheets.web_page', '\n<html><table><tr><td>x</td></tr></table></html>'],
      ['sheets.not_a_spreadsheet', '<?xml version="1.0"?><Workbook/>'],
      ['sheets.not_a_spreadsheet', Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * 31) % 256))],
      ['sheets.old_excel', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000)])],
      ['sheets.encrypted', await writeXlsx({ ...workbook, encryption: { password: 'x', spinCount: 10 } })],
      ['sheets.open_document', await writeOds(workbook)],
      ['sheets.not_a_spreadsheet', zip([{ name: 'a.txt', bytes: Buffer.from('x') }])],
      ['sheets.encrypted', zip([{ name: 'a.txt', bytes: Buffer.from('x'), flag: 1 }])],
      ['sheets.binary_excel', zip([{ name: 'xl/workbook.bin', bytes: Buffer.from('x') }])],
      ['sheets.damaged', (await writeXlsx(workbook)).subarray(0, 600)],
      ['sheets.damaged', Buffer.from('PK\x03\x04 not a zip at all, whatever it says')],
      ['sheets.empty', await writeXlsx({ sheets: [{ name: 's', rows: [] }] })],
    ];
    for (const [code, bytes] of cases) await expect(read(bytes, 'liste.xlsx'), code).rejects.toThrow(problem(code));
  });

  it('say the name of the file, also when it came as a stream', async () => {
    await expect(readSheet(Readable.from([Buffer.from('%PDF-1.4')]), { name: 'liste.xlsx' })).rejects.toThrow(
      expect.objectContaining({ code: 'sheets.pdf', values: { name: 'liste.xlsx' } }),
    );
  });

  it('a stream past the limit is refused', async () => {
    const endless = Readable.from(
      (function* () {
        for (;;) yield Buffer.alloc(1000, 'a');
      })(),
    );
    await expect(readSheet(endless, { name: 'x', limits: { fileBytes: 10_000 } })).rejects.toThrow(
      problem('sheets.too_large'),
    );
  });

  it('a bomb is refused by what it declares, and cannot inflate past it', async () => {
    const sheet = `<worksheet><sheetData>${rowsXml(20_000)}</sheetData></worksheet>`;
    await expect(read(book(sheet), 'x.xlsx', { inflatedBytes: 100_000 })).rejects.toThrow(problem('sheets.too_large'));
    await expect(read(book(sheet, '<sst/>', 1000), 'x.xlsx')).rejects.toThrow(problem('sheets.damaged'));
    await expect(read(book(sheet, '<sst/>', 10 ** 8), 'x.xlsx')).rejects.toThrow(problem('sheets.damaged'));
  });

  it('entities that multiply are not expanded', async () => {
    const laughs =
      '<!DOCTYPE sst [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>';
    const sheet = '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData></worksheet>';
    const outcome = await read(book(sheet, laughs), 'x.xlsx').then(
      ({ cells }) => String(cells[0]?.[0]).length,
      (error: { code: string }) => error.code,
    );
    expect(outcome === 'sheets.damaged' || Number(outcome) < 20).toBe(true);
  });

  it('a sheet with prefixes, another part name and no references is read', async () => {
    const sheet =
      '<x:worksheet><x:sheetData><x:row><x:c t="s"><x:v>0</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const { cells, sheets } = await read(
      book(sheet, '<x:sst><x:si><x:r><x:t>تعا</x:t></x:r><x:r><x:t>ونية</x:t></x:r></x:si></x:sst>'),
      'x.xlsx',
    );
    expect(sheets[0]?.name).toBe('a&b');
    expect(cells).toEqual([['تعاونية', 2]]);
  });

  it('a sheet cut short, a far column and a long cell are refused with their place', async () => {
    await expect(read(book(`<worksheet><sheetData>${rowsXml(3)}<row r="4"><c r="A4" t="s`), 'x.xlsx')).rejects.toThrow(
      problem('sheets.damaged'),
    );
    const far = '<worksheet><sheetData><row r="7"><c r="XFD7"><v>1</v></c></row></sheetData></worksheet>';
    await expect(read(book(far), 'x.xlsx')).rejects.toThrow(
      expect.objectContaining({
        code: 'sheets.too_many_columns',
        values: { name: 'x.xlsx', row: 7, columns: 16_384, most: 512 },
      }),
    );
    const long = `<worksheet><sheetData><row r="2"><c r="B2" t="str"><v>${'x'.repeat(200)}</v></c></row></sheetData></worksheet>`;
    await expect(read(book(long), 'x.xlsx', { cellLength: 100 })).rejects.toThrow(
      expect.objectContaining({ code: 'sheets.cell_too_long', values: { name: 'x.xlsx', row: 2, line: 2, column: 2 } }),
    );
  });
});
