import type { Transaction } from 'kysely';
import * as v from 'valibot';
import { locked } from '../../../platform/locked.ts';
import { hide } from '../../../platform/refusals.ts';
import { checkCodeRead } from '../../../platform/text/check-code.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { Id } from '../inputs.ts';
import { mayRecord, represents } from '../policy.ts';
import { query } from '../room.ts';
import type { TrainingsTables } from '../tables.ts';

/** What a certificate says, to be set or shown. */
export interface CertificateShown {
  id: string;
  code: string;
  holder: string;
  /** The same in Arabic, when the holder is a cooperative that is written so. */
  holderAr: string | null;
  /** The cooperative's name, when the holder is one of its people. */
  of: string | null;
  structure: string;
  kind: string;
  place: string | null;
  module: Trilingual;
  hours: number;
  startsAt: Date;
  venue: string;
  remote: boolean;
  trainer: string;
  revoked: boolean;
}

const columns = [
  'certificate.id',
  'certificate.code',
  'certificate.holder',
  'certificate.participant',
  'certificate.structure',
  'certificate.revoked_at as revokedAt',
  'structure.name',
  'structure.name_ar as nameAr',
  'structure.kind',
  'structure.province as place',
  'module.title as module',
  'module.hours',
  'session.starts_at as startsAt',
  'session.venue',
  'session.remote',
  'session.trainer_said as trainerSaid',
  'person.name as trainerName',
] as const;

const given = (tx: Transaction<TrainingsTables>) =>
  tx
    .selectFrom('trainings.certificate as certificate')
    .innerJoin('trainings.session as session', 'session.id', 'certificate.session')
    .innerJoin('trainings.module as module', 'module.id', 'session.module')
    .innerJoin('registry.structure_listed as structure', 'structure.id', 'certificate.structure')
    .leftJoin('people.person_name as person', 'person.id', 'session.trainer')
    .select(columns);

interface Row {
  participant: string | null;
  name: string;
  nameAr: string | null;
  trainerSaid: string;
  trainerName: string | null;
  revokedAt: Date | null;
}

const shown = <Some extends Row>({ participant, name, nameAr, trainerSaid, trainerName, revokedAt, ...row }: Some) => ({
  ...row,
  holderAr: participant === null ? nameAr : null,
  of: participant === null ? null : name,
  trainer: trainerName || trainerSaid,
  revoked: revokedAt !== null,
});

/** The certificates of a session: all of them for those who run it, a cooperative's own for its representative. */
export const certificatesOfSession = query(
  v.object({ session: Id }),
  async ({ tx, actor }, { session: id }): Promise<CertificateShown[]> => {
    const session = await tx
      .selectFrom('trainings.session')
      .select(['id', 'programme', 'region', 'trainer'])
      .where('id', '=', id)
      .executeTakeFirst();
    const rows = await given(tx)
      .where('certificate.session', '=', id)
      .where('certificate.revoked_at', 'is', null)
      .orderBy('structure.name')
      .orderBy('certificate.participant', (order) => order.asc().nullsFirst())
      .orderBy('certificate.holder')
      .execute();
    const runs = session !== undefined && mayRecord(actor, session);
    const mine = rows.filter(({ structure }) => runs || represents(actor, structure));
    locked(session, actor).open(actor, () => runs || mine.length > 0);
    return mine.map(shown);
  },
);

export type Verified = { known: false; why: 'misread' | 'unknown' } | { known: true; certificate: CertificateShown };

/** What anybody who holds a certificate may check: that it was given, to whom, for what, and that it still holds. */
export const certificateBehindCode = query(
  v.object({ code: v.string() }),
  async ({ tx }, { code: typed }): Promise<Verified> => {
    const code = checkCodeRead(typed);
    if (code === null) return { known: false, why: 'misread' };
    const row = await given(tx).where('certificate.code', '=', code).executeTakeFirst();
    return row ? { known: true, certificate: shown(row) } : { known: false, why: 'unknown' };
  },
);

/** One certificate, for those who run its session and its cooperative. */
export const certificate = query(v.object({ id: Id }), async ({ tx, actor }, { id }): Promise<CertificateShown> => {
  const row = await given(tx)
    .select(['session.programme', 'session.region', 'session.trainer as trainerId'])
    .where('certificate.id', '=', id)
    .where('certificate.revoked_at', 'is', null)
    .executeTakeFirst();
  if (!row) return hide();
  const { programme, region, trainerId: trainer, ...rest } = row;
  locked(row, actor).open(
    actor,
    () => mayRecord(actor, { programme, region, trainer }) || represents(actor, rest.structure),
  );
  return shown(rest);
});
