import { describe, expect, it } from 'vitest';
import { csvParser, sniffDelimiter } from './csv.ts';
import { SheetProblem } from './sheet-problem.ts';

const limits = { columns: 100, cellLength: 1000 };
const parsed = (text: string, delimiter = ',') => csvParser(delimiter, limits)(text, true);
const cells = (text: string, delimiter = ',') => parsed(text, delimiter).map((record) => record.cells);

/** mulberry32 */
const seeded = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
};

const pieces = (random: () => number, alphabet: string[], most: number): string =>
  Array.from({ length: Math.floor(random() * most) }, () => alphabet[Math.floor(random() * alphabet.length)]).join('');

describe('the CSV parser', () => {
  it('reads quotes, doubled quotes and fields over several lines', () => {
    expect(cells('a,"b ""c""","d\r\ne"\r\n1,2,3')).toEqual([
      ['a', 'b "c"', 'd\ne'],
      ['1', '2', '3'],
    ]);
  });

  it('keeps a lone quote as the letter it is, within plain and within quoted fields', () => {
    expect(cells('6" pipe,b\n"Coop "Amal" Taounate",x\n')).toEqual([
      ['6" pipe', 'b'],
      ['Coop "Amal" Taounate', 'x'],
    ]);
  });

  it('allows spaces around a quoted field', () => {
    expect(cells('a, "b, c" ,d')).toEqual([['a', 'b, c', 'd']]);
  });

  it('ends records by CRLF, CR or LF and counts records and lines as each is seen', () => {
    const records = parsed('a\r"b\nb"\r\n\nc');
    expect(records.map(({ row, line, cells: [first] }) => [row, line, first])).toEqual([
      [1, 1, 'a'],
      [2, 2, 'b\nb'],
      [3, 4, undefined],
      [4, 5, 'c'],
    ]);
  });

  it('says on which line the quote was opened that nobody closes', () => {
    expect(() => parsed('a,b\n"c,d\ne,f')).toThrow(
      expect.objectContaining({ code: 'sheets.unclosed_quote', values: { row: 2, line: 2 } }),
    );
    const feed = csvParser(',', limits);
    expect(() => {
      feed('a\n"', false);
      for (let index = 0; index < 100; index += 1) feed('x'.repeat(1000), false);
    }).toThrow(SheetProblem);
  });

  it('refuses a cell past the limit and too many columns by row', () => {
    expect(() => parsed(`a\n${'x'.repeat(1001)}`)).toThrow(expect.objectContaining({ code: 'sheets.cell_too_long' }));
    expect(() => parsed(`a\n${'x,'.repeat(101)}`)).toThrow(
      expect.objectContaining({ code: 'sheets.too_many_columns', values: { row: 2, columns: 101, most: 100 } }),
    );
  });

  it('reads the same rows wherever the text is cut into pieces', () => {
    const random = seeded(7);
    const alphabet = ['a', 'ب', '"', '""', ',', ';', '\n', '\r', '\r\n', ' ', '"x"', '"y,\nz"'];
    let compared = 0;
    for (let round = 0; round < 3000; round += 1) {
      const text = pieces(random, alphabet, 40);
      const whole = (() => {
        try {
          return parsed(text);
        } catch {
          return null;
        }
      })();
      if (whole === null) continue;
      compared += 1;
      const feed = csvParser(',', limits);
      const records = [];
      for (let at = 0; at < text.length;) {
        const length = 1 + Math.floor(random() * 5);
        records.push(...feed(text.slice(at, at + length), false));
        at += length;
      }
      records.push(...feed('', true));
      expect(records, JSON.stringify(text)).toEqual(whole);
    }
    expect(compared).toBeGreaterThan(1500);
  });

  it('reads back whatever was written with its fields quoted', () => {
    const random = seeded(11);
    const alphabet = ['a', 'é', '"', ',', '\n', ' ', 'ز', "'"];
    for (let round = 0; round < 500; round += 1) {
      const table = Array.from({ length: 1 + Math.floor(random() * 5) }, () =>
        Array.from({ length: 1 + Math.floor(random() * 5) }, () => `${pieces(random, alphabet, 8)}.`),
      );
      const text = table.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n');
      // A quote before a delimiter or a line end closes the field unless doubled, which writing always does.
      expect(cells(text)).toEqual(table);
    }
  });
});

describe('the delimiter', () => {
  it.each([
    [',', 'name,city\n"Amal; union",Safi\n"Nour",Tiznit\n'],
    [';', 'nom;part\nAmal;12,5\nNour;7,25\nTifaouine;3,5\n'],
    ['\t', 'nom\tville, pays\nAmal\tSafi, Maroc\nNour\tTiznit, Maroc\n'],
    ['|', 'nom|ville\nAmal|Safi\nNour|Tiznit'],
    [';', 'Liste des coopératives\n\nnom;ville\nAmal;Safi\nNour;Tiznit\nA;B\n'],
  ])('%j is found', (delimiter, text) => {
    expect(sniffDelimiter(text)).toEqual({ delimiter, skip: 0 });
  });

  it("is told by Excel's sep line, which is no row", () => {
    expect(sniffDelimiter('sep=;\r\na,b;c,d\r\n')).toEqual({ delimiter: ';', skip: 7 });
  });
});
