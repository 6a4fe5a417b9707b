import { itemsOf } from '../modules/diagnoses/rules/instrument.ts';
import { theStore } from './app.ts';
import { diagnosisInHand } from './diagnoses.ts';
import { go, hrefOf } from './place.ts';
import { mendOf } from './rules/mend-here.ts';
import type { Mend } from './rules/mend-here.ts';
import type { PlanRow } from './rules/plan-here.ts';
import { onShelf } from './shelves.ts';
import { draftOf, keepDraft } from './store/drafts.ts';
import { queueOf } from './store/capture.ts';
import type { KeptAct, Store } from './store/open.ts';

const engagementOfPlan = async (store: Store, plan: string): Promise<string | undefined> => {
  const row = await onShelf<PlanRow>(store, 'accompaniment.plans', plan);
  if (row) return row.engagement;
  const drafted = (await queueOf(store)).find(
    ({ name, record }) => name === 'accompaniment.draft_plan' && record === plan,
  );
  return (drafted?.input as { engagement?: string } | undefined)?.engagement;
};

/** How this act can be mended here; null where it cannot. */
export const mendFor = async (store: Store, act: KeptAct): Promise<Mend | null> => {
  const engagement =
    act.name === 'accompaniment.record_plan_consent' ? await engagementOfPlan(store, act.record) : undefined;
  const held = act.name === 'diagnoses.answer_items' ? await diagnosisInHand(store, act.record) : null;
  return mendOf(act, {
    ...(engagement !== undefined && { engagementOfPlan: engagement }),
    itemsInOrder: held ? itemsOf(held.instrument.definition).map(({ code }) => code) : [],
  });
};

/** Opens a refused act in its form, filled with what was captured; what was begun there meanwhile is kept as it is. */
export const mend = async (act: KeptAct, { place, draft }: Mend): Promise<void> => {
  const store = theStore();
  if (draft) {
    const begun = await draftOf(store, draft.key);
    const value = { ...draft.value, ...(begun?.value as object | undefined) };
    await keepDraft(store, { key: draft.key, value, place: hrefOf(...place), about: act.about, replaces: act.id });
  }
  go(place);
};
