import type { Transaction } from 'kysely';
import * as v from 'valibot';
import { fieldAct } from '../../../platform/field/index.ts';
import { ConsentInput, giveConsent } from '../commands/give-consent.ts';
import { proveConsent } from '../commands/prove-consent.ts';
import { Id } from '../inputs.ts';
import type { PeopleTables } from '../tables.ts';

const Consented = v.object({
  ...ConsentInput.entries,
  id: Id,
  /** SHA-256 of the signed paper or of the voice. */
  proof: v.optional(v.nullable(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))), null),
});

interface Reading {
  tx: Transaction<PeopleTables>;
}

/** Of those who consent, the names of people of the house: a contact of a cooperative is known to the register alone. */
const titles = async ({ tx }: Reading, subjects: string[]): Promise<Map<string, string>> => {
  const rows = await tx.selectFrom('people.person_name').select(['id', 'name']).where('id', 'in', subjects).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
};

const page = async (subject: string, context: Reading): Promise<string | null> =>
  (await titles(context, [subject])).has(subject) ? `/office/people/${subject}` : null;

/** A consent that was read to somebody in her language, and said or signed before the agent. */
const consent = fieldAct({
  name: 'people.give_consent',
  input: Consented,
  record: ({ subject }) => subject,
  page,
  titles,
  apply: (context, { proof: _proof, ...given }) => giveConsent.within(context, given),
  media: ({ proof }) => (proof === null ? [] : [proof]),
  attach: (context, { id }, { upload, owner }) => proveConsent.within(context, { consent: id, upload, owner }),
});

/** What a phone may ask of people. */
export const acts = [consent];
