import type { Transaction } from 'kysely';
import * as v from 'valibot';
import { acceptFormFile, acceptUpload, allowed } from '../../../platform/files/index.ts';
import { newId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusals.ts';
import { Id } from '../inputs.ts';
import { mayEditApplication } from '../policy.ts';
import { countPieces } from '../count-pieces.ts';
import { command } from '../room.ts';
import { applicationForUpdate } from '../rows.ts';
import type { Application } from '../rows.ts';
import { reasonNotToEdit } from '../rules/application.ts';
import { standingOf } from '../rules/call.ts';
import type { CallsTables } from '../tables.ts';

const Input = v.object({
  application: Id,
  /** `section.question`, or `section.2.question` in a repeated section. */
  field: v.pipe(v.string(), v.maxLength(120)),
  /** A finished resumable upload, or the file of a form without script. */
  upload: v.optional(v.string()),
  /** In whose name the upload was sent, when it is not the actor's. */
  owner: v.optional(v.string()),
  file: v.optional(v.instance(File)),
});

const questionOf = ({ form }: Application, field: string) => {
  const parts = field.split('.');
  const section = form.sections.find(({ id }) => id === parts[0]);
  const question = section?.questions.find(({ id, kind }) => id === parts.at(-1) && kind === 'file');
  const [, index = ''] = parts;
  const isPlaced = section?.repeat
    ? parts.length === 3 && /^\d{1,2}$/.test(index) && Number(index) < section.repeat.atMost
    : parts.length === 2;
  return question && isPlaced ? question : refuse('calls.section_unknown');
};

const isAccepted = async (tx: Transaction<CallsTables>, upload: string): Promise<boolean> => {
  const row = await tx.selectFrom('platform.upload').select('accepted_at').where('id', '=', upload).executeTakeFirst();
  return row !== undefined && row.accepted_at !== null;
};

const piecesPerQuestion = 10;

/** Keeps a piece as soon as it was chosen, whatever else is still missing; the answer to its question says how many. */
export const attachPiece = command(Input, async (context, { application: id, field, upload, owner, file }) => {
  const { tx, actor, now } = context;
  const application = (await applicationForUpdate(tx, id, actor)).open(actor, mayEditApplication);
  const why = reasonNotToEdit(application, standingOf({ ...application, state: application.callState }, now), now);
  if (why) refuse(`calls.${why}`, { closed: application.closesAt });
  // A page that saves itself names its finished uploads each time.
  if (upload !== undefined && (await isAccepted(tx, upload))) return [];
  const question = questionOf(application, field);
  const kept = await tx
    .selectFrom('calls.piece')
    .select('id')
    .where('application', '=', id)
    .where('field', '=', field)
    .execute();
  if (kept.length >= piecesPerQuestion) refuse('calls.too_many_pieces', { limit: piecesPerQuestion });
  const wanted = { use: 'calls.piece', allowed: allowed[question.accepts ?? 'documents'], field };
  const accepted = file
    ? await acceptFormFile(context, file, wanted)
    : await acceptUpload(context, { upload: upload ?? '', ...(owner !== undefined && { owner }), ...wanted });
  const piece = newId();
  await tx
    .insertInto('calls.piece')
    .values({ id: piece, application: id, field, file: accepted.id, name: accepted.name, attached_at: now })
    .execute();
  await countPieces(context, application, field);
  return [{ fact: 'calls.piece_attached', about: id, payload: { piece, field } }];
});
