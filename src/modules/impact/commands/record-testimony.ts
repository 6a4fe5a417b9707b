import { randomBytes } from 'node:crypto';
import * as v from 'valibot';
import { acceptFormFile, allowed } from '../../../platform/files/index.ts';
import { newId } from '../../../platform/ids.ts';
import { invalid, refuse } from '../../../platform/refusals.ts';
import { dayOf } from '../../../platform/words/format.ts';
import { Day, Id, saidOrNot } from '../inputs.ts';
import { mayRecordTestimony } from '../policy.ts';
import { command } from '../room.ts';
import { structureWhere } from '../rows.ts';
import { tellOfTestimony } from '../searched.ts';
import { consentWays } from '../tables.ts';

const Input = v.object({
  structure: Id,
  person: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(120)), ''),
  capacity: saidOrNot(120),
  words: saidOrNot(800),
  photo: v.optional(v.instance(File)),
  /** What the photograph shows, for who cannot see it. */
  photoSaid: saidOrNot(200),
  consentOn: Day,
  consentWay: v.picklist(consentWays, 'impact.consent_way'),
  proof: v.optional(v.instance(File)),
  /** The consent that was asked for: without it nothing is written. */
  agreed: v.boolean(),
  demo: v.optional(v.boolean(), false),
});

/** Writes down what somebody of a cooperative said of it, or a photograph, with the consent that lets it be shown. */
export const recordTestimony = command(Input, async (context, input) => {
  const { tx, actor, now } = context;
  const { structure } = (await structureWhere(tx, input.structure, actor)).open(actor, mayRecordTestimony);
  const { person, capacity, words, photo, photoSaid, consentOn, consentWay, proof, agreed, demo } = input;
  if (!agreed) refuse('impact.no_consent');
  if (consentOn > dayOf(now)) return invalid('consentOn', 'impact.consent_to_come');
  if (Object.keys(words).length === 0 && !photo) refuse('impact.nothing_said');
  if (photo && Object.keys(photoSaid).length === 0) return invalid('photoSaid', 'impact.photo_unsaid');
  const kept = async (
    file: File | undefined,
    use: string,
    field: string,
    kinds: Parameters<typeof acceptFormFile>[2]['allowed'],
  ) => (file ? (await acceptFormFile(context, file, { use, field, allowed: kinds })).id : null);
  const id = newId();
  await tx
    .insertInto('impact.testimony')
    .values({
      ...{ id, structure, person, demo },
      capacity: JSON.stringify(capacity),
      words: JSON.stringify(words),
      photo: await kept(photo, 'impact.photo', 'photo', allowed.images),
      photo_said: JSON.stringify(photo ? photoSaid : {}),
      consent_on: consentOn,
      consent_way: consentWay,
      consent_proof: await kept(proof, 'impact.consent', 'proof', allowed.documents),
      secret: randomBytes(24).toString('base64url'),
      recorded_by: actor.id,
      recorded_at: now,
    })
    .execute();
  await tellOfTestimony(tx, id);
  return [{ fact: 'impact.testimony_recorded', about: id, payload: { structure, way: consentWay } }];
});
