import type { Fact } from '../platform/journal/fact.ts';
import { dayOf } from '../platform/words/format.ts';
import { draftPlan, moveAction, recordPlanConsent } from '../modules/accompaniment/index.ts';
import {
  adoptShipped,
  cooperativeDiagnosis,
  holdDiagnosis,
  proposedActions,
  publishedInstruments,
} from '../modules/diagnoses/index.ts';
import type { Answers, Occasion } from '../modules/diagnoses/index.ts';
import type { OnItsWay, Story } from './accompaniment.ts';
import { together } from './room.ts';

const day = 86_400_000;
const itemCodes = cooperativeDiagnosis.dimensions.flatMap(({ items }) => items.map(({ code }) => code));

export interface Diagnosed extends OnItsWay {
  diagnosis: string;
  answers: Answers;
  /** Days before now. */
  ago: number;
}

const answersOf = ({ draw }: Story, strength: number): Answers =>
  Object.fromEntries(
    itemCodes.map((code) => {
      const score = Math.round(strength + (draw.share() - 0.5) * 2.6);
      return [code, { score: Math.max(0, Math.min(4, score)) }];
    }),
  );

const versionOf = async (story: Story, ago: number): Promise<string> => {
  await adoptShipped(story.ago(ago + 1), {});
  return (await publishedInstruments(story.ago(ago), {}))[0]!.id;
};

/** A diagnosis of each, agreed on the day; `gain` is what a year of accompaniment has changed. */
export const diagnose = async (
  story: Story,
  some: OnItsWay[],
  { ago, occasion, gain }: { ago: number; occasion: Occasion; gain: number },
): Promise<Diagnosed[]> => {
  const version = await versionOf(story, ago);
  const heldOn = dayOf(new Date(story.now.getTime() - ago * day));
  const made: Diagnosed[] = [];
  await together(story.ago(ago), async (context) => {
    const facts: Fact[] = [];
    for (const one of some) {
      const answers = answersOf(story, one.strength + gain);
      const held = { structure: one.structure, version, occasion, heldOn, about: one.engagement };
      const told = await holdDiagnosis.within(context, { ...held, agreed: answers, agree: true });
      facts.push(...told);
      made.push({ ...one, diagnosis: told[0]!.about, answers, ago });
    }
    return facts;
  });
  return made;
};

const owners = ['La présidente', 'La trésorière', 'Le gérant', 'أمينة المال', 'الرئيسة', 'المسيرة'];

/** What each keeps of what its diagnosis proposes, with who does it, by when and at what cost. */
const kept = ({ draw, now }: Story, { answers, ago }: Diagnosed) =>
  proposedActions(cooperativeDiagnosis, answers)
    .slice(0, draw.whole(3, 5))
    .map(({ item, action: { code, say, training } }, place) => ({
      title: { fr: say.fr ?? '', ar: say.ar ?? '', en: say.en ?? '' },
      item,
      catalogue: code,
      means: training ? ('module' as const) : ('visit' as const),
      module: training ?? null,
      owner: draw.one(owners),
      dueOn: dayOf(new Date(now.getTime() - (ago - 110 - place * 75) * day)),
      cost: draw.often(0.4) ? draw.whole(2, 60) * 500 : null,
    }));

/** How far an action has come by its due day, and the few that were dropped. */
const stateOf = ({ draw, now }: Story, dueOn: string): 'todo' | 'doing' | 'done' | 'dropped' => {
  const late = (now.getTime() - Date.parse(dueOn)) / day;
  if (draw.often(0.04)) return 'dropped';
  if (late > 0) return draw.often(0.96) ? 'done' : 'doing';
  return draw.often(late > -90 ? 0.6 : 0.2) ? 'doing' : 'todo';
};

/** A plan for each that was diagnosed, agreed by the cooperative, and followed up. */
export const planAll = async (story: Story, some: Diagnosed[]): Promise<void> => {
  const groups = Map.groupBy(some, ({ ago }) => ago);
  for (const [ago, diagnosed] of groups) {
    const plans: { plan: string; actions: { id: string; dueOn: string }[] }[] = [];
    await together(story.ago(ago - 7), async (context) => {
      const facts: Fact[] = [];
      for (const one of diagnosed) {
        const actions = kept(story, one);
        const objectives = story.draw.one(['Vendre à trois acheteurs réguliers.', 'تنظيم الحسابات وضبط الأثمنة.', '']);
        const [drafted] = await draftPlan.within(context, {
          engagement: one.engagement,
          diagnosis: one.diagnosis,
          objectives,
          actions,
        });
        const ids = drafted!.payload!['actions'] as string[];
        const plan = drafted!.about;
        facts.push(drafted!);
        if (story.draw.often(0.94)) facts.push(...(await agree(context, plan, story.draw.often(0.7))));
        plans.push({ plan, actions: ids.map((id, index) => ({ id, dueOn: actions[index]!.dueOn })) });
      }
      return facts;
    });
    await together(story.ago(9), async (context) => {
      const facts: Fact[] = [];
      for (const { id, dueOn } of plans.flatMap(({ actions }) => actions)) {
        const to = stateOf(story, dueOn);
        if (to === 'todo') continue;
        const why = to === 'dropped' ? 'La coopérative a choisi une autre voie.' : '';
        facts.push(...(await moveAction.within(context, { action: id, to, why })));
      }
      return facts;
    });
  }
};

const agree = (context: Parameters<typeof recordPlanConsent.within>[0], plan: string, spoken: boolean) =>
  recordPlanConsent.within(context, {
    plan,
    way: spoken ? 'spoken' : 'sms',
    givenBy: spoken ? 'Fatima (démonstration)' : 'فاطمة (عرض)',
    givenAs: 'president',
    givenOn: dayOf(context.now),
  });
