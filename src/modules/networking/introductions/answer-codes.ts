import { createHash, randomBytes } from 'node:crypto';
import { newId } from '../../../platform/ids.ts';
import { checkCodeFrom, checkCodeRead } from '../../../platform/text/check-code.ts';
import { isEasyToTell } from '../rules/answer-sms.ts';
import type { Side } from '../rules/introduction.ts';
import type { NetworkingContext, Tx } from '../rows.ts';

const days = 86_400_000;
/** A link that lies in a telephone for longer opens nothing any more. */
export const codeLasts = 45 * days;

const digestOf = (code: string): Buffer => createHash('sha256').update(code).digest();
const bare = (code: string): string => code.replaceAll('-', '');

const drawn = (): string => {
  const code = checkCodeFrom(randomBytes(5));
  return isEasyToTell(code) ? code : drawn();
};

/** Makes a code for one introduction and one side; its digest is kept. @returns it without dashes, and its first four. */
export const newAnswerCode = async (
  { tx, now }: Pick<NetworkingContext, 'tx' | 'now'>,
  { introduction, side, phone }: { introduction: string; side: Side; phone: string | null },
): Promise<{ code: string; short: string }> => {
  const code = drawn();
  const short = code.slice(0, 4);
  await tx
    .insertInto('networking.answer_code')
    .values({
      id: newId(),
      introduction,
      side,
      digest: digestOf(code),
      short,
      phone,
      sent_at: now,
      expires_at: new Date(now.getTime() + codeLasts),
    })
    .execute();
  return { code: bare(code), short };
};

export interface CodeFor {
  introduction: string;
  side: Side;
}

/** What a code of a link opens; null for one that is none, or whose time is over. */
export const codeRead = async (tx: Tx, typed: string, now: Date): Promise<CodeFor | null> => {
  const code = checkCodeRead(typed);
  if (code === null) return null;
  const row = await tx
    .selectFrom('networking.answer_code')
    .select(['introduction', 'side'])
    .where('digest', '=', digestOf(code))
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row ?? null;
};
