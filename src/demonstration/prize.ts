import type { Caller, Ground } from '../platform/ground.ts';
import type { Actor } from '../platform/rights.ts';
import { system } from '../platform/rights.ts';
import type { Trilingual } from '../platform/words/trilingual.ts';
import {
  attachPiece,
  checkEligibility,
  prepareCall,
  prizeRubric,
  prizeRules,
  publishCall,
  saveAnswers,
  startApplication,
  submitApplication,
} from '../modules/calls/index.ts';
import { fundEdition, openEdition } from '../modules/programmes/index.ts';
import { inventedAnswers } from './answers.ts';
import type { Draws } from './draws.ts';
import { inventedPiece } from './piece.ts';

/** A cooperative that applies, as the register knows it. */
export interface Applicant {
  id: string;
  region: string | null;
}

export interface Edition {
  id: string;
  call: string;
}

export interface EditionPlan {
  year: number;
  number: number;
  opensAt: Date;
  closesAt: Date;
  places: number;
  /** Each funder with how many grants it pays for. */
  envelopes: { funder: string; grants: number; regions?: string[] }[];
}

const grantAmount = 50_000;

export const at = (ground: Ground, actor: Actor, now: Date): Caller => ({ ground, actor, now });
const hours = (from: Date, count: number): Date => new Date(from.getTime() + count * 3_600_000);

const ordinal = (number: number): Trilingual => ({
  fr: `${number}${number === 1 ? 're' : 'e'} édition`,
  ar: `الدورة ${number}`,
  en: `Edition ${number}`,
});

/** Opens an edition of the prize and publishes its call, a month before it opens. */
export const openPrizeEdition = async (
  ground: Ground,
  { programme, form, plan }: { programme: string; form: string; plan: EditionPlan },
): Promise<Edition> => {
  const caller = at(ground, system, hours(plan.opensAt, -24 * 30));
  const [edition] = await openEdition(caller, { programme, name: ordinal(plan.number), year: plan.year });
  const id = edition?.about as string;
  for (const { funder, grants, regions = [] } of plan.envelopes) {
    await fundEdition(caller, { edition: id, funder, amount: grants * grantAmount, grant: grantAmount, regions });
  }
  const [call] = await prepareCall(caller, {
    edition: id,
    title: {
      fr: `Prix des coopératives féminines ${plan.year}`,
      ar: `جائزة التعاونيات النسوية ${plan.year}`,
      en: `Women’s cooperatives prize ${plan.year}`,
    },
    summary: {
      fr: 'Un prix pour les coopératives de femmes qui veulent franchir une étape : une dotation de 50 000 MAD et un an de suivi.',
      ar: 'جائزة للتعاونيات النسوية التي تريد أن تخطو خطوة إلى الأمام: منحة قدرها 50\u00a0000\u00a0درهم ومواكبة لمدة سنة.',
      en: 'A prize for women’s cooperatives that want to take a step forward: a grant of 50 000 MAD and a year of follow-up.',
    },
    form,
    rules: prizeRules,
    rubric: prizeRubric,
    places: plan.places,
    womensOnly: true,
    opensAt: plan.opensAt,
    closesAt: plan.closesAt,
    demo: true,
  });
  const callId = call?.about as string;
  await publishCall(caller, { id: callId });
  return { id, call: callId };
};

/** One cooperative fills in the form, section by section, and sends it unless it stops on the way. */
export const apply = async (
  ground: Ground,
  draw: Draws,
  { call, applicant, pen, when, send }: { call: string; applicant: Applicant; pen: Actor; when: Date; send: boolean },
): Promise<string> => {
  const language = draw.often(0.6) ? 'ar' : 'fr';
  const caller = at(ground, pen, when);
  const started = await startApplication(caller, { call, structure: applicant.id, language });
  const application = started.at(-1)?.about as string;
  const answers = inventedAnswers(draw, language);
  for (const [section, typed] of Object.entries(answers)) {
    if (!send && section === 'products') break;
    await saveAnswers(caller, { application, section, typed: asTyped(typed) as never });
  }
  if (!send) return application;
  await attachPiece(caller, { application, field: 'pieces.register_extract', file: inventedPiece() });
  await submitApplication(caller, { id: application });
  return application;
};

/** Answers as a form sends them: everything is text. */
const asTyped = (answers: unknown): unknown => {
  if (Array.isArray(answers)) return answers.map(asTyped);
  if (answers !== null && typeof answers === 'object') {
    return Object.fromEntries(Object.entries(answers).map(([key, value]) => [key, asTyped(value)]));
  }
  return answers === true ? 'yes' : answers === false ? 'no' : String(answers);
};

/** The office finds almost every application eligible. */
export const checkAll = async (ground: Ground, draw: Draws, applications: string[], now: Date): Promise<string[]> => {
  const eligible: string[] = [];
  for (const application of applications) {
    const good = draw.often(0.93);
    await checkEligibility(at(ground, system, now), {
      application,
      eligible: good,
      note: good ? '' : 'L’extrait du registre n’est pas lisible.',
    });
    if (good) eligible.push(application);
  }
  return eligible;
};
