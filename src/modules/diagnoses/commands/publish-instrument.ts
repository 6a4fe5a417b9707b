import * as v from 'valibot';
import { newId } from '../../../platform/ids.ts';
import { Invalid } from '../../../platform/refusals.ts';
import { allow } from '../../../platform/rights.ts';
import { digestsOf, hashesOf } from '../digests.ts';
import { InstrumentInput } from '../instrument-schema.ts';
import { mayCompose } from '../policy.ts';
import { command } from '../room.ts';
import { nextNumber } from '../rows.ts';
import { faultsOf } from '../rules/check-instrument.ts';
import type { Instrument } from '../rules/instrument.ts';

const Input = v.object({
  /** The instrument of which this is the next version; without it, a new one. */
  instrument: v.optional(v.pipe(v.string(), v.uuid())),
  definition: InstrumentInput,
});

/** @throws Invalid with a problem per fault. */
export const refuseFaults = (definition: Instrument): void => {
  const faults = faultsOf(definition);
  if (faults.length > 0) throw new Invalid(faults.map(({ at, code }) => ({ field: at, code: `diagnoses.${code}` })));
};

/** Publishes an instrument, or the next version of one: `payload.version` is what a diagnosis is held under. */
export const publishInstrument = command(Input, async ({ tx, actor, now }, input) => {
  allow(actor, mayCompose(actor));
  const definition = input.definition as Instrument;
  refuseFaults(definition);
  const title = JSON.stringify(definition.title);
  const instrument = input.instrument ?? newId();
  if (input.instrument === undefined)
    await tx
      .insertInto('diagnoses.instrument')
      .values({ id: instrument, code: null, title, created_at: now })
      .execute();
  else await tx.updateTable('diagnoses.instrument').set({ title }).where('id', '=', instrument).execute();
  const [version, number] = [newId(), await nextNumber(tx, instrument)];
  await tx
    .insertInto('diagnoses.version')
    .values({
      id: version,
      instrument,
      number,
      definition: JSON.stringify(definition),
      hashes: JSON.stringify(hashesOf(definition)),
      digests: JSON.stringify(digestsOf(definition)),
      published_at: now,
    })
    .execute();
  return [{ fact: 'diagnoses.instrument_published', about: instrument, payload: { version, number } }];
});
