import { locked } from '../../../platform/locked.ts';
import { OneId } from '../inputs.ts';
import { mayCheckApplication } from '../policy.ts';
import { query } from '../room.ts';

/** The mandate of an application, for the officers who decide on it; the answers of a draft stay unseen. */
export const mandateInOffice = query(OneId, async ({ tx, actor }, { id }) => {
  const row = await tx
    .selectFrom('calls.mandate as mandate')
    .innerJoin('calls.application as application', 'application.id', 'mandate.application')
    .innerJoin('calls.call as call', 'call.id', 'application.call')
    .innerJoin('programmes.edition_listed as edition', 'edition.id', 'call.edition')
    .innerJoin('registry.structure_listed as structure', 'structure.id', 'application.structure')
    .leftJoin('people.person_name as agent', 'agent.id', 'mandate.agent')
    .select([
      'application.id as application',
      'application.call',
      'application.structure',
      'call.title as callTitle',
      'edition.programme',
      'structure.region',
      'structure.name',
      'agent.name as agent',
      'mandate.given_by as givenBy',
      'mandate.given_as as givenAs',
      'mandate.way',
      'mandate.phone',
      'mandate.given_at as givenAt',
      'mandate.contested_at as contestedAt',
      'mandate.settled',
      'mandate.settled_reason as reason',
    ])
    .where('application.id', '=', id)
    .executeTakeFirst();
  return locked(row, actor).open(actor, mayCheckApplication);
});

export type MandateInOffice = Awaited<ReturnType<typeof mandateInOffice>>;
