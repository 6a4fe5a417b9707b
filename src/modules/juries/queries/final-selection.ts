import { hide } from '../../../platform/refusals.ts';
import { selectionOfPanel } from '../calibration-row.ts';
import { OnePanel } from '../inputs.ts';
import { query } from '../room.ts';
import type { Tx } from '../rows.ts';

export interface FinalSelection {
  panel: string;
  about: string;
  /** In the order of their ranks. `envelope` is the id that `openPanel` was given; null without envelopes. */
  laureates: { entry: string; structure: string | null; rank: number; envelope: string | null; grant: number | null }[];
  waiting: { entry: string; structure: string | null; rank: number }[];
}

/** What the panel decided, as it stands after every withdrawal; null before the minutes are closed. */
export const finalSelectionWithin = async (tx: Tx, panel: string): Promise<FinalSelection | null> => {
  const row = await tx.selectFrom('juries.panel').select('about').where('id', '=', panel).executeTakeFirst();
  if (!row) return hide();
  const last = await selectionOfPanel(tx, panel, 'final');
  if (!last) return null;
  const entries = await tx.selectFrom('juries.entry').select(['id', 'structure']).where('panel', '=', panel).execute();
  const structures = new Map(entries.map(({ id, structure }) => [id, structure]));
  const of = (id: string) => structures.get(id) ?? null;
  const { selected, waiting } = last.result;
  return {
    panel,
    about: row.about,
    laureates: selected.map(({ id, rank, funder, grant }) => ({
      entry: id,
      structure: of(id),
      rank,
      envelope: funder,
      grant,
    })),
    waiting: waiting.map(({ id, rank }) => ({ entry: id, structure: of(id), rank })),
  };
};

/** For the room above, which asks the rights: ids, ranks and money, no name and no score. */
export const finalSelection = query(OnePanel, ({ tx }, { panel }) => finalSelectionWithin(tx, panel));
