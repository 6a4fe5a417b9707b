import type { Caller } from '../../platform/ground.ts';
import { actionsProposed } from '../diagnoses/index.ts';
import type { EngagementShown } from './queries/engagement.ts';
import type { Proposal } from './views/plan-page.tsx';

/** What the latest agreed diagnosis of the engagement proposes, without what its plan already keeps. */
export const proposalsFor = async (
  caller: Caller,
  { diagnoses, plan }: Pick<EngagementShown, 'diagnoses' | 'plan'>,
): Promise<{ diagnosis: string | null; proposals: Proposal[] }> => {
  const agreed = diagnoses.findLast(({ state }) => state === 'agreed');
  if (!agreed) return { diagnosis: null, proposals: [] };
  const kept = new Set(plan?.actions.filter(({ state }) => state !== 'dropped').map(({ catalogue }) => catalogue));
  const { actions } = await actionsProposed(caller, { diagnosis: agreed.id });
  const proposals = actions
    .filter(({ action }) => !kept.has(action.code))
    .map(({ action, item, prompt, score, knock_out: knockOut, training }) => ({
      code: action.code,
      item,
      say: action.say,
      prompt,
      score,
      knockOut,
      training: training && { code: training.code, title: training.title },
    }));
  return { diagnosis: agreed.id, proposals };
};
