import type { Fact } from '../../platform/journal/fact.ts';
import { refuse } from '../../platform/refusals.ts';
import { giveConsent } from '../people/index.ts';
import type { ConsentWay } from '../people/index.ts';
import { isItsAsker } from './policy.ts';
import type { NetworkingContext, Posting } from './rows.ts';

const purpose = 'be_introduced';

/** Whose agreement a posting stands on: the person who asks; else the structure's contact; else its party. */
const subjectOf = async ({ tx, actor }: NetworkingContext, posting: Posting) => {
  if (actor.id !== null && isItsAsker(actor, posting)) return { subject: actor.id, subject_kind: 'person' as const };
  const { person, structure, party } = posting;
  if (person !== null) return { subject: person, subject_kind: 'person' as const };
  const contact =
    structure === null
      ? undefined
      : await tx
          .selectFrom('registry.structure_contact')
          .select('contact')
          .where('structure', '=', structure)
          .executeTakeFirst();
  return { subject: contact?.contact ?? party, subject_kind: 'contact' as const };
};

/**
 * Notes the agreement that a posting stands on, unless it is in force already.
 * @throws Refusal `networking.consent_missing`
 */
export const agreeing = async (
  context: NetworkingContext,
  posting: Posting,
  how: ConsentWay | null,
): Promise<{ subject: string; facts: Fact[] }> => {
  const { tx } = context;
  const { subject, subject_kind } = await subjectOf(context, posting);
  const known = await tx
    .selectFrom('people.consent_in_force')
    .select('subject')
    .where('subject', '=', subject)
    .where('purpose', '=', purpose)
    .executeTakeFirst();
  if (known) return { subject, facts: [] };
  if (how === null) return refuse('networking.consent_missing');
  return { subject, facts: await giveConsent.within(context, { subject, subject_kind, purpose, how }) };
};
