import { sql } from 'kysely';
import { locked } from '../../../platform/locked.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import type { EligibilityRule } from '../../forms/index.ts';
import type { Rubric } from '../../juries/index.ts';
import { OneId } from '../inputs.ts';
import { mayCheckApplication, mayHelpRunCall } from '../policy.ts';
import { query } from '../room.ts';
import { standingOf } from '../rules/call.ts';
import type { CallStanding } from '../rules/call.ts';
import type { CallState } from '../tables.ts';

export interface CallShownInOffice {
  id: string;
  edition: string;
  programme: string;
  title: Trilingual;
  editionName: Trilingual;
  state: CallState;
  standing: CallStanding;
  opensAt: Date;
  closesAt: Date;
  places: number;
  rules: EligibilityRule[];
  rubric: Rubric;
  counts: Record<string, number>;
  /** Mandates that a cooperative says it never gave: it is to be called back. */
  contested: { application: string; structure: string; phone: string; sent: boolean }[];
}

/** A call as its officers see it, with how many applications stand where. */
export const callInOffice = query(OneId, async ({ tx, actor, now }, { id }): Promise<CallShownInOffice> => {
  const row = locked(
    await tx
      .selectFrom('calls.call as call')
      .innerJoin('programmes.edition_listed as edition', 'edition.id', 'call.edition')
      .select([
        'call.id',
        'call.edition',
        'edition.programme',
        'call.title',
        'edition.name as editionName',
        'call.state',
        'call.opens_at as opensAt',
        'call.closes_at as closesAt',
        'call.places',
        'call.rules',
        'call.rubric',
      ])
      .where('call.id', '=', id)
      .executeTakeFirst(),
    actor,
  ).open(actor, mayHelpRunCall);
  const counted = await tx
    .selectFrom('calls.application')
    .select(['status', sql<number>`count(*)`.as('n')])
    .where('call', '=', id)
    .groupBy('status')
    .execute();
  const counts = Object.fromEntries(counted.map(({ status, n }) => [status, n]));
  const contested = await tx
    .selectFrom('calls.mandate as mandate')
    .innerJoin('calls.application as application', 'application.id', 'mandate.application')
    .innerJoin('registry.structure_listed as structure', 'structure.id', 'application.structure')
    .select((select) => [
      'application.id as application',
      'structure.name as structure',
      'mandate.phone',
      select('application.status', '<>', 'draft').$castTo<boolean>().as('sent'),
      'structure.region',
      'mandate.contested_at',
    ])
    .where('application.call', '=', id)
    .where('mandate.contested_at', 'is not', null)
    .where('mandate.settled', 'is', null)
    .orderBy('mandate.contested_at', 'desc')
    .execute();
  const mine = contested.filter(({ region }) => mayCheckApplication(actor, { programme: row.programme, region }));
  return { ...row, standing: standingOf(row, now), counts, contested: mine };
});
