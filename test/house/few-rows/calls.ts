import {
  prepareCall,
  prizeRubric,
  prizeRules,
  publishCall,
  startApplication,
} from '../../../src/modules/calls/index.ts';
import { prizeForm, publishForm } from '../../../src/modules/forms/index.ts';
import { type FewRows, madeBy } from './index.ts';

const day = 24 * 3600_000;

export const rows: FewRows['rows'] = async (house, made) => {
  const form = (await madeBy(publishForm(house, { definition: prizeForm }))).payload?.['version'] as string;
  const prepared = prepareCall(house, {
    edition: made['edition']!,
    title: { fr: 'Appel' },
    form,
    rules: prizeRules,
    rubric: prizeRubric,
    places: 2,
    opensAt: new Date(house.now.getTime() - day),
    closesAt: new Date(house.now.getTime() + 30 * day),
  });
  const call = (await madeBy(prepared)).about;
  await publishCall(house, { id: call });
  return { call };
};

/** A draft by the representative. */
export const theirs: FewRows['theirs'] = async (as, made) => {
  const draft = { call: made['call']!, language: 'fr' as const, structure: made['structure']! };
  return { application: (await startApplication(as('representative'), draft)).at(-1)!.about };
};
