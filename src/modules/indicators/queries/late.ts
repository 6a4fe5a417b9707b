import { sql } from 'kysely';
import * as v from 'valibot';
import { dayOf } from '../../../platform/words/format.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import type { Tx } from '../counting/wanted.ts';
import { mayReadOffice } from '../policy.ts';
import { query } from '../room.ts';
import { indicatorRows } from '../rows.ts';
import { periodDue } from '../rules/outside.ts';

export interface OutsideLate {
  code: string;
  title: Trilingual;
  /** The period of which a value should be there: `2025`, `2026-10`. */
  due: string;
  /** The last period of which there is one; null where nothing was ever entered, '' for a value of the whole time. */
  last: string | null;
}

/** Figures from outside whose value is late by the frequency that their sheet promises. */
export const outsideLate = query(v.object({}), async ({ tx: given, actor, now }): Promise<OutsideLate[]> => {
  const tx = given as Tx;
  if (!mayReadOffice(actor)) return [];
  const rows = (await indicatorRows(tx)).filter(({ definition }) => definition.measure === null);
  const { rows: values } = await sql<{ code: string; last: string; said: string }>`
    select indicator as code, max(period) as last, max(said_on)::text as said from indicators.outside_value
    where replaced_at is null and indicator = any(${rows.map(({ code }) => code)}) group by indicator`.execute(tx);
  const known = new Map(values.map((one) => [one.code, one]));
  return rows.flatMap(({ code, definition }): OutsideLate[] => {
    const { last = null, said = '' } = known.get(code) ?? {};
    // A value of the whole time is as fresh as the day on which its source said it.
    const reached = last === '' ? said.slice(0, 7) : last;
    const due = periodDue(definition.sheet.frequency, reached, dayOf(now));
    return due === null ? [] : [{ code, title: definition.title, due, last }];
  });
});

export interface Unfollowed {
  /** Entries of the journal that the figures do not hold yet. */
  total: number;
  since: Date | null;
  entries: { fact: string; about: string; at: Date }[];
}

const mostShown = 100;

/** What stands in the journal and not yet in the figures, the oldest first; empty for who does not read the office. */
export const unfollowed = query(v.object({}), async ({ tx: given, actor }): Promise<Unfollowed> => {
  const tx = given as Tx;
  if (!mayReadOffice(actor)) return { total: 0, since: null, entries: [] };
  // Those that are sealed after the place that was read, and those that wait for their seal.
  const { rows } = await sql<{ fact: string; about: string; at: Date; total: number }>`
    with waiting as (
      select s.entry from platform.journal_seal s
        where s.position > coalesce((select position from indicators.followed), 0)
      union all select p.entry from platform.journal_pending p)
    select j.fact, j.about::text as about, j.at, count(*) over ()::int as total
    from waiting w join platform.journal j on j.id = w.entry order by j.at limit ${mostShown}`.execute(tx);
  return {
    total: rows[0]?.total ?? 0,
    since: rows[0]?.at ?? null,
    entries: rows.map(({ total: _total, ...entry }) => entry),
  };
});
