import type { SheetCell } from '../../src/platform/sheets/read.ts';
import { writeSheet } from '../../src/platform/sheets/write.ts';
import { invent } from '../invented-cooperatives.ts';

const titles = [
  'N°',
  'Dénomination',
  'الاسم',
  'N° de registre',
  'ICE',
  'Province',
  'Filière',
  'Date de création',
  'Adhérents',
  'Femmes',
  'Tél.',
];

/** Invented rows with flaws: no name, more women than members, dates as text, doubles without numbers. */
function* rows(size: number, seed: number): Generator<SheetCell[]> {
  const { records } = invent(size, seed);
  for (const [at, one] of records.entries()) {
    const women = at % 211 === 0 ? 90 : at % 20;
    const day = `${String(1 + (at % 28)).padStart(2, '0')}/${String(1 + (at % 12)).padStart(2, '0')}/${1995 + (at % 30)}`;
    const name = at % 503 === 0 ? null : (one.name ?? null);
    const arabic = at % 503 === 0 ? null : one.name_ar || null;
    yield [
      at + 1,
      name,
      arabic,
      at % 4 === 0 ? null : `${seed}${at}/2019`,
      one.ice || null,
      one.province || null,
      at % 3 === 0 ? 'Argan' : 'Miel',
      day,
      20 + (at % 30),
      women,
      one.phone || null,
    ];
  }
}

/** The list as a file; the same seed makes the same list. */
export const fileOf = async (format: 'xlsx' | 'csv', size: number, seed: number): Promise<File> => {
  const parts: Buffer[] = [];
  const columns = titles.map((title) => ({ title }));
  for await (const part of writeSheet({ lang: 'fr', format, name: 'Liste', columns, rows: rows(size, seed) }))
    parts.push(Buffer.from(part as Buffer));
  return new File(parts as unknown as BlobPart[], `liste.${format}`);
};
