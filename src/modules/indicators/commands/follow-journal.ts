import { sql } from 'kysely';
import * as v from 'valibot';
import type { FactSource } from '../../../platform/fact-source.ts';
import { headOf } from '../../../platform/journal/read.ts';
import { allow } from '../../../platform/rights.ts';
import { doubt } from '../counting/doubts.ts';
import {
  categoriesTouched,
  differs,
  openFirstLines,
  prepare,
  replaceLines,
  structuresTouched,
} from '../counting/refresh.ts';
import { rootsOfStructures, touchedSince } from '../counting/touched.ts';
import { keepUnsaid } from '../counting/unsaid.ts';
import { computeWhole, moveCells, sharesOfAll } from '../counting/values.ts';
import { readingOf } from '../counting/wanted.ts';
import type { Tx } from '../counting/wanted.ts';
import { command } from '../room.ts';
import { indicatorRows, sourceIds } from '../rows.ts';
import type { IndicatorRow } from '../rows.ts';
import { belongs, kindsOf, legsOf, unknown } from '../rules/definition.ts';
import type { Definition, Dimension } from '../rules/definition.ts';
import { sources } from '../sources.ts';
import { adoptShipped } from './adopt-shipped.ts';

/** Any number, as long as it is the same in every process: only one follows the journal at a time. */
const followingLock = 7_251_002;

/** Above so many roots a kind is looked at as a whole: that is one statement instead of many keys. */
const mostRoots = 3000;

interface Work {
  tx: Tx;
  now: Date;
  ids: Map<string, number>;
  indicators: IndicatorRow[];
  /** Figures to be computed from all their records once everything is loaded. */
  whole: Set<string>;
  /** Figures whose records have changed. */
  moved: Set<string>;
}

const countingKind = ({ indicators }: Work, kind: string): IndicatorRow[] =>
  indicators.filter(({ definition }) => kindsOf(definition).includes(kind));

/** Whether any of these lines belongs to the figure: the others do not move. */
const countsAny = (definition: Definition, kind: string, lines: Record<Dimension, string | null>[]): boolean =>
  legsOf(definition).some(({ of }) => lines.some((line) => belongs(of, kind, (one) => line[one] ?? unknown)));

const loadWhole = async (work: Work, source: FactSource): Promise<void> => {
  const { tx, now, ids } = work;
  const id = ids.get(source.kind)!;
  const preparing = await prepare(tx, source, id, null);
  const first = await openFirstLines(tx, preparing, now);
  const changed = first ? null : await replaceLines(tx, preparing, now);
  const digest = readingOf(tx, source);
  await sql`update indicators.source set digest = ${digest}, loaded_at = ${now} where id = ${id}`.execute(tx);
  if (changed?.closed === 0 && changed.opened === 0) return;
  for (const { code } of countingKind(work, source.kind)) work.whole.add(code);
};

const loadRoots = async (work: Work, source: FactSource, roots: string[]): Promise<void> => {
  const { tx, now, ids, whole } = work;
  const preparing = await prepare(tx, source, ids.get(source.kind)!, roots);
  if (!(await differs(tx, preparing))) return;
  const lines = await categoriesTouched(tx, preparing);
  const counted = countingKind(work, source.kind).filter(
    ({ code, definition }) => !whole.has(code) && countsAny(definition, source.kind, lines),
  );
  const keys = { roots, structures: await structuresTouched(tx, preparing) };
  for (const { code } of counted) work.moved.add(code);
  const before = await sharesOfAll(tx, counted, ids, keys);
  await replaceLines(tx, preparing, now);
  const after = await sharesOfAll(tx, counted, ids, keys);
  for (const { code } of counted) await moveCells(tx, code, before.get(code)!, after.get(code)!, now);
};

const knowSources = async (tx: Tx): Promise<void> => {
  for (const { kind } of sources())
    await sql`insert into indicators.source (kind) select ${kind}
      where not exists (select from indicators.source where kind = ${kind})`.execute(tx);
};

const placeInJournal = async (tx: Tx): Promise<number | null> => {
  const { rows } = await sql<{ position: string }>`select position from indicators.followed`.execute(tx);
  return rows[0] ? Number(rows[0].position) : null;
};

const keepPlace = async ({ tx, now }: Work, position: number): Promise<void> =>
  void (await sql`insert into indicators.followed (position, at) values (${position}, ${now})
    on conflict on constraint followed_pkey do update set position = excluded.position, at = excluded.at`.execute(tx));

const loadAll = async (work: Work, from: number | null): Promise<void> => {
  const { tx, ids } = work;
  const digests = await tx.selectFrom('indicators.source').select(['kind', 'digest']).execute();
  const digestOf = new Map(digests.map(({ kind, digest }) => [kind, digest]));
  const touched = from === null ? null : await touchedSince(tx, from);
  const moved = touched === null ? new Map<number, string[]>() : await rootsOfStructures(tx, touched.structures);
  for (const source of sources()) {
    const named = touched?.roots.get(source.kind) ?? new Set<string>();
    const stale = touched === null || digestOf.get(source.kind) !== readingOf(tx, source);
    const roots = named === 'all' ? null : [...new Set([...named, ...(moved.get(ids.get(source.kind)!) ?? [])])];
    if (stale || roots === null || roots.length > mostRoots) await loadWhole(work, source);
    else if (roots.length > 0) await loadRoots(work, source, roots);
  }
};

/**
 * Brings facts and figures up to what is sealed in the journal: of what was touched the records are read again, and only
 * the cells that they belong to move. The first time, and when a room's records are read otherwise, all of them are.
 */
export const followJournal = command(v.object({}), async (context) => {
  const { actor, now } = context;
  const tx = context.tx as Tx;
  allow(actor, actor.kind === 'system');
  await sql`select pg_advisory_xact_lock(${followingLock})`.execute(tx);
  // Many cells of one figure are added up at once: on disk that takes several times as long.
  await sql`set local work_mem = '192MB'`.execute(tx);
  const facts = await adoptShipped.within(context, {});
  await knowSources(tx);
  const head = (await headOf(tx))?.position ?? 0;
  const from = await placeInJournal(tx);
  const indicators = await indicatorRows(tx);
  const fresh = indicators.filter(({ computedAt }) => computedAt === null).map(({ code }) => code);
  const work: Work = { tx, now, ids: await sourceIds(tx), indicators, whole: new Set(fresh), moved: new Set() };
  await loadAll(work, from);
  for (const one of indicators) if (work.whole.has(one.code)) await computeWhole(tx, one, work.ids, now);
  for (const one of indicators)
    if (work.moved.has(one.code) && !work.whole.has(one.code)) await keepUnsaid(tx, one, now);
  await keepPlace(work, head);
  const looked = indicators.filter(({ code }) => work.whole.has(code) || work.moved.has(code));
  return [...facts, ...(await doubt(tx, looked, now))];
});
