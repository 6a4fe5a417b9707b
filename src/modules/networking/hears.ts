import type { Heard, Listener, Reply } from '../../platform/messages/index.ts';
import type { Ground } from '../../platform/ground.ts';
import { Refusal } from '../../platform/refusals.ts';
import { system } from '../../platform/rights.ts';
import type { Lang } from '../../platform/words/lang.ts';
import { inLang as said } from '../../platform/words/trilingual.ts';
import { answerBySms } from './commands/answer-by-sms.ts';
import { relayBySms } from './commands/relay-words.ts';
import { bare } from './introductions/introduction-messages.ts';
import { meantBySms } from './queries/meant-by-sms.ts';
import type { Meant } from './queries/meant-by-sms.ts';
import { answerIn } from './rules/answer-sms.ts';
import type { SmsAnswer } from './rules/answer-sms.ts';
import { words } from './words/index.ts';

const reply = (
  lang: Lang,
  key: Parameters<ReturnType<typeof words>>[0],
  values: Record<string, string> = {},
): Reply => ({
  lang,
  text: bare(words(lang)(key, values)),
});

const answered = async (ground: Ground, meant: Meant, answer: 'yes' | 'no' | 'call'): Promise<Reply> => {
  const { introduction, side, lang, title } = meant;
  await answerBySms({ ground, actor: system, now: new Date() }, { introduction, side, answer });
  const of = side === 'buyer' && answer !== 'call' ? (`${answer}_buyer` as const) : answer;
  return reply(lang, `intro.sms.${of}`, { title: said(title, lang) });
};

const passedOn = async (
  ground: Ground,
  { introduction, side, lang }: Meant,
  { id }: Heard,
  text: string,
): Promise<Reply> => {
  await relayBySms({ ground, actor: system, now: new Date() }, { introduction, side, words: text, heard: id });
  return reply(lang, 'intro.sms.relayed');
};

const act = (ground: Ground, meant: Meant, heard: Heard, told: SmsAnswer): Promise<Reply> | Reply => {
  const { lang, title, short } = meant;
  if (told.answer !== null && !meant.introduced) return answered(ground, meant, told.answer);
  if (told.words.length > 1 && meant.mayWrite && told.code !== null) return passedOn(ground, meant, heard, told.words);
  return reply(lang, 'intro.sms.how', { title: said(title, lang), code: short });
};

/** An answer by SMS: "1 K7M2", "نعم", or words to pass on behind a code. Who writes is known by the number alone. */
export const hears: Listener = async (ground, heard) => {
  const told = answerIn(heard.text);
  if (told.answer === null && told.code === null) return undefined;
  const meant = await meantBySms({ ground, actor: system, now: new Date() }, { phone: heard.phone, code: told.code });
  const [first, ...others] = meant;
  if (first === undefined) return undefined;
  if (others.length > 0) return reply(first.lang, 'intro.sms.which', { code: first.short });
  try {
    return await act(ground, first, heard, told);
  } catch (error) {
    if (error instanceof Refusal) return reply(first.lang, 'intro.sms.too_late');
    throw error;
  }
};
