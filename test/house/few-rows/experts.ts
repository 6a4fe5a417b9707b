import { enterExpert, giveExpertConsent, proposeExpert, requestMission } from '../../../src/modules/experts/index.ts';
import { type FewRows, madeBy } from './index.ts';

/** An expert whom anybody finds, proposed to the representative's cooperative. */
export const rows: FewRows['rows'] = async (house, { structure }) => {
  const able = {
    name: 'Naïma',
    skills: ['accounting'],
    languages: ['fr' as const],
    hoursMonth: 8,
    terms: 'free' as const,
  };
  const expert = (await madeBy(enterExpert(house, able))).about;
  await giveExpertConsent(house, { expert, what: 'listed', how: 'paper' });
  const day = new Date(house.now.getTime() + 30 * 86_400_000).toISOString().slice(0, 10);
  const wanted = { subject: 'Tenir nos comptes', skills: ['accounting'], hours: 4, startsOn: day, endsOn: day };
  const mission = (await madeBy(requestMission(house, { structure: structure!, ...wanted }))).about;
  await proposeExpert(house, { mission, expert });
  return { expert, mission };
};
