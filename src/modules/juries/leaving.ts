import type { Context } from '../../platform/command.ts';
import type { Fact } from '../../platform/journal/fact.ts';
import type { PanelState } from './rules/panel.ts';
import type { ConflictReason } from './rules/ties.ts';
import type { JuriesTables } from './tables.ts';

interface Declared {
  panel: string;
  state: PanelState;
  juror: string;
  entry: string;
  why: ConflictReason;
  note?: string;
  source?: 'declared' | 'found';
}

/** Writes the conflict and takes the reading away, with its scores when it was finished: they no longer count. */
export const leaveEntry = async ({ tx, now }: Context<JuriesTables>, declared: Declared): Promise<Fact[]> => {
  const { panel, juror, entry, why, note = '', source = 'declared' } = declared;
  await tx
    .insertInto('juries.conflict')
    .values({ juror, entry, why, source, note, at: now })
    .onConflict((clash) => clash.columns(['juror', 'entry']).doNothing())
    .execute();
  // While the panel deliberates the scores stand as they were calibrated; the juror only leaves the room.
  if (declared.state !== 'deliberating') {
    const taken = await tx
      .updateTable('juries.reading')
      .set({ state: 'recused' })
      .where('juror', '=', juror)
      .where('entry', '=', entry)
      .executeTakeFirst();
    if (taken.numUpdatedRows > 0n && declared.state === 'scored')
      await tx.updateTable('juries.panel').set({ state: 'scoring' }).where('id', '=', panel).execute();
  }
  return [{ fact: `juries.conflict_${source}`, about: panel, payload: { juror, entry, why } }];
};
