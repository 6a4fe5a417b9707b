import type { Context } from '../command.ts';
import { newId } from '../ids.ts';
import { jobsOf } from '../jobs/reactions.ts';
import type { Fact } from './fact.ts';
import { refusePersonalData } from './personal.ts';

/** Writes what happened beside what changed, and queues the reactions that wait for it. */
// Every room's transaction reaches the journal; none of them can read it through this.
// oxlint-disable-next-line typescript/no-explicit-any
export const writeFacts = async (context: Context<any>, facts: Fact[]): Promise<void> => {
  if (facts.length === 0) return;
  refusePersonalData(facts);
  const entries = facts.map(({ fact, about, payload }) => ({
    id: newId(),
    at: context.now,
    actor: context.actor.id,
    fact,
    about,
    payload: JSON.stringify(payload ?? {}),
  }));
  // A multi-row insert is limited to 65,535 parameters by the protocol.
  for (let start = 0; start < entries.length; start += 5000) {
    await context.tx
      .insertInto('platform.journal')
      .values(entries.slice(start, start + 5000))
      .execute();
  }
  for (const [index, fact] of facts.entries()) {
    for (const job of jobsOf(fact.fact)) await context.later(job, { entry: entries[index]!.id, ...fact });
  }
};
