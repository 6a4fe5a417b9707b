import type { FileHandle } from 'node:fs/promises';
import { SheetProblem, type SheetLimits } from './sheet-problem.ts';
import { zipEntries, zipText, type ZipEntry } from './zip-read.ts';

export interface XlsxSheet {
  name: string;
  hidden: boolean;
  part: ZipEntry;
}

/** A workbook opened: its sheets in their order, and the parts every sheet needs. */
export interface XlsxBook {
  file: FileHandle;
  sheets: XlsxSheet[];
  strings: ZipEntry | null;
  styles: ZipEntry | null;
  /** days are counted from 1904, as old Macs did */
  from1904: boolean;
}

type Attributes = Record<string, string>;

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unescaped = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return named[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });

/** The attributes of each element of this local name, prefixes dropped; enough for two small parts that hold no text. */
const elements = (xml: string, local: string): Attributes[] =>
  [...xml.matchAll(new RegExp(`<(?:\\w+:)?${local}\\s([^>]*)>`, 'g'))].map(([, inside = '']) =>
    Object.fromEntries(
      [...inside.matchAll(/(?:\w+:)?(\w+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, key = '', double, single]) => [
        key,
        unescaped(double ?? single ?? ''),
      ]),
    ),
  );

const resolved = (folder: string, target: string): string => {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : `${folder}/${target}`).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
};

const relationsOf = async (file: FileHandle, entries: Map<string, ZipEntry>, part: string) => {
  const cut = part.lastIndexOf('/');
  const folder = part.slice(0, Math.max(0, cut));
  const entry = entries.get(`${folder === '' ? '' : `${folder}/`}_rels/${part.slice(cut + 1)}.rels`);
  const xml = entry === undefined ? '' : (await zipText(file, entry)).toString('utf8');
  return elements(xml, 'Relationship').map(({ Id = '', Type = '', Target = '' }) => ({
    id: Id,
    type: Type.slice(Type.lastIndexOf('/') + 1),
    part: entries.get(resolved(folder, Target)) ?? null,
  }));
};

const refuseOther = (entries: Map<string, ZipEntry>, name: string): void => {
  if (entries.has('EncryptedPackage') || [...entries.values()].some((entry) => entry.locked)) {
    throw new SheetProblem('sheets.encrypted', { name });
  }
  if (entries.has('xl/workbook.bin')) throw new SheetProblem('sheets.binary_excel', { name });
  if (entries.has('content.xml') && entries.has('mimetype')) throw new SheetProblem('sheets.open_document', { name });
  if (!entries.has('[Content_Types].xml')) throw new SheetProblem('sheets.not_a_spreadsheet', { name });
};

const withinLimits = (parts: (ZipEntry | null)[], limits: SheetLimits, name: string): void => {
  for (const part of parts) {
    if (part !== null && part.size > limits.inflatedBytes) {
      throw new SheetProblem('sheets.too_large', { name, megabytes: Math.floor(limits.inflatedBytes / 2 ** 20) });
    }
  }
};

const smallParts = 64 * 2 ** 20;

/** @throws SheetProblem for any zip that is no .xlsx, and one whose parts inflate past the limits */
export const openBook = async (
  file: FileHandle,
  size: number,
  name: string,
  limits: SheetLimits,
): Promise<XlsxBook> => {
  const entries = await zipEntries(file, size);
  refuseOther(entries, name);
  const meta = [...entries.values()].filter((entry) => /\.rels$|workbook\.xml$|styles\.xml$/i.test(entry.name));
  withinLimits(meta, { ...limits, inflatedBytes: Math.min(smallParts, limits.inflatedBytes) }, name);
  const book = (await relationsOf(file, entries, '')).find((relation) => relation.type === 'officeDocument')?.part;
  if (!book || !/\.xml$/i.test(book.name)) throw new SheetProblem('sheets.not_a_spreadsheet', { name });
  withinLimits([book], { ...limits, inflatedBytes: Math.min(smallParts, limits.inflatedBytes) }, name);
  const relations = await relationsOf(file, entries, book.name);
  const xml = (await zipText(file, book)).toString('utf8');
  const sheets = elements(xml, 'sheet').flatMap(({ name: title = '', state = 'visible', id = '' }) => {
    const relation = relations.find((each) => each.id === id && each.type === 'worksheet');
    return relation?.part ? [{ name: title, hidden: state !== 'visible', part: relation.part }] : [];
  });
  if (sheets.length === 0) throw new SheetProblem('sheets.not_a_spreadsheet', { name });
  const strings = relations.find((each) => each.type === 'sharedStrings')?.part ?? null;
  const styles = relations.find((each) => each.type === 'styles')?.part ?? null;
  withinLimits([...sheets.map((sheet) => sheet.part), styles], limits, name);
  withinLimits([strings], { ...limits, inflatedBytes: limits.inflatedBytes / 4 }, name);
  const from1904 = elements(xml, 'workbookPr').some(({ date1904 }) => date1904 === '1' || date1904 === 'true');
  return { file, sheets, strings, styles, from1904 };
};
