import type { Context } from '../../../platform/command.ts';
import { fileAsGiven } from '../../../platform/files/index.ts';
import { newId } from '../../../platform/ids.ts';
import type { Fact } from '../../../platform/journal/fact.ts';
import { refuse } from '../../../platform/refusals.ts';
import { answerQuestions, attachPiece, recordMandate, startApplication, submitApplication } from '../../calls/index.ts';
import { attachEvidence, holdDiagnosis } from '../../diagnoses/index.ts';
import { added, cooperativeSection } from '../rules/openrosa/call-form.ts';
import { held, photoOf, reasonOf } from '../rules/openrosa/diagnosis-form.ts';
import type { Passage, SubmissionRead } from '../rules/openrosa/read-submission.ts';
import type { FieldTables } from '../tables.ts';
import type { Served } from './served.ts';

/** What a submission says, with all of its media here. */
export interface Whole {
  served: Served;
  read: SubmissionRead;
  structure: string;
  /** By the name that the submission gives it, the digest under which it was kept. */
  media: ReadonlyMap<string, string>;
}

type FieldContext = Context<FieldTables>;

const sectionOf = ({ read }: Whole, id: string): Passage => {
  const found = read.answers[id];
  return Array.isArray(found) ? {} : (found ?? {});
};

const text = (passage: Passage, id: string): string => String(passage[id] ?? '');

const fileNamed = ({ ground }: FieldContext, { media }: Whole, name: string): Promise<File> =>
  fileAsGiven({ ground }, { digest: media.get(name) ?? refuse('field.waits_for_media'), name });

const representsIt = ({ actor }: FieldContext, structure: string): boolean =>
  actor.grants.some((grant) => grant.role === 'cooperative_representative' && grant.structure === structure);

const mandate = async (context: FieldContext, whole: Whole, application: string): Promise<Fact[]> => {
  if (representsIt(context, whole.structure)) return [];
  const told = sectionOf(whole, 'twiza_mandate');
  const paper = whole.read.files.find(({ field }) => field === `twiza_mandate.${added.paper}`);
  return recordMandate.within(context, {
    application,
    givenBy: text(told, added.givenBy),
    givenAs: text(told, added.givenAs) as 'president',
    way: text(told, added.way) as 'spoken',
    phone: text(told, added.phone),
    ...(paper ? { file: await fileNamed(context, whole, paper.name) } : {}),
  });
};

const isOurs = (section: string): boolean => section.startsWith('twiza_');

const answersOfForm = ({ served, read }: Whole): Record<string, unknown> => {
  const set: Record<string, unknown> = {};
  for (const { id, repeat } of served.form.sections) {
    if (isOurs(id)) continue;
    const given = read.answers[id];
    if (repeat) set[id] = given ?? [];
    else for (const [question, answer] of Object.entries(given ?? {})) set[`${id}.${question}`] = answer;
  }
  return set;
};

/** An application under mandate: opened, answered, its pieces attached, and sent, or none of it. */
const becomeApplication = async (context: FieldContext, whole: Whole): Promise<{ became: string; facts: Fact[] }> => {
  const { served, structure, read } = whole;
  const application = newId();
  const language = text(sectionOf(whole, cooperativeSection.id), added.language) as 'ar';
  const facts = await startApplication.within(context, { id: application, call: served.about, language, structure });
  facts.push(...(await mandate(context, whole, application)));
  const set = answersOfForm(whole);
  facts.push(...(await answerQuestions.within(context, { application, set })));
  for (const { field, name } of read.files.filter(({ field: at }) => !isOurs(at)))
    facts.push(
      ...(await attachPiece.within(context, { application, field, file: await fileNamed(context, whole, name) })),
    );
  facts.push(...(await submitApplication.within(context, { id: application })));
  return { became: application, facts };
};

const scoreFrom = (answer: string, reason: string) =>
  answer === 'NA' ? { score: null, reason } : { score: Number(answer) };

const becomeDiagnosis = async (context: FieldContext, whole: Whole): Promise<{ became: string; facts: Fact[] }> => {
  const { served, structure, read } = whole;
  const about = sectionOf(whole, 'twiza_held');
  const diagnosis = newId();
  const given: Passage = Object.assign(
    {},
    ...Object.values(read.answers).map((one) => (Array.isArray(one) ? {} : one)),
  );
  const codes = served.form.sections
    .filter(({ id }) => id.startsWith('dimension_'))
    .flatMap(({ questions }) => questions.filter(({ kind }) => kind === 'choice').map(({ id }) => id));
  const answers = Object.fromEntries(
    codes
      .filter((code) => code in given)
      .map((code) => [code, scoreFrom(text(given, code), text(given, reasonOf(code)))]),
  );
  const facts = await holdDiagnosis.within(context, {
    id: diagnosis,
    structure,
    version: served.about,
    occasion: text(about, held.occasion) as 'start',
    heldOn: text(about, held.day),
    [text(about, held.side) as 'coach']: answers,
  });
  for (const { field, name } of read.files) {
    const item = codes.find((code) => field.endsWith(`.${photoOf(code)}`));
    const file = await fileNamed(context, whole, name);
    if (item) facts.push(...(await attachEvidence.within(context, { diagnosis, item, kind: 'photo', file })));
  }
  return { became: diagnosis, facts };
};

/** What a whole submission becomes, through the doors of the rooms that own it. @throws what their verbs refuse */
export const become = (context: FieldContext, whole: Whole): Promise<{ became: string; facts: Fact[] }> =>
  whole.served.kind === 'call' ? becomeApplication(context, whole) : becomeDiagnosis(context, whole);
