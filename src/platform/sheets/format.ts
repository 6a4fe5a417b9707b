import type { FileHandle } from 'node:fs/promises';
import { SheetProblem } from './sheet-problem.ts';

const starts = (head: Buffer, ...bytes: number[]): boolean => bytes.every((byte, at) => head[at] === byte);

/** Old Excel and encrypted files share one container; its directory names the streams in UTF-16. */
const refuseContainer = async (file: FileHandle, size: number, name: string): Promise<never> => {
  const wanted = Buffer.from('EncryptedPackage', 'utf16le');
  const piece = Buffer.alloc(2 ** 16 + wanted.length);
  for (let at = 0; at < size; at += 2 ** 16) {
    const { bytesRead } = await file.read(piece, 0, piece.length, at);
    if (piece.subarray(0, bytesRead).includes(wanted)) throw new SheetProblem('sheets.encrypted', { name });
  }
  throw new SheetProblem('sheets.old_excel', { name });
};

const refuseMarkup = (head: Buffer, name: string): void => {
  const text = head
    .toString('latin1')
    .replace(/^(?:\xef\xbb\xbf)?\s+|^\xef\xbb\xbf/, '')
    .toLowerCase();
  if (/^<(?:!doctype html|html|table|meta|head|body)\b/.test(text)) throw new SheetProblem('sheets.web_page', { name });
  if (text.startsWith('<?xml') || text.startsWith('<workbook'))
    throw new SheetProblem('sheets.not_a_spreadsheet', { name });
};

/** What the first bytes say; the name's ending is never trusted. */
export const formatOf = async (file: FileHandle, size: number, name: string): Promise<'zip' | 'text'> => {
  const head = Buffer.alloc(1024);
  const { bytesRead } = await file.read(head, 0, head.length, 0);
  const start = head.subarray(0, bytesRead);
  if (starts(start, 0x50, 0x4b, 3, 4) || starts(start, 0x50, 0x4b, 5, 6)) return 'zip';
  if (starts(start, 0xd0, 0xcf, 0x11, 0xe0)) return refuseContainer(file, size, name);
  if (start.toString('latin1').startsWith('%PDF')) throw new SheetProblem('sheets.pdf', { name });
  refuseMarkup(start, name);
  return 'text';
};
