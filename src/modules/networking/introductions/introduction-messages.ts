import { dateInWords } from '../../../platform/words/format.ts';
import type { Lang } from '../../../platform/words/lang.ts';
import { inLang as said, langOfText } from '../../../platform/words/trilingual.ts';
import { placeName } from '../../registry/index.ts';
import { conceptName } from '../concepts.ts';
import { quantitySaid } from '../quantity.ts';
import type { Posting } from '../rows.ts';
import { words } from '../words/index.ts';

/** The marks that isolate a value would make one SMS into two. */
export const bare = (text: string): string => text.replace(/[\u2066-\u2069]/g, '');

const whereOf = (lang: Lang, { everywhere, territories }: Posting): string =>
  everywhere
    ? words(lang)('list.everywhere')
    : territories
        .slice(0, 2)
        .map((code) => placeName(code, lang))
        .join(lang === 'ar' ? '، ' : ', ');

/** The title where it is in the reader's language; else what it is about, in the words of the thesaurus. */
const titleOf = (lang: Lang, { title, concepts }: Posting): string =>
  langOfText(title, lang) === lang || concepts.length === 0
    ? said(title, lang)
    : concepts.map((code) => conceptName(code, lang)).join(lang === 'ar' ? '، ' : ', ');

/** What is asked, in one breath: what, how much, where, by when. */
export const needInOneBreath = (lang: Lang, need: Posting): string => {
  const by = need.answerBy ?? need.untilOn;
  const parts = [titleOf(lang, need), quantitySaid(lang, need), whereOf(lang, need)];
  if (by !== null) parts.push(words(lang)('intro.message.by', { day: dateInWords(lang, by) }));
  return bare(parts.filter(Boolean).join(lang === 'ar' ? '، ' : ', '));
};

/** The first message to a cooperative, and the reminder: the need, and how to answer from this telephone alone. */
export const inviteText = (
  lang: Lang,
  need: Posting,
  short: string,
  { again, byPhone }: { again: boolean; byPhone: boolean },
): { subject: string; text: string } => {
  const t = words(lang);
  const what = needInOneBreath(lang, need);
  const lines = [t(again ? 'intro.message.reminder' : 'intro.message.invitation', { what })];
  if (byPhone) lines.push(t('intro.message.how', { code: short }));
  return { subject: t('intro.message.subject'), text: bare(lines.join('\n')) };
};

export type Telling = 'interested' | 'introduced' | 'not_chosen' | 'relayed' | 'outcome' | 'pooled';

/** What one side is told of the other. */
export const toldText = (
  lang: Lang,
  what: Telling,
  values: { other: string; need: Posting; code: string; words?: string },
): { subject: string; text: string } => {
  const t = words(lang);
  const title = titleOf(lang, values.need);
  const text = t(`intro.message.${what}`, { other: values.other, title, code: values.code, words: values.words ?? '' });
  return { subject: t('intro.message.subject'), text: bare(text) };
};
