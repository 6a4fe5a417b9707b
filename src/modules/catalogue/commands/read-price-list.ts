import { Readable } from 'node:stream';
import * as v from 'valibot';
import { newId } from '../../../platform/ids.ts';
import { invalid } from '../../../platform/refusals.ts';
import { readSheet, SheetProblem } from '../../../platform/sheets/read.ts';
import { conceptsIn } from '../concepts.ts';
import { Id } from '../inputs.ts';
import { mayOffer } from '../policy.ts';
import { command } from '../room.ts';
import { offering } from '../rows.ts';
import { rowsIn } from '../rules/price-list.ts';

const Input = v.object({ structure: Id, file: v.optional(v.instance(File, 'invalid.file_missing')) });

/** A price list of a cooperative has tens of rows: more are a register, and come in as an import. */
export const rowsAtMost = 200;
const bytesAtMost = 4 * 2 ** 20;

type Cells = { row: number; cells: string[] };

const cellsOf = async (file: File): Promise<Cells[]> => {
  const found: Cells[] = [];
  const bytes = Readable.from([Buffer.from(await file.arrayBuffer())]);
  const reader = await readSheet(bytes, { name: file.name, limits: { fileBytes: bytesAtMost } });
  try {
    for await (const { row, cells } of reader.rows()) {
      found.push({ row, cells: cells.map((cell) => (cell === null ? '' : String(cell))) });
      // Titles may stand below a letterhead.
      if (found.length > rowsAtMost + 20) break;
    }
  } finally {
    await reader.close();
  }
  return found;
};

const readable = async (file: File): Promise<Cells[]> => {
  try {
    return await cellsOf(file);
  } catch (error) {
    if (error instanceof SheetProblem) return invalid('file', 'catalogue.sheet_unreadable');
    throw error;
  }
};

/** Reads a price list and keeps its rows for review, each with what the thesaurus proposes; nothing becomes a product yet. */
export const readPriceList = command(Input, async ({ tx, actor, now }, { structure, file }) => {
  (await offering(tx, structure, actor)).open(actor, mayOffer);
  if (!file || (file.size === 0 && file.name === '')) return invalid('file', 'invalid.file_missing');
  const rows = rowsIn(await readable(file));
  if (rows === null) return invalid('file', 'catalogue.no_name_column');
  if (rows.length === 0) return invalid('file', 'catalogue.list_empty');
  if (rows.length > rowsAtMost) return invalid('file', 'catalogue.list_too_long', { limit: rowsAtMost });
  const list = newId();
  await tx
    .insertInto('catalogue.price_list')
    .values({ id: list, structure, name: file.name.slice(0, 160), added_by: actor.id, added_at: now })
    .execute();
  await tx
    .insertInto('catalogue.price_list_row')
    .values(
      rows.map(({ row, name, unit, price, packaging, ...said }) => ({
        ...{ id: newId(), list, row, name, unit, price, packaging },
        unit_said: said.unitSaid,
        price_said: said.priceSaid,
        proposed: conceptsIn({ fr: name, ar: name, en: name }),
      })),
    )
    .execute();
  return [{ fact: 'catalogue.price_list_read', about: structure, payload: { list, rows: rows.length } }];
});
