import type { Ground } from '../../platform/ground.ts';
import type { Listener, Reply } from '../../platform/messages/index.ts';
import { Refusal } from '../../platform/refusals.ts';
import { system } from '../../platform/rights.ts';
import { listInWords } from '../../platform/words/format.ts';
import { inLang as said } from '../../platform/words/trilingual.ts';
import { answerSeason } from './commands/answer-season.ts';
import { undoSeasonAnswer } from './commands/undo-season-answer.ts';
import { seasonQuestion } from './queries/season-question.ts';
import type { SeasonQuestion } from './queries/season-question.ts';
import { seasonAnswerIn } from './rules/season-sms.ts';
import type { SeasonAnswer } from './rules/season-sms.ts';
import { inUnit } from './rules/units.ts';
import { bare, capacitySaid } from './views/say.ts';
import { words } from './words/index.ts';

type Product = SeasonQuestion['products'][number];

const namesOf = ({ lang }: SeasonQuestion, products: Product[]): string =>
  listInWords(
    lang,
    products.map(({ name }) => said(name, lang)),
  );

/** "1 Safran, 2 Miel": what to write before an answer. */
const numbered = ({ lang, products }: SeasonQuestion): string =>
  products.map(({ name }, at) => `${at + 1} ${said(name, lang)}`).join(lang === 'ar' ? '، ' : ', ');

const taken = async (ground: Ground, question: SeasonQuestion, { which, answer }: SeasonAnswer): Promise<string> => {
  const t = words(question.lang);
  const caller = { ground, actor: system, now: new Date() };
  const about = which === null ? question.products : question.products.slice(which, which + 1);
  const [first] = about;
  if (answer.said === 'unclear' || first === undefined)
    return t(question.products.length > 1 ? 'season_sms.how_many' : 'season_sms.how', { products: numbered(question) });
  if (answer.said === 'undo') {
    await undoSeasonAnswer(caller, { question: question.id });
    return t('season_sms.undone');
  }
  if (answer.said !== 'quantity') {
    await answerSeason(caller, { question: question.id, product: which === null ? null : first.id, answer });
    return t(`season_sms.${answer.said}`, { products: namesOf(question, about) });
  }
  if (about.length > 1) return t('season_sms.which', { products: numbered(question) });
  const quantity = first.unit === null ? null : inUnit(answer.quantity, answer.unit, first.unit);
  if (first.unit === null || quantity === null)
    return t('season_sms.other_unit', {
      product: namesOf(question, about),
      unit: first.unit === null ? '' : t(`unit.${first.unit}`),
    });
  await answerSeason(caller, { question: question.id, product: first.id, answer });
  const told = capacitySaid(question.lang, quantity, first.unit, first.period ?? 'season');
  return t('season_sms.quantity', { product: namesOf(question, about), quantity: told });
};

/** An answer to "is it ready?": who writes is known by the number that was asked, and nothing unclear is guessed. */
export const hears: Listener = async (ground, { phone, text }): Promise<Reply | undefined> => {
  if (seasonAnswerIn(text, 9) === null) return undefined;
  const question = await seasonQuestion({ ground, actor: system, now: new Date() }, { phone });
  const answer = question && seasonAnswerIn(text, question.products.length);
  if (!question || !answer || !(answer.keyed || question.isLast)) return undefined;
  try {
    return { lang: question.lang, text: bare(await taken(ground, question, answer)) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { lang: question.lang, text: bare(words(question.lang)('season_sms.changed')) };
  }
};
