import { recordTestimony } from '../../../src/modules/impact/index.ts';
import { type FewRows, madeBy } from './index.ts';

/** What somebody of the representative's cooperative said. */
export const rows: FewRows['rows'] = async (house, { structure }) => {
  const said = recordTestimony(house, {
    ...{ structure: structure!, words: { fr: 'Nous étions trois.' }, capacity: {}, photoSaid: {} },
    ...{ consentOn: '2026-01-01', consentWay: 'signed', agreed: true },
  });
  return { testimony: (await madeBy(said)).about };
};
