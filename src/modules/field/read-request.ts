import * as v from 'valibot';
import { parse } from '../../platform/command.ts';
import { SentAct, SyncRequest, actLimit, actsPerSync } from '../../platform/field/index.ts';
import type { ActReply } from '../../platform/field/index.ts';
import { refusalSentence } from '../../platform/web/sentences.ts';
import type { Lang } from '../../platform/words/lang.ts';

const Envelope = v.object({
  ...SyncRequest.entries,
  acts: v.optional(v.pipe(v.array(v.unknown()), v.maxLength(actsPerSync)), []),
});

export interface ReadRequest extends Omit<v.InferOutput<typeof Envelope>, 'acts'> {
  acts: SentAct[];
  /** Acts that are none: answered at once, so that one of them never holds back the others. */
  unread: ActReply[];
}

/** Sentences are said in three languages; Tamazight is answered in French. */
export const langOf = (lang: 'fr' | 'ar' | 'en' | 'zgh'): Lang => (lang === 'zgh' ? 'fr' : lang);

const refusedUnkept = (act: unknown, code: string, lang: Lang): ActReply[] => {
  const id = (act as { id?: unknown } | null)?.id;
  if (typeof id !== 'string') return [];
  const refusal = `field.${code}`;
  const say = refusalSentence(lang, { code: refusal, values: {} });
  return [{ act: id, state: 'refused', refusal, say, kept: false }];
};

/** What a phone sent, act by act. @throws Invalid when the envelope itself cannot be read. */
export const readRequest = (body: unknown): ReadRequest => {
  const { acts: raw, ...envelope } = parse(Envelope, body);
  const lang = langOf(envelope.lang);
  const acts: SentAct[] = [];
  const unread: ActReply[] = [];
  for (const one of raw) {
    const read = v.safeParse(SentAct, one);
    if (!read.success) unread.push(...refusedUnkept(one, 'unreadable', lang));
    else if (JSON.stringify(one).length > actLimit) unread.push(...refusedUnkept(one, 'act_too_large', lang));
    else acts.push(read.output);
  }
  return { ...envelope, acts, unread };
};
