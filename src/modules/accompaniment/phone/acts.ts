import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import * as v from 'valibot';
import { fieldAct } from '../../../platform/field/index.ts';
import type { Fact, Json } from '../../../platform/journal/fact.ts';
import { attachConsentSheet } from '../commands/attach-consent-sheet.ts';
import { attachVisitFile } from '../commands/attach-visit-file.ts';
import { draftPlan } from '../commands/draft-plan.ts';
import { editPlan } from '../commands/edit-plan.ts';
import { missVisit } from '../commands/miss-visit.ts';
import { moveAction } from '../commands/move-action.ts';
import { recordPlanConsent } from '../commands/record-plan-consent.ts';
import { reportVisit } from '../commands/report-visit.ts';
import { Id, text } from '../inputs.ts';
import { NewAction } from '../plan-input.ts';
import { actionsOf, planForUpdate } from '../plan-rows.ts';
import { mayFollow } from '../policy.ts';
import { actionStates, consentGivers, consentWays } from '../rules/plan.ts';
import { missedReasons } from '../rules/visit.ts';
import type { AccompanimentTables } from '../tables.ts';
import { Digest, VisitReport } from '../visit-input.ts';
import { planLabels, planPage, titles, visitPage } from './labels.ts';

interface Room {
  tx: Transaction<AccompanimentTables>;
}

const planIsKnown = async ({ tx }: Room, { plan }: { plan: string }): Promise<boolean> =>
  (await tx.selectFrom('accompaniment.plan').select('id').where('id', '=', plan).executeTakeFirst()) !== undefined;

/** Whether all of these have come: a plan that the same phone drew up may still be on its way. */
const actionsAreKnown = async ({ tx }: Room, actions: string[]): Promise<boolean> => {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from accompaniment.action where id = any(${actions}::uuid[])`.execute(tx);
  return rows[0]?.n === new Set(actions).size;
};

const reportVisitAct = fieldAct({
  name: 'accompaniment.report_visit',
  input: VisitReport,
  record: ({ visit }) => visit,
  page: visitPage,
  titles,
  ready: (context, { moves }) =>
    actionsAreKnown(
      context,
      moves.map(({ action }) => action),
    ),
  apply: (context, report) => reportVisit.within(context, report),
  media: ({ media }) => media.map(({ digest }) => digest),
  attach: async (context, { visit, media }, { digest, upload, owner }): Promise<Fact[]> => {
    const named = media.find((one) => one.digest === digest);
    if (!named) return [];
    return attachVisitFile.within(context, { visit, kind: named.kind, upload, owner, digest });
  },
});

const visitIsKnown = async ({ tx }: Room, { visit }: { visit: string }): Promise<boolean> =>
  (await tx.selectFrom('accompaniment.visit').select('id').where('id', '=', visit).executeTakeFirst()) !== undefined;

const missVisitAct = fieldAct({
  name: 'accompaniment.miss_visit',
  input: v.object({ visit: Id, why: v.picklist(missedReasons), note: v.optional(text(1000), '') }),
  record: ({ visit }) => visit,
  page: visitPage,
  titles,
  ready: visitIsKnown,
  apply: (context, input) => missVisit.within(context, input),
});

const DraftInput = v.object({
  id: Id,
  engagement: Id,
  diagnosis: v.optional(v.nullable(Id), null),
  objectives: v.optional(text(3000), ''),
  actions: v.optional(v.array(NewAction), []),
});

const draftPlanAct = fieldAct({
  name: 'accompaniment.draft_plan',
  input: DraftInput,
  record: ({ id }) => id,
  page: planPage,
  titles,
  // The diagnosis that it is drawn from may be on its way, from the same phone.
  ready: async ({ tx }, { diagnosis }) =>
    diagnosis === null ||
    (await (tx as Transaction<AccompanimentTables>)
      .selectFrom('diagnoses.diagnosis_listed')
      .select('id')
      .where('id', '=', diagnosis)
      .executeTakeFirst()) !== undefined,
  apply: (context, input) => draftPlan.within(context, input),
});

const EditInput = v.object({ plan: Id, add: v.optional(v.array(NewAction), []) });

/** `objectives`, and of each action `<id>.title`, `.owner`, `.dueOn`, `.cost`: two hands on two fields never clash. */
const editPlanAct = fieldAct({
  name: 'accompaniment.edit_plan',
  input: EditInput,
  record: ({ plan }) => plan,
  page: planPage,
  titles,
  labels: planLabels,
  ready: planIsKnown,
  fields: async ({ tx, actor }, plan): Promise<Record<string, Json>> => {
    const { objectives } = (await planForUpdate(tx, plan, actor)).open(actor, mayFollow);
    const actions = await actionsOf(tx, plan);
    const ofActions = actions.flatMap(({ id, title, owner, due_on, cost }): [string, Json][] => [
      [`${id}.title`, title as Json],
      [`${id}.owner`, owner],
      [`${id}.dueOn`, due_on],
      [`${id}.cost`, cost === null ? null : Number(cost)],
    ]);
    return { objectives, ...Object.fromEntries(ofActions) };
  },
  apply: async (context, { plan, add }, set = {}) => {
    if (Object.keys(set).length === 0 && add.length === 0) return [];
    const { objectives, ...rest } = set;
    const actions: Record<string, Record<string, Json>> = {};
    for (const [field, value] of Object.entries(rest)) {
      const [action = '', part = ''] = field.split('.');
      actions[action] = { ...actions[action], [part]: value };
    }
    const said = objectives === undefined ? {} : { objectives: objectives as string };
    return editPlan.within(context, { plan, ...said, actions, add } as never);
  },
});

const MoveInput = v.object({
  plan: Id,
  action: Id,
  to: v.picklist(actionStates),
  why: v.optional(text(500), ''),
});

const moveActionAct = fieldAct({
  name: 'accompaniment.move_action',
  input: MoveInput,
  record: ({ plan }) => plan,
  page: planPage,
  titles,
  ready: (context, { action }) => actionsAreKnown(context, [action]),
  apply: (context, { action, to, why }) => moveAction.within(context, { action, to, why }),
});

const ConsentInput = v.object({
  id: Id,
  plan: Id,
  version: v.optional(v.number()),
  way: v.picklist(consentWays),
  givenBy: text(120),
  givenAs: v.picklist(consentGivers),
  givenOn: v.string(),
  digest: v.optional(v.nullable(Digest), null),
});

const consentAct = fieldAct({
  name: 'accompaniment.record_plan_consent',
  input: ConsentInput,
  record: ({ plan }) => plan,
  page: planPage,
  titles,
  ready: planIsKnown,
  apply: (context, input) => recordPlanConsent.within(context, input),
  media: ({ digest }) => (digest ? [digest] : []),
  attach: (context, { id }, { upload, owner }) => attachConsentSheet.within(context, { consent: id, upload, owner }),
});

/** What a phone may ask of an accompaniment. */
export const acts = [reportVisitAct, missVisitAct, draftPlanAct, editPlanAct, moveActionAct, consentAct];
