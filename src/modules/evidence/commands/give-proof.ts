import * as v from 'valibot';
import { acceptFormFile, allowed } from '../../../platform/files/index.ts';
import { newId } from '../../../platform/ids.ts';
import { hide, invalid, refuse } from '../../../platform/refusals.ts';
import { Id } from '../inputs.ts';
import { mayCollect } from '../policy.ts';
import { command } from '../room.ts';
import { criteriaOf, itemForUpdate } from '../rows.ts';
import { reasonNotToCollect } from '../rules/campaign.ts';
import { settleItem } from '../settle-item.ts';

const Input = v.object({
  item: Id,
  criterion: Id,
  /** Of the proof, where a telephone made it. */
  id: v.optional(Id),
  file: v.optional(v.instance(File)),
  /** SHA-256 of a file that is still on its way from a telephone. */
  awaited: v.optional(v.nullable(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))), null),
  note: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(2000)), ''),
});

/** Gives what proves a criterion of a drawn record; what was given before stays in its history. */
export const giveProof = command(Input, async (context, { item: id, criterion, id: given, file, awaited, note }) => {
  const { tx, actor, now } = context;
  const item = (await itemForUpdate(tx, id, actor)).open(actor, mayCollect);
  const reason = reasonNotToCollect({ campaign: item.campaignState, item: item.state });
  if (reason) refuse(`evidence.${reason}`);
  const asked = (await criteriaOf(tx, item.campaign)).find((one) => one.id === criterion) ?? hide();
  const shown = file !== undefined || awaited !== null;
  if (asked.wants === 'file' && !shown) return invalid('file', 'evidence.file_missing');
  if (asked.wants === 'note' && note === '' && !shown) return invalid('note', 'evidence.note_missing');
  const kept = file
    ? (await acceptFormFile(context, file, { use: 'evidence.proof', field: 'file', allowed: allowed.documents })).id
    : null;
  await tx
    .insertInto('evidence.proof')
    .values({
      ...{ id: given ?? newId(), item: id, criterion, note },
      ...{ file: kept, awaited: kept ? null : awaited, given_by: actor.id, given_at: now },
    })
    .execute();
  await settleItem(context, item);
  return [{ fact: 'evidence.proof_given', about: id, payload: { campaign: item.campaign, criterion } }];
});
