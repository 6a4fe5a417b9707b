import { createHash } from 'node:crypto';
import * as v from 'valibot';
import type { Caller } from '../../../platform/ground.ts';
import { publishJournal as publish } from '../../../platform/journal/publish.ts';
import { allow } from '../../../platform/rights.ts';
import { panelAbout } from '../../juries/index.ts';
import { Id } from '../inputs.ts';
import { command } from '../room.ts';

const Input = v.object({ call: Id, body: v.string(), entries: v.number() });

/** Keeps the published file byte for byte, so that everybody is given the same one. */
const keepPublished = command(Input, async ({ tx, actor, now }, { call, body, entries }) => {
  allow(actor, actor.kind === 'system');
  const digest = createHash('sha256').update(body).digest('hex');
  const kept = await tx
    .insertInto('calls.published_journal')
    .values({ call, body, digest, published_at: now })
    .onConflict((conflict) => conflict.column('call').doNothing())
    .executeTakeFirst();
  return Number(kept.numInsertedOrUpdatedRows ?? 0) === 0
    ? []
    : [{ fact: 'calls.journal_published', about: call, payload: { digest, entries } }];
});

/**
 * What of an edition leaves the house: nothing about a draft, no structure that did not win, no person but by a
 * pseudonym. These are the facts that a replay needs, and the decisions that lead to them.
 */
const published = [
  'calls.call_published',
  'calls.call_opened',
  'calls.call_closed',
  'calls.closing_moved',
  'calls.application_submitted',
  'calls.application_declared_eligible',
  'calls.application_declared_ineligible',
  'calls.jury_opened',
  'calls.laureates_announced',
  'juries.panel_opened',
  'juries.juror_seated',
  'juries.conflict_found',
  'juries.conflict_declared',
  'juries.assignment_adopted',
  'juries.reading_moved',
  'juries.reading_finished',
  'juries.reading_reopened',
  'juries.calibrated',
  'juries.selection_proposed',
  'juries.deliberation_opened',
  'juries.decision_taken',
  'juries.minutes_signed',
  'juries.minutes_closed',
  'juries.entry_withdrawn',
  'juries.waiting_moved_up',
];

/** Publishes the journal of a call whose laureates are announced. May be run again: the first file stays. */
export const publishJournal = async (caller: Caller, call: string): Promise<void> => {
  const panel = await panelAbout(caller, { about: call });
  const { db } = caller.ground;
  const applications: { id: string }[] = await db
    .selectFrom('calls.application')
    .select('id')
    .where('call', '=', call)
    .where('number', 'is not', null)
    .execute();
  const lines: string[] = [];
  const header = await publish(
    db,
    {
      about: [call, ...(panel ? [panel.id] : []), ...applications.map(({ id }) => id)],
      facts: published,
      pseudonyms: true,
      now: caller.now,
    },
    (line) => void lines.push(line),
  );
  await keepPublished(caller, { call, body: `${lines.join('\n')}\n`, entries: header.entries });
};
