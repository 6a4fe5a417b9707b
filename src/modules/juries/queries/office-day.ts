import { sql } from 'kysely';
import * as v from 'valibot';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { mayRunPanel } from '../policy.ts';
import { query } from '../room.ts';

export interface PanelWaiting {
  panel: string;
  /** What it judges: a call. */
  about: string;
  title: Trilingual;
  unanswered: number;
}

/** Invitations that no juror has answered, by panel, for those who run it. */
export const invitationsUnanswered = query(v.object({}), async ({ tx, actor }): Promise<PanelWaiting[]> => {
  const { rows } = await sql<PanelWaiting & { programme: string }>`
    select panel.id as panel, panel.about, panel.title, panel.programme, count(*)::int as unanswered
    from juries.juror join juries.panel on panel.id = juror.panel
    where juror.state = 'invited' and panel.state <> 'decided'
    group by panel.id order by panel.created_at`.execute(tx);
  return rows
    .filter((row) => mayRunPanel(actor, row))
    .map(({ panel, about, title, unanswered }) => ({ panel, about, title, unanswered }));
});

export interface ReadingsWaiting {
  panel: string;
  programme: string;
  title: Trilingual;
  /** Readings that were given to a juror and are not done. */
  waiting: number;
}

/** Readings that nobody has finished, by panel that is not decided, for those who run it. */
export const readingsWaiting = query(v.object({}), async ({ tx, actor }): Promise<ReadingsWaiting[]> => {
  const { rows } = await sql<ReadingsWaiting>`
    select panel.id as panel, panel.programme, panel.title, count(*)::int as waiting
    from juries.reading join juries.juror on juror.id = reading.juror join juries.panel on panel.id = juror.panel
    where reading.state = 'assigned' and panel.state <> 'decided'
    group by panel.id order by panel.created_at`.execute(tx);
  return rows.filter((row) => mayRunPanel(actor, row));
});

export interface MySeat {
  panel: string;
  title: Trilingual;
  invited: boolean;
  toRead: number;
  read: number;
}

/** A juror's own panels: an invitation to answer, readings to do. */
export const mySeats = query(v.object({}), async ({ tx, actor }): Promise<MySeat[]> => {
  if (actor.id === null) return [];
  const { rows } = await sql<MySeat>`
    select panel.id as panel, panel.title, juror.state = 'invited' as invited,
      count(reading.id) filter (where reading.state = 'assigned')::int as "toRead",
      count(reading.id) filter (where reading.state = 'done')::int as read
    from juries.juror join juries.panel on panel.id = juror.panel
      left join juries.reading on reading.juror = juror.id
    where juror.person = ${actor.id} and juror.state <> 'declined' and panel.state <> 'decided'
    group by panel.id, juror.state order by panel.created_at`.execute(tx);
  return rows;
});
