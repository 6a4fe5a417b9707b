import * as v from 'valibot';
import { acceptFormFile, allowed } from '../../../platform/files/index.ts';
import { newId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusals.ts';
import { normalPhone } from '../../people/index.ts';
import { Id, reason } from '../inputs.ts';
import { mayEditApplication, represents } from '../policy.ts';
import { command } from '../room.ts';
import { applicationForUpdate } from '../rows.ts';
import { reasonNotToEdit } from '../rules/application.ts';
import { standingOf } from '../rules/call.ts';

const Input = v.object({
  application: Id,
  givenBy: reason(120),
  givenAs: v.picklist(['president', 'manager', 'board_member']),
  way: v.picklist(['signed_paper', 'spoken']),
  phone: v.pipe(
    v.string(),
    v.check((typed) => normalPhone(typed) !== null, 'invalid.phone'),
    v.transform((typed) => normalPhone(typed) as string),
  ),
  /** A photo or a scan of the signed paper. */
  file: v.optional(v.instance(File)),
});

/**
 * Records who in the cooperative asked this person to file, and how. The cooperative is told on that phone, in the
 * application's language, and can contest it (see reactions/tell-mandate.ts); a mandate once contested stays so.
 */
export const recordMandate = command(Input, async (context, input) => {
  const { tx, actor, now } = context;
  const application = (await applicationForUpdate(tx, input.application, actor)).open(actor, mayEditApplication);
  const why = reasonNotToEdit(application, standingOf({ ...application, state: application.callState }, now), now);
  if (why) refuse(`calls.${why}`, { closed: application.closesAt });
  if (represents(actor, application.structure)) refuse('calls.mandate_not_needed');
  const id = newId();
  const paper = input.file
    ? await acceptFormFile(context, input.file, { use: 'calls.mandate', allowed: allowed.documents, field: 'file' })
    : null;
  const mandate = {
    given_by: input.givenBy,
    given_as: input.givenAs,
    way: input.way,
    phone: input.phone,
    file: paper?.id ?? null,
    given_at: now,
    told_at: null,
  };
  await tx
    .insertInto('calls.mandate')
    .values({ id, application: application.id, agent: actor.id as string, text_version: 1, ...mandate })
    // Its id stays: the link to contest it, which the cooperative may hold already, goes on working.
    .onConflict((conflict) => conflict.column('application').doUpdateSet(mandate))
    .execute();
  return [
    { fact: 'calls.mandate_recorded', about: application.id, payload: { way: input.way, given_as: input.givenAs } },
  ];
});
