import * as v from 'valibot';
import { locked } from '../../../platform/locked.ts';
import { holds } from '../../../platform/rights.ts';
import { Id } from '../inputs.ts';
import { mayHelpRunCall } from '../policy.ts';
import { query } from '../room.ts';
import type { ApplicationStatus } from '../rules/application.ts';

export interface ApplicationListed {
  id: string;
  number: number | null;
  structure: string;
  region: string | null;
  status: ApplicationStatus;
  language: string;
  submittedAt: Date | null;
  waitingCorrection: boolean;
}

const statuses = ['draft', 'submitted', 'correction_asked', 'eligible', 'ineligible', 'withdrawn'] as const;

const Input = v.object({
  call: Id,
  status: v.optional(v.nullable(v.picklist(statuses)), null),
  page: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1),
  size: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)), 50),
});

/**
 * Applications of a call that this officer may decide on, sent ones first by number. Drafts are counted and never
 * shown: they belong to those who write them.
 */
export const applicationsOfCall = query(Input, async ({ tx, actor }, { call, status, page, size }) => {
  const { programme } = locked(
    await tx
      .selectFrom('calls.call as call')
      .innerJoin('programmes.edition_listed as edition', 'edition.id', 'call.edition')
      .select('edition.programme')
      .where('call.id', '=', call)
      .executeTakeFirst(),
    actor,
  ).open(actor, mayHelpRunCall);
  const regions = actor.grants
    .filter((grant) => holds({ ...actor, grants: [grant] }, ['programme_officer'], { programme, region: grant.region }))
    .map(({ region }) => region);
  const everywhere = actor.kind === 'system' || regions.includes(null);
  const from = tx
    .selectFrom('calls.application as application')
    .innerJoin('registry.structure_listed as structure', 'structure.id', 'application.structure')
    .where('application.call', '=', call)
    .where('application.status', '<>', 'draft')
    .$if(status !== null, (some) => some.where('application.status', '=', status as ApplicationStatus))
    .$if(!everywhere, (some) => some.where('structure.region', 'in', ['', ...regions.filter((one) => one !== null)]));
  const total = await from.select((select) => select.fn.countAll<number>().as('n')).executeTakeFirstOrThrow();
  const rows: ApplicationListed[] = await from
    .select((select) => [
      'application.id',
      'application.number',
      'structure.name as structure',
      'structure.region',
      'application.status',
      'application.language',
      'application.submitted_at as submittedAt',
      select('application.status', '=', 'correction_asked').$castTo<boolean>().as('waitingCorrection'),
    ])
    .orderBy('application.number', (order) => order.asc().nullsLast())
    .orderBy('application.id')
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  return { total: total.n, rows };
});
