import type { Caller } from '../../../platform/ground.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
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

/** The titles of these labels, in the order of the register. */
export const labelTitles = async (caller: Caller, codes: string[]): Promise<Trilingual[]> =>
  codes.length === 0
    ? []
    : (await labelsInUse(caller, {})).filter(({ code }) => codes.includes(code)).map(({ title }) => title);
