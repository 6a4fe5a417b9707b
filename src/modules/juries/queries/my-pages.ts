import { sql } from 'kysely';
import * as v from 'valibot';
import { hide } from '../../../platform/refusals.ts';
import { allow } from '../../../platform/rights.ts';
import { Id, OnePanel } from '../inputs.ts';
import { isOwnSeat } from '../policy.ts';
import { query } from '../room.ts';
import { levelsOf, ownSeat, panelToRead } from '../rows.ts';

/** A juror's own list, by panel: what is asked and not answered, what is left to read. Numbers only, no names. */
export const myReadings = query(v.object({}), async ({ tx, actor }) => {
  allow(actor, actor.kind === 'person');
  const seats = await tx
    .selectFrom('juries.juror as juror')
    .innerJoin('juries.panel as panel', 'panel.id', 'juror.panel')
    .select(['juror.id as juror', 'juror.state', 'panel.id as panel', 'panel.title', 'panel.state as panelState'])
    .select((one) =>
      one
        .exists(
          one
            .selectFrom('juries.deliberation as meeting')
            .select('meeting.id')
            .whereRef('meeting.panel', '=', 'panel.id')
            .where(sql<boolean>`juror.id = any(meeting.present)`),
        )
        .$castTo<boolean>()
        .as('met'),
    )
    .where('juror.person', '=', actor.id!)
    .orderBy('panel.created_at', 'desc')
    .execute();
  const readings = await tx
    .selectFrom('juries.reading as reading')
    .innerJoin('juries.entry as entry', 'entry.id', 'reading.entry')
    .innerJoin('juries.juror as juror', 'juror.id', 'reading.juror')
    .select(['reading.id', 'reading.juror', 'reading.state', 'reading.saved_at', 'entry.number', 'reading.anchor'])
    .where('juror.person', '=', actor.id!)
    .where('entry.withdrawn_at', 'is', null)
    .orderBy('entry.number')
    .execute();
  return seats.map((seat) => ({ ...seat, readings: readings.filter(({ juror }) => juror === seat.juror) }));
});
export type MySeat = Awaited<ReturnType<typeof myReadings>>[number];

/** One score sheet, for its juror alone: blind, so it holds this juror's levels and no other's. */
export const readingSheet = query(v.object({ reading: Id }), async ({ tx, actor }, { reading: id }) => {
  const row =
    (await tx
      .selectFrom('juries.reading as reading')
      .innerJoin('juries.juror as juror', 'juror.id', 'reading.juror')
      .innerJoin('juries.entry as entry', 'entry.id', 'reading.entry')
      .innerJoin('juries.panel as panel', 'panel.id', 'reading.panel')
      .selectAll('reading')
      .select(['juror.person', 'entry.number', 'panel.title', 'panel.rubric', 'panel.state as panelState'])
      .where('reading.id', '=', id)
      .executeTakeFirst()) ?? hide();
  allow(actor, isOwnSeat(actor, row));
  const mine = await tx
    .selectFrom('juries.reading as reading')
    .innerJoin('juries.entry as entry', 'entry.id', 'reading.entry')
    .select(['reading.id', 'reading.state'])
    .where('reading.juror', '=', row.juror)
    .where('reading.state', '<>', 'recused')
    .where('entry.withdrawn_at', 'is', null)
    .orderBy('entry.number')
    .execute();
  const place = mine.findIndex((one) => one.id === id);
  const waiting = [...mine.slice(place + 1), ...mine.slice(0, Math.max(0, place))];
  return {
    ...row,
    levels: (await levelsOf(tx, [id])).get(id) ?? {},
    done: mine.filter(({ state }) => state === 'done').length,
    total: mine.length,
    next: waiting.find(({ state }) => state === 'assigned')?.id ?? null,
  };
});
export type Sheet = Awaited<ReturnType<typeof readingSheet>>;

/** The invitation of whoever asks, with the sectors and regions that this panel's entries have. */
export const myInvitation = query(OnePanel, async ({ tx, actor }, { panel: id }) => {
  const seat = (await ownSeat(tx, id, actor)).open(actor, isOwnSeat);
  const panel = (await panelToRead(tx, id, actor)).open(actor, () => true);
  const entries = await tx.selectFrom('juries.entry').select(['sector', 'region']).where('panel', '=', id).execute();
  const distinct = (codes: (string | null)[]) => [...new Set(codes)].filter((code) => code !== null).sort();
  return {
    seat,
    title: panel.title,
    names: panel.constraints.names,
    readers: { count: entries.length },
    sectors: distinct(entries.map(({ sector }) => sector)),
    regions: distinct(entries.map(({ region }) => region)),
  };
});
export type Invitation = Awaited<ReturnType<typeof myInvitation>>;
