import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import * as v from 'valibot';
import { fieldAct } from '../../platform/field/index.ts';
import type { FieldShelf } from '../../platform/field/index.ts';
import type { Fact, Json } from '../../platform/journal/fact.ts';
import { attendanceOf } from './attendance-rows.ts';
import type { Expected } from './attendance-rows.ts';
import { attachSheet } from './commands/attach-sheet.ts';
import { holdSession } from './commands/hold-session.ts';
import { recordAttendance } from './commands/record-attendance.ts';
import { labels, page, titles } from './field-labels.ts';
import { AttendanceRow, Capacity, Id, setting } from './inputs.ts';
import type { AttendanceRowTyped } from './inputs.ts';
import { mayRecord, mayRunSession } from './policy.ts';
import { sessionForUpdate } from './rows.ts';
import type { TrainingsTables } from './tables.ts';

const day = 86_400_000;

const isKnown = async ({ tx }: { tx: Transaction<TrainingsTables> }, { session }: { session: string }) =>
  (await tx.selectFrom('trainings.session').select('id').where('id', '=', session).executeTakeFirst()) !== undefined;

const RecordInput = v.object({
  session: Id,
  /** Why what was said before is said otherwise. */
  why: v.optional(v.string(), ''),
  /** For a phone that says everything at once instead of changes. */
  rows: v.optional(v.array(AttendanceRow)),
});

/** A correction brought by a phone that gives no reason says at least where it comes from. */
const fromPhone = 'field';

/**
 * Each cooperative is a field, by its id: `{ status, people, classes, named }`. Two agents who record two cooperatives
 * of one session never clash.
 */
const recordAttendanceAct = fieldAct({
  name: 'trainings.record_attendance',
  input: RecordInput,
  record: ({ session }) => session,
  page,
  titles,
  labels,
  ready: isKnown,
  fields: async ({ tx, actor }, session) => {
    (await sessionForUpdate(tx, session, actor)).open(actor, mayRecord);
    const expected = (await attendanceOf(tx, [session])).get(session) ?? [];
    return Object.fromEntries(
      expected.flatMap(({ structure, said }) => (said === null ? [] : [[structure, { ...said } as unknown as Json]])),
    );
  },
  apply: async (context, { session, why, rows = [] }, set): Promise<Fact[]> => {
    const changed = Object.entries(set ?? {}).map(
      ([structure, said]) => ({ ...(said as object), structure }) as AttendanceRowTyped,
    );
    const said = set ? changed : rows;
    if (said.length === 0) return [];
    return recordAttendance.within(context, { session, why: why.trim().length < 3 ? fromPhone : why, rows: said });
  },
});

const SheetInput = v.object({
  session: Id,
  /** SHA-256 of the photograph. */
  sheet: v.string(),
});

const attachSheetAct = fieldAct({
  name: 'trainings.attach_sheet',
  input: SheetInput,
  record: ({ session }) => session,
  page,
  titles,
  ready: isKnown,
  apply: async ({ tx, actor }, { session }) => {
    (await sessionForUpdate(tx, session, actor)).open(actor, mayRecord);
    return [];
  },
  media: ({ sheet }) => [sheet],
  attach: (context, { session }, { upload, owner }) => attachSheet.within(context, { session, upload, owner }),
});

const HoldInput = v.object({
  id: Id,
  module: Id,
  edition: v.optional(v.nullable(Id), null),
  programme: v.optional(v.nullable(Id), null),
  capacity: v.optional(Capacity, 30),
  ...setting,
  /** ISO 8601. */
  startsAt: v.string(),
  endsAt: v.string(),
  rows: v.array(AttendanceRow),
});

/** A session that nobody had planned, held in a valley and written there. */
const holdSessionAct = fieldAct({
  name: 'trainings.hold_session',
  input: HoldInput,
  record: ({ id }) => id,
  page,
  titles,
  apply: (context, { startsAt, endsAt, ...input }) =>
    holdSession.within(context, { ...input, startsAt: new Date(startsAt), endsAt: new Date(endsAt) }),
});

export const acts = [recordAttendanceAct, attachSheetAct, holdSessionAct];

const valueOf = ({ structure, name, nameAr, province, seats, said, named }: Expected) =>
  ({ structure, name, nameAr, province, seats, said, named }) as unknown as Json;

/**
 * The sessions that this agent gives, or that expect a cooperative of the tour, from a month ago to two months ahead:
 * `{ module, title, hours, startsAt, endsAt, remote, venue, address, distance, language, state, version, expected: [{
 * structure, name, nameAr, province, seats, said, named }] }`; `said` is a field of `trainings.record_attendance`.
 */
const sessions: FieldShelf = {
  name: 'trainings.sessions',
  rows: async ({ tx, actor, now }, { person, structures }) => {
    const rows = await (tx as Transaction<TrainingsTables>)
      .selectFrom('trainings.session as session')
      .innerJoin('trainings.module as module', 'module.id', 'session.module')
      .selectAll('session')
      .select(['module.code', 'module.title', 'module.hours'])
      .where('session.starts_at', '>', new Date(now.getTime() - 30 * day))
      .where('session.starts_at', '<', new Date(now.getTime() + 60 * day))
      .where('session.state', '<>', 'cancelled')
      .where((where) =>
        where.or([
          where('session.trainer', '=', person),
          sql<boolean>`exists (select from trainings.enrolment e where e.session = session.id and e.state = 'enrolled'
            and e.structure = any(${[...structures]}::uuid[]))`,
        ]),
      )
      .orderBy('session.starts_at')
      .limit(60)
      .execute();
    const mine = rows.filter((row) => mayRecord(actor, row));
    const expected = await attendanceOf(
      tx,
      mine.map(({ id }) => id),
    );
    return mine.map((row) => ({
      id: row.id,
      value: {
        ...{ module: row.code, title: row.title as Json, hours: row.hours, state: row.state },
        ...{ startsAt: row.starts_at.toISOString(), endsAt: row.ends_at.toISOString(), language: row.language },
        ...{ remote: row.remote, venue: row.venue, address: row.address, distance: row.distance },
        ...{ version: row.attendance_version, mayRun: mayRunSession(actor, row) },
        expected: (expected.get(row.id) ?? []).map(valueOf),
      },
    }));
  },
};

/** What can be held: a phone that writes down a session that nobody had planned chooses among these. */
const catalogue: FieldShelf = {
  name: 'trainings.modules',
  rows: async ({ tx }) => {
    const rows = await (tx as Transaction<TrainingsTables>)
      .selectFrom('trainings.module_listed')
      .select(['id', 'code', 'title', 'hours'])
      .where('retired', '=', false)
      .orderBy('code')
      .execute();
    return rows.map(({ id, code, title, hours }) => ({ id, value: { code, title: title as Json, hours } }));
  },
};

export const shelves = [sessions, catalogue];
