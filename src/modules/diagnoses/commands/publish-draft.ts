import * as v from 'valibot';
import { parse } from '../../../platform/command.ts';
import { refuse } from '../../../platform/refusals.ts';
import { digestsOf, draftMark, hashesOf } from '../digests.ts';
import { Id } from '../inputs.ts';
import { InstrumentInput } from '../instrument-schema.ts';
import { command } from '../room.ts';
import { draftForUpdate, nextNumber } from '../rows.ts';
import { refuseFaults } from './publish-instrument.ts';

/** Publishes a draft as it was seen. From then on it never changes, and diagnoses are held under it. */
export const publishDraft = command(
  v.object({ draft: Id, seen: v.string() }),
  async ({ tx, actor, now }, { draft, seen }) => {
    const { instrument, definition } = await draftForUpdate(tx, draft, actor);
    if (draftMark(definition) !== seen) refuse('diagnoses.changed_meanwhile');
    refuseFaults(definition);
    parse(InstrumentInput, definition);
    const number = await nextNumber(tx, instrument, draft);
    await tx
      .updateTable('diagnoses.version')
      .set({
        published_at: now,
        number,
        hashes: JSON.stringify(hashesOf(definition)),
        digests: JSON.stringify(digestsOf(definition)),
      })
      .where('id', '=', draft)
      .execute();
    await tx
      .updateTable('diagnoses.instrument')
      .set({ title: JSON.stringify(definition.title) })
      .where('id', '=', instrument)
      .execute();
    return [{ fact: 'diagnoses.instrument_published', about: instrument, payload: { version: draft, number } }];
  },
);
