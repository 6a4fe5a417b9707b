import { followJournal, publishFigure, setTarget } from '../../../src/modules/indicators/index.ts';
import { sealAll } from '../../../src/platform/journal/seal.ts';
import { type FewRows, madeBy } from './index.ts';

/** Figures computed from the rows of the rooms below, one of them published, with a target. */
export const rows: FewRows['rows'] = async (house) => {
  await sealAll(house.ground.db);
  await followJournal(house, {});
  const indicator = 'structures_registered';
  const { about: publication } = await madeBy(publishFigure(house, { indicator }));
  await setTarget(house, { indicator, target: 40 });
  const { rows: targets } = await house.ground.db
    .selectFrom('indicators.target')
    .select('id')
    .execute()
    .then((found) => ({ rows: found as { id: string }[] }));
  return { indicator, publication, target: targets[0]!.id };
};
