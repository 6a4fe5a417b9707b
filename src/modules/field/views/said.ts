import { problemSentence, refusalSentence, wordOf } from '../../../platform/web/sentences.ts';
import type { Lang } from '../../../platform/words/lang.ts';
import type { KeptReply, KeptState } from '../tables.ts';
import { words } from '../words/index.ts';

/** What an act is called by the room that brought it; its name in the code where it has no word. */
export const actInWords = (lang: Lang, name: string): string => {
  const [room = '', ...verb] = name.split('.');
  return wordOf(lang, room, `act.${verb.join('.')}`) ?? name;
};

/** A field of an act in words: the act's own label, the room's word, else as the code has it. */
export const fieldInWords = (lang: Lang, name: string, field: string, labels: Record<string, string>): string =>
  labels[field] ?? wordOf(lang, name.split('.')[0] ?? '', `field.${field}`) ?? field;

/** Why an act was left, as its agent was told. */
export const reasonInWords = (
  lang: Lang,
  act: { name: string; state: KeptState; refusal: string | null; reply: KeptReply; labels?: Record<string, string> },
): string => {
  if (act.state === 'clash') return words(lang)('clash.why');
  const sentence =
    act.refusal === null ? '' : refusalSentence(lang, { code: act.refusal, values: act.reply.values ?? {} });
  const problems = (act.reply.problems ?? []).map(
    ({ field, code, values }) =>
      `${fieldInWords(lang, act.name, field, act.labels ?? {})}${lang === 'fr' ? ' :' : ':'} ${problemSentence(lang, { field, code, values: values ?? {} })}`,
  );
  return [sentence, ...problems].join(' ');
};

/** A value as a person reads it; null is nothing. */
export const valueInWords = (lang: Lang, value: unknown): string | null => {
  const t = words(lang);
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return t(value ? 'value.yes' : 'value.no');
  const between = lang === 'ar' ? '، ' : ', ';
  if (Array.isArray(value)) return value.map((one) => valueInWords(lang, one) ?? '—').join(between) || null;
  if (typeof value !== 'object') return String(value);
  const parts = Object.values(value)
    .map((one) => valueInWords(lang, one))
    .filter((one) => one !== null);
  return parts.join(' · ') || null;
};
