import { addFunder, foundProgramme, fundEdition, openEdition } from '../../../src/modules/programmes/index.ts';
import { type FewRows, madeBy } from './index.ts';

export const rows: FewRows['rows'] = async (house) => {
  const programme = (await madeBy(foundProgramme(house, { kind: 'prize', name: { fr: 'Prix' } }))).about;
  const edition = (await madeBy(openEdition(house, { programme, name: { fr: 'Une' }, year: 2026 }))).about;
  const funder = (await madeBy(addFunder(house, { name: { fr: 'Région' }, kind: 'region' }))).about;
  await fundEdition(house, { edition, funder, amount: 100_000, grant: 50_000 });
  return { programme, edition, funder };
};
