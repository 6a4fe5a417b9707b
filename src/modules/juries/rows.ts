import { sql } from 'kysely';
import type { Selectable, Transaction } from 'kysely';
import { locked } from '../../platform/locked.ts';
import type { Locked } from '../../platform/locked.ts';
import type { Actor } from '../../platform/rights.ts';
import { refuse } from '../../platform/refusals.ts';
import { reasonNotNow, type PanelAct } from './rules/panel.ts';
import type { JuriesTables, JurorRow, PanelRow, ReadingRow } from './tables.ts';

export type Tx = Transaction<JuriesTables>;
export type Panel = Selectable<PanelRow>;

const panels = (tx: Tx) => tx.selectFrom('juries.panel').selectAll();

/** The panel, held until the transaction ends: what is done to a panel is done in turn. */
export const panelForUpdate = async (tx: Tx, id: string, actor: Actor): Promise<Locked<Panel>> =>
  locked(await panels(tx).where('id', '=', id).forUpdate().executeTakeFirst(), actor);

export const panelToRead = async (tx: Tx, id: string, actor: Actor): Promise<Locked<Panel>> =>
  locked(await panels(tx).where('id', '=', id).executeTakeFirst(), actor);

/** Refuses what comes too early or too late for where the panel stands. */
export const only = (panel: Pick<Panel, 'state'>, act: PanelAct): void => {
  const no = reasonNotNow(panel.state, act);
  if (no) refuse(`juries.${no}`);
};

export type Seat = Selectable<JurorRow> & { programme: string; panelState: Panel['state'] };

const seats = (tx: Tx) =>
  tx
    .selectFrom('juries.juror as juror')
    .innerJoin('juries.panel as panel', 'panel.id', 'juror.panel')
    .selectAll('juror')
    .select(['panel.programme', 'panel.state as panelState']);

export const seatForUpdate = async (tx: Tx, id: string, actor: Actor): Promise<Locked<Seat>> =>
  locked(await seats(tx).where('juror.id', '=', id).forUpdate('juror').executeTakeFirst(), actor);

/** A person's own seat on a panel. */
export const ownSeat = async (tx: Tx, panel: string, actor: Actor): Promise<Locked<Seat>> =>
  locked(
    await seats(tx).where('juror.panel', '=', panel).where('juror.person', '=', actor.id).executeTakeFirst(),
    actor,
  );

export type ReadingHeld = Selectable<ReadingRow> & { person: string; programme: string; panelState: Panel['state'] };

/** A reading, held until the transaction ends. */
export const readingForUpdate = async (tx: Tx, id: string, actor: Actor): Promise<Locked<ReadingHeld>> =>
  locked(
    await tx
      .selectFrom('juries.reading as reading')
      .innerJoin('juries.juror as juror', 'juror.id', 'reading.juror')
      .innerJoin('juries.panel as panel', 'panel.id', 'reading.panel')
      .selectAll('reading')
      .select(['juror.person', 'panel.programme', 'panel.state as panelState'])
      .where('reading.id', '=', id)
      .forUpdate('reading')
      .executeTakeFirst(),
    actor,
  );

/** The levels given so far, by reading. */
export const levelsOf = async (tx: Tx, readings: string[]): Promise<Map<string, Record<string, number>>> => {
  const rows = await tx
    .selectFrom('juries.score')
    .selectAll()
    .where(sql<boolean>`reading = any(${readings}::uuid[])`)
    .execute();
  const levels = new Map<string, Record<string, number>>();
  for (const { reading, criterion, level } of rows) levels.set(reading, { ...levels.get(reading), [criterion]: level });
  return levels;
};
