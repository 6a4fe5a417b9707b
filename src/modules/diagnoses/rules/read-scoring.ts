import type { Answers } from './answers.ts';
import type { Dimension, Instrument, Item } from './instrument.ts';
import type { Evidence } from './score.ts';

export interface Refusal {
  code: string;
  at: string;
  say: { fr: string; ar: string; en: string };
}

export interface ScoringFile {
  instrument: Instrument;
  answers: Answers;
  evidence: Evidence;
  /** Items said not to apply without a reason. */
  without_reason: string[];
}

class Unread extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

const no = (code: string, at: string, fr: string, ar: string, en: string): never => {
  throw new Unread({ code: `diagnosis.${code}`, at, say: { fr, ar, en } });
};

type Things = Record<string, unknown>;
const isThings = (value: unknown): value is Things =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const malformed = (at: string): never =>
  no(
    'malformed',
    at,
    `« ${at} » n’a pas la forme attendue : voyez « bin/twiza help diagnosis score ».`,
    `لا يطابق «${at}» الشكل المنتظر: انظروا «bin/twiza help diagnosis score».`,
    `“${at}” has not the expected form: see “bin/twiza help diagnosis score”.`,
  );

const weightIn = (value: unknown, at: string): number => {
  if (value === undefined) return 1;
  if (typeof value === 'number' && Number.isFinite(value) && value > 0) return value;
  return no(
    'weight_not_positive',
    at,
    `Le poids de « ${at} » doit être un nombre plus grand que zéro.`,
    `يجب أن يكون وزن «${at}» عددا أكبر من الصفر.`,
    `The weight of “${at}” must be a number above zero.`,
  );
};

const codeIn = (value: unknown, at: string): string =>
  typeof value === 'string' && value !== '' ? value : malformed(at);

const itemIn = (value: unknown, at: string): Item => {
  const given = typeof value === 'string' ? { code: value } : value;
  if (!isThings(given)) return malformed(at);
  const code = codeIn(given['code'], `${at}.code`);
  return {
    code,
    prompt: {},
    levels: [],
    weight: weightIn(given['weight'], code),
    actions: [],
    ...given,
    knockOut: given['knockOut'] === true || given['knock_out'] === true,
  } as Item;
};

const dimensionIn = (value: unknown, at: string): Dimension => {
  if (!isThings(value) || !Array.isArray(value['items'])) return malformed(at);
  const code = codeIn(value['code'], `${at}.code`);
  const items = value['items'].map((item, n) => itemIn(item, `${at}.items.${n}`));
  return { title: {}, ...value, code, weight: weightIn(value['weight'], code), items } as Dimension;
};

const numberIn = (value: unknown, otherwise: number, most: number, at: string): number => {
  if (value === undefined) return otherwise;
  return typeof value === 'number' && value >= 0 && value <= most ? value : malformed(at);
};

const instrumentIn = (value: unknown, shipped: Instrument): Instrument => {
  if (value === undefined || value === 'cooperative_diagnosis') return shipped;
  if (!isThings(value) || !Array.isArray(value['dimensions'])) return malformed('instrument');
  const dimensions = value['dimensions'].map((one, n) => dimensionIn(one, `instrument.dimensions.${n}`));
  const codes = dimensions.flatMap(({ code, items }) => [code, ...items.map((item) => item.code)]);
  const twice = codes.find((code, n) => codes.indexOf(code) !== n);
  if (twice !== undefined)
    no(
      'code_twice',
      twice,
      `Le code « ${twice} » est donné deux fois.`,
      `الرمز «${twice}» مكرر.`,
      `The code “${twice}” is given twice.`,
    );
  const least = Math.ceil(dimensions.length * 0.75);
  return {
    title: {},
    about: {},
    trainings: [],
    mappings: [],
    dimensions,
    leastShare: numberIn(value['leastShare'], 0.8, 1, 'instrument.leastShare'),
    leastDimensions: numberIn(value['leastDimensions'], least, dimensions.length, 'instrument.leastDimensions'),
  };
};

const scoreIn = (value: unknown, item: string): number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 4
    ? value
    : no(
        'score_unknown',
        `answers.${item}`,
        `La réponse à « ${item} » doit être 0, 1, 2, 3, 4 ou « NA ».`,
        `يجب أن يكون جواب «${item}» هو 0 أو 1 أو 2 أو 3 أو 4 أو «NA».`,
        `The answer to “${item}” must be 0, 1, 2, 3, 4 or “NA”.`,
      );

const answerIn = (value: unknown, item: string): Answers[string] => {
  const given = isThings(value) ? value : { score: value };
  const score = given['na'] === true ? 'NA' : given['score'];
  const reason = typeof given['reason'] === 'string' ? given['reason'] : '';
  const isNot = typeof score === 'string' && /^n\/?a$/i.test(score.trim());
  if (isNot || (isThings(value) && score === null)) return { score: null, reason };
  return { score: scoreIn(score, item) };
};

const piecesIn = (value: unknown): number =>
  Array.isArray(value) ? value.length : value === true ? 1 : typeof value === 'number' && value > 0 ? value : 0;

const answersIn = (value: unknown, known: Set<string>): Pick<ScoringFile, 'answers' | 'evidence'> => {
  if (!isThings(value)) return malformed('answers');
  const given = Object.entries(value).filter(([, one]) => one !== null && one !== '');
  const stranger = given.find(([item]) => !known.has(item));
  if (stranger)
    no(
      'unknown_item',
      `answers.${stranger[0]}`,
      `La question « ${stranger[0]} » n’est pas dans ce diagnostic.`,
      `السؤال «${stranger[0]}» ليس في هذا التشخيص.`,
      `The item “${stranger[0]}” is not in this diagnosis.`,
    );
  return {
    answers: Object.fromEntries(given.map(([item, one]) => [item, answerIn(one, item)])),
    evidence: Object.fromEntries(given.map(([item, one]) => [item, isThings(one) ? piecesIn(one['evidence']) : 0])),
  };
};

/**
 * Instrument and answers of a file from anywhere: `{ instrument?, answers, evidence? }` as the command's help says. An
 * item left out, null or empty is not answered; texts of an instrument are free to be missing, since nobody is asked.
 */
export const readScoring = (value: unknown, shipped: Instrument): ScoringFile | Refusal => {
  try {
    if (!isThings(value)) return malformed('.');
    const instrument = instrumentIn(value['instrument'], shipped);
    const known = new Set(instrument.dimensions.flatMap(({ items }) => items.map(({ code }) => code)));
    const { answers, evidence } = answersIn(value['answers'], known);
    const apart = isThings(value['evidence']) ? value['evidence'] : {};
    return {
      instrument,
      answers,
      evidence: {
        ...evidence,
        ...Object.fromEntries(Object.entries(apart).map(([item, pieces]) => [item, piecesIn(pieces)])),
      },
      without_reason: Object.keys(answers).filter((code) => answers[code]!.score === null && !answers[code]!.reason),
    };
  } catch (error) {
    if (error instanceof Unread) return error.refusal;
    throw error;
  }
};

export const isRefusal = (value: ScoringFile | Refusal): value is Refusal => 'say' in value;
