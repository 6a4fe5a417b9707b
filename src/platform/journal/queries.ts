import { sql } from 'kysely';
import * as v from 'valibot';
import { room } from '../command.ts';
import { allow, holdsSomewhere } from '../rights.ts';
import type { JournalCheck } from './check.ts';
import type { Entry } from './fact.ts';
import { headOf } from './read.ts';

const { query } = room<object>({ name: 'platform' });

/** An entry as the office shows it; `position` is null until it is sealed. */
export interface ListedEntry extends Entry {
  position: number | null;
}

const size = 50;
const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

const Asked = v.object({
  /** A whole fact, or a room: everything that it did. */
  fact: v.optional(v.string(), ''),
  about: v.optional(v.string(), ''),
  /** The last entry already seen. */
  before: v.optional(v.string(), ''),
});

const conditions = ({ fact, about, before }: v.InferOutput<typeof Asked>) => {
  const all = [sql`true`];
  if (fact.includes('.')) all.push(sql`journal.fact = ${fact}`);
  else if (fact !== '') all.push(sql`journal.fact like ${`${fact.replace(/[\\%_]/g, '\\$&')}.%`}`);
  // What is no id is the id of nothing.
  if (about !== '') all.push(isId(about) ? sql`journal.about = ${about}` : sql`false`);
  if (isId(before)) all.push(sql`journal.id < ${before}`);
  return sql.join(all, sql` and `);
};

/** The newest entries, the end of the chain and what the last verification found, for administrators. */
export const journalPage = query(Asked, async ({ tx, actor }, asked) => {
  allow(actor, holdsSomewhere(actor, ['administrator']));
  const { rows } = await sql<ListedEntry>`select journal.*, seal.position from platform.journal journal
    left join platform.journal_seal seal on seal.entry = journal.id
    where ${conditions({ ...asked, fact: asked.fact.trim(), about: asked.about.trim() })}
    order by journal.id desc limit ${size + 1}`.execute(tx);
  const pending = await sql<{ n: number }>`select count(*)::int as n from platform.journal_pending`.execute(tx);
  const checks = await sql<JournalCheck>`select at, entries, head, altered from platform.journal_check
    order by at desc limit 1`.execute(tx);
  return {
    entries: rows.slice(0, size),
    older: rows.length > size ? (rows[size - 1]?.id ?? null) : null,
    head: await headOf(tx),
    pending: pending.rows[0]?.n ?? 0,
    check: checks.rows[0] ?? null,
  };
});

export type JournalPageAnswer = Awaited<ReturnType<typeof journalPage>>;
