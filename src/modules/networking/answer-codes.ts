import { createHash, randomBytes } from 'node:crypto';
import { newId } from '../../platform/ids.ts';
import { checkCodeFrom, checkCodeRead } from '../../platform/text/check-code.ts';
import { isEasyToTell } from './rules/answer-sms.ts';
import type { Side } from './rules/introduction.ts';
import type { NetworkingContext, Tx } from './rows.ts';

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

/** What codes sent to this number are meant by an SMS from it: those that begin so, or all that still may be answered. */
export const codesFrom = async (tx: Tx, phone: string, short: string | null, now: Date): Promise<CodeFor[]> => {
  const rows = await tx
    .selectFrom('networking.answer_code as code')
    .innerJoin('networking.introduction as introduction', 'introduction.id', 'code.introduction')
    .select(['code.introduction', 'code.side'])
    .where('code.phone', '=', phone)
    .where('code.expires_at', '>', now)
    .$if(short !== null, (asked) => asked.where('code.short', '=', (short as string).slice(0, 4)))
    .$if(short === null, (asked) => asked.where('introduction.state', 'in', ['invited', 'opened', 'interested']))
    .orderBy('code.sent_at', 'desc')
    .limit(50)
    .execute();
  const seen = new Map(rows.map((row) => [`${row.introduction} ${row.side}`, row]));
  return [...seen.values()];
};
