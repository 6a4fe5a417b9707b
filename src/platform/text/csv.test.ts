import { describe, expect, it } from 'vitest';
import { CsvFault, csvRows } from './csv.ts';

const cells = (text: string): string[][] => [...csvRows(text)].map((row) => row.cells);

describe('csvRows', () => {
  it('reads quotes, separators and line breaks within fields', () => {
    expect(cells('a,b\n"x, ""y""","1\n2"\n')).toEqual([
      ['a', 'b'],
      ['x, "y"', '1\n2'],
    ]);
  });
  it('counts the lines of the file, not the rows', () => {
    expect([...csvRows('a,b\r\n"1\r\n2",x\r\n\r\ny,z')].map((row) => row.line)).toEqual([1, 2, 5]);
  });
  it('finds the separator and ignores a byte order mark', () => {
    expect(cells('\uFEFFid;name\n1;"a;b"')).toEqual([
      ['id', 'name'],
      ['1', 'a;b'],
    ]);
    expect(cells('id\tname\n1\ta,b')[1]).toEqual(['1', 'a,b']);
  });
  it('keeps empty fields at the ends', () => {
    expect(cells('a,b,c\n,,\n1,,')).toEqual([
      ['a', 'b', 'c'],
      ['', '', ''],
      ['1', '', ''],
    ]);
    expect(cells('')).toEqual([]);
    expect(cells('\n\n')).toEqual([]);
  });
  it('says on which line a quote is at fault', () => {
    expect(() => cells('a,b\n1,2\n"x,3\n')).toThrow(new CsvFault('quote_open', 3));
    expect(() => cells('a,b\n"x"y,3\n')).toThrow(new CsvFault('quote_inside', 2));
  });
  it('reads back whatever was written', () => {
    let seed = 5;
    const random = (): number => (seed = (seed * 48271) % 2147483647) / 2147483647;
    const letters = ['a', '"', ',', '\n', ';', ' ', 'ت', '\r\n', ''];
    for (let round = 0; round < 500; round += 1) {
      const rows = Array.from({ length: 4 }, () =>
        Array.from({ length: 3 }, () =>
          Array.from({ length: Math.floor(random() * 5) }, () => letters[Math.floor(random() * letters.length)]).join(
            '',
          ),
        ),
      );
      const text = [
        'h1,h2,h3',
        ...rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')),
      ].join('\n');
      expect(cells(text).slice(1)).toEqual(rows);
    }
  });
});
