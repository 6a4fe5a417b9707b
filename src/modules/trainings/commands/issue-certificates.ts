import { randomBytes } from 'node:crypto';
import type { Transaction } from 'kysely';
import * as v from 'valibot';
import { newId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusals.ts';
import { checkCodeFrom } from '../../../platform/text/check-code.ts';
import { Id } from '../inputs.ts';
import { mayRunSession } from '../policy.ts';
import { command } from '../room.ts';
import { sessionForUpdate } from '../rows.ts';
import type { TrainingsTables } from '../tables.ts';

interface Holder {
  structure: string;
  participant: string | null;
  holder: string;
}

/** The cooperatives that were present and hold no certificate of this session. */
const structuresToCertify = (tx: Transaction<TrainingsTables>, session: string): Promise<Holder[]> =>
  tx
    .selectFrom('trainings.attendance as attendance')
    .innerJoin('registry.structure_listed as structure', 'structure.id', 'attendance.structure')
    .select((select) => [
      'attendance.structure',
      select.val<string | null>(null).as('participant'),
      'structure.name as holder',
    ])
    .where('attendance.session', '=', session)
    .where('attendance.status', '=', 'present')
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('trainings.certificate as held')
            .select('held.id')
            .where('held.session', '=', session)
            .whereRef('held.structure', '=', 'attendance.structure')
            .where('held.participant', 'is', null)
            .where('held.revoked_at', 'is', null),
        ),
      ),
    )
    .orderBy('structure.name')
    .execute();

/** The people who were present by name and hold none. */
const peopleToCertify = (tx: Transaction<TrainingsTables>, session: string): Promise<Holder[]> =>
  tx
    .selectFrom('trainings.participant as person')
    .select(['person.structure', 'person.id as participant', 'person.name as holder'])
    .where('person.session', '=', session)
    .where('person.status', '=', 'present')
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('trainings.certificate as held')
            .select('held.id')
            .whereRef('held.participant', '=', 'person.id')
            .where('held.revoked_at', 'is', null),
        ),
      ),
    )
    .orderBy('person.name')
    .execute();

const Input = v.object({ session: Id, to: v.optional(v.picklist(['structures', 'people', 'both']), 'both') });

/**
 * Gives a certificate to every cooperative that was present, and to every person present by name. Given again it adds
 * what is missing. Each has a code of its own, of which 40 bits cannot be guessed.
 */
export const issueCertificates = command(Input, async ({ tx, actor, now }, { session: id, to }) => {
  const session = (await sessionForUpdate(tx, id, actor)).open(actor, mayRunSession);
  if (session.state !== 'held') refuse('trainings.session_not_held');
  const holders = [
    ...(to === 'people' ? [] : await structuresToCertify(tx, id)),
    ...(to === 'structures' ? [] : await peopleToCertify(tx, id)),
  ];
  if (holders.length === 0) return refuse('trainings.nothing_to_certify');
  const certificates = holders.map((holder) => ({
    id: newId(),
    session: id,
    ...holder,
    code: checkCodeFrom(randomBytes(5)),
    issued_by: actor.id,
    issued_at: now,
  }));
  await tx.insertInto('trainings.certificate').values(certificates).execute();
  return [
    { fact: 'trainings.certificates_issued', about: id, payload: { certificates: certificates.map((one) => one.id) } },
  ];
});
