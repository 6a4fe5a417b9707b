import type { Caller } from '../../../platform/ground.ts';
import { labelsInUse, valueChains } from '../../registry/index.ts';
import { programmes } from '../../programmes/index.ts';

/** What the form of a need or an offer offers to choose from. */
export const choicesToTell = async (caller: Caller, wanted: { office: boolean }) => ({
  chains: await valueChains(caller, {}),
  labels: await labelsInUse(caller, {}),
  programmes: wanted.office
    ? (await programmes(caller, {})).filter(({ kind }) => kind === 'networking').map(({ id, name }) => ({ id, name }))
    : [],
});
