import type { ComeBack } from '../../../platform/web/attempt.ts';
import { Invalid } from '../../../platform/refusals.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { numberAt, textAt, textsAt } from '../../../platform/web/typed.ts';
import { langs } from '../../../platform/words/lang.ts';
import type { Lang } from '../../../platform/words/lang.ts';
import type { PostingWhole } from '../queries/posting.ts';
import type { Asked } from '../rules/posting.ts';
import { conceptTyped, phrasesOf, placePhrasesOf, placeTyped } from '../words-typed.ts';

export const statusOf = (why: ComeBack | null): 200 | 409 | 422 => why?.status ?? 200;

/** The voice of a form, recorded last: sent with it, or before it by a script. An empty control sends a file without a name. */
export const voiceIn = (form: FormValues): { file: File } | { upload: string } | null => {
  const { voice } = form;
  for (const given of (Array.isArray(voice) ? voice : [voice]).toReversed()) {
    if (given instanceof File && given.size > 0) return { file: given };
    if (typeof given === 'string' && given !== '') return { upload: given };
  }
  return null;
};

/** The part of a quantity that one cooperative must bring where several may share it. */
export const sharedLeast = 0.1;

/** What was answered to what was asked: `answer.where.n0` holds a code, `none`, or nothing yet. */
const answers = (form: FormValues, field: 'where' | 'what') => {
  const codes: string[] = [];
  const open: string[] = [];
  const { [field]: asked } = (form['asked'] ?? {}) as Record<string, Record<string, string>>;
  for (const [n, phrase] of Object.entries(asked ?? {})) {
    const answer = textAt(form, `answer.${field}.${n}`);
    if (answer === '') open.push(phrase);
    else if (answer !== 'none') codes.push(answer);
  }
  return { codes, open };
};

/** Places ticked, answered and typed; what is not sure is asked. */
const placesIn = (form: FormValues) => {
  const { codes, open } = answers(form, 'where');
  const territories = [...textsAt(form, 'territories'), ...codes];
  let everywhere = textAt(form, 'everywhere') === 'yes';
  for (const phrase of placePhrasesOf(textAt(form, 'where'))) {
    const read = placeTyped(phrase);
    if ('code' in read) territories.push(read.code);
    else if ('everywhere' in read) everywhere = true;
    else open.push(phrase);
  }
  return { territories: [...new Set(territories)], everywhere, where: everywhere ? [] : [...new Set(open)] };
};

const conceptsIn = (form: FormValues, lang: Lang) => {
  const { codes, open } = answers(form, 'what');
  const concepts = [...textsAt(form, 'concepts'), ...codes];
  for (const phrase of phrasesOf(textAt(form, 'what'))) {
    const read = conceptTyped(phrase, lang);
    if ('code' in read) concepts.push(read.code);
    else open.push(phrase);
  }
  return { concepts: [...new Set(concepts)], what: [...new Set(open)] };
};

/** Where goods are brought to: a place that is not sure is asked with the others, never put in their stead. */
const deliveredTo = (form: FormValues): string | null => {
  const typed = textAt(form, 'place').trim();
  if (typed === '') return null;
  const read = placeTyped(typed);
  if ('code' in read) return read.code;
  throw new Invalid([{ field: 'place', code: 'networking.place_unknown' }]);
};

const orNull = <Text extends string>(form: FormValues, name: string): Text | null =>
  (textAt(form, name).trim() || null) as Text | null;

/** A text in the language in which it is written, and in those to which somebody put it. */
const saidIn = (form: FormValues, name: string, language: Lang) =>
  Object.fromEntries(
    langs.map((lang) => [lang, textAt(form, lang === language ? name : `also.${name}.${lang}`)]),
  ) as Record<Lang, string>;

/**
 * What a form tells of a need or an offer.
 * @throws Invalid for a number or a place that cannot be read; the form comes back with all that was typed.
 */
export const toldIn = (form: FormValues, language: Lang) => {
  const { territories, everywhere, where } = placesIn(form);
  const { concepts, what } = conceptsIn(form, language);
  return {
    kind: orNull<'sourcing'>(form, 'kind'),
    language,
    title: saidIn(form, 'title', language),
    text: saidIn(form, 'text', language),
    concepts,
    chains: textsAt(form, 'chains'),
    territories: territories as 'MA-01'[],
    everywhere,
    place: deliveredTo(form) as 'MA-01' | null,
    quantity: numberAt(form, 'quantity'),
    unit: orNull<'kg'>(form, 'unit'),
    per: orNull<'month'>(form, 'per'),
    least: textAt(form, 'shared') === 'yes' ? sharedLeast : 1,
    amountFrom: numberAt(form, 'amountFrom'),
    amountTo: numberAt(form, 'amountTo'),
    amountBlank: orNull<'to_discuss'>(form, 'amountBlank'),
    fromOn: orNull(form, 'fromOn'),
    untilOn: orNull(form, 'untilOn'),
    answerBy: orNull(form, 'answerBy'),
    anonymous: textAt(form, 'anonymous') === 'yes',
    shownAs: saidIn(form, 'shownAs', language),
    labels: textsAt(form, 'labels'),
    languages: textsAt(form, 'languages'),
    interpreted: textAt(form, 'interpreted') === 'yes',
    conditions: saidIn(form, 'conditions', language),
    seats: numberAt(form, 'seats') ?? 3,
    programme: orNull(form, 'programme'),
    asked: { where, what },
  };
};

const numbered = (phrases: string[] = []) => Object.fromEntries(phrases.map((phrase, n) => [`n${n}`, phrase]));

/** What is asked, as the fields of the form carry it. */
export const askedFields = ({ where, what }: Asked) => ({ where: numbered(where), what: numbered(what) });

/** A posting as its form shows it. */
export const typedOf = (posting: PostingWhole): FormValues => {
  const { language } = posting;
  const flag = (set: boolean): string => (set ? 'yes' : '');
  const number = (value: number | null): string => (value === null ? '' : String(value));
  const also = Object.fromEntries(
    (['title', 'text', 'conditions', 'shownAs'] as const).map((name) => [name, { ...posting[name] } as FormValues]),
  );
  return {
    kind: posting.kind ?? '',
    title: posting.title[language] ?? '',
    text: posting.text[language] ?? '',
    conditions: posting.conditions[language] ?? '',
    shownAs: posting.shownAs[language] ?? '',
    also,
    concepts: posting.concepts,
    chains: posting.chains,
    territories: posting.territories,
    everywhere: flag(posting.everywhere),
    place: posting.place ?? '',
    quantity: number(posting.quantity),
    unit: posting.unit ?? '',
    per: posting.per ?? '',
    shared: flag(posting.least < 1),
    amountFrom: number(posting.amountFrom),
    amountTo: number(posting.amountTo),
    amountBlank: posting.amountBlank ?? '',
    fromOn: posting.fromOn ?? '',
    untilOn: posting.untilOn ?? '',
    answerBy: posting.answerBy ?? '',
    anonymous: flag(posting.anonymous),
    labels: posting.labels,
    languages: posting.languages,
    interpreted: flag(posting.interpreted),
    seats: String(posting.seats),
    programme: posting.programme ?? '',
    asked: askedFields(posting.asked),
  };
};
