import { createHmac, timingSafeEqual } from 'node:crypto';
import * as v from 'valibot';
import { EscapeFile, SentAct, escapedText } from '../../platform/field/index.ts';
import type { ActReply } from '../../platform/field/index.ts';
import { giveUpload } from '../../platform/files/index.ts';
import type { Caller } from '../../platform/ground.ts';
import { invalid, refuse } from '../../platform/refusals.ts';
import type { Lang } from '../../platform/words/lang.ts';
import { noteEscapeFile } from './commands/note-escape-file.ts';
import { applyActs } from './sending/apply-acts.ts';
import { settleMedia } from './sending/media.ts';

export interface Brought {
  /** Whose acts they are, as the file tells. */
  person: string;
  name: string;
  /** Applied in that person's name; else in the name of who brought them. */
  signed: boolean;
  replies: ActReply[];
  /** Media of the file that were not what they are called. */
  spoilt: number;
}

type Read = v.InferOutput<typeof EscapeFile>;

const readFile = (text: string): { file: Read; raw: Read } => {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return invalid('file', 'field.escape_unreadable');
  }
  const read = v.safeParse(EscapeFile, raw);
  return read.success ? { file: read.output, raw: raw as Read } : invalid('file', 'field.escape_unreadable');
};

/** A plain file has no signature; one that does not fit is refused: somebody changed what the phone wrote. */
const isSigned = (raw: Read, keyOf: (device: string, person: string) => string): boolean => {
  const { signature } = raw;
  if (!signature) return false;
  const made = createHmac('sha256', keyOf(raw.device, raw.person.id)).update(escapedText(raw)).digest();
  const told = Buffer.from(signature, 'hex');
  return (made.length === told.length && timingSafeEqual(made, told)) || refuse('field.escape_altered');
};

/**
 * Takes a file of unsent acts, with their media. Signed by its phone, its acts are applied in the name of that phone's
 * user, with her rights now; plain, in the name of who brings it. However often it is brought, every act exists once.
 * @param keyOf the key of a phone in a person's hands
 * @throws Invalid when it is no such file, Refusal when it was altered
 */
export const bringEscapeFile = async (
  caller: Caller,
  { text, lang, keyOf }: { text: string; lang: Lang; keyOf: (device: string, person: string) => string },
): Promise<Brought> => {
  const { file, raw } = readFile(text);
  const signed = isSigned(raw, keyOf);
  const bringer = caller.actor.id as string;
  const owner = `person:${bringer}`;
  let spoilt = 0;
  for (const { digest, name, content } of file.media) {
    const bytes = Buffer.from(content, 'base64');
    if ((await giveUpload(caller.ground, { owner, name, sha256: digest, bytes })) === null) spoilt += 1;
  }
  const acts = file.acts.map((act) => v.parse(SentAct, act));
  const person = signed ? file.person.id : bringer;
  const sender = { person, device: file.device, capturedBy: file.person.id, broughtBy: bringer };
  const replies = await applyActs(caller, sender, acts, lang);
  await noteEscapeFile(caller, {
    device: file.device,
    person: file.person.id,
    signed,
    acts: acts.map(({ id }) => id),
    media: file.media.map(({ digest }) => digest),
  });
  const { given } = await settleMedia(caller, bringer);
  const last = given > 0 ? await applyActs(caller, sender, acts, lang) : replies;
  return { person: file.person.id, name: file.person.name, signed, replies: last, spoilt };
};
