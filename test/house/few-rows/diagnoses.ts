import { adoptShipped, holdDiagnosis } from '../../../src/modules/diagnoses/index.ts';
import { type FewRows, madeBy } from './index.ts';

export const rows: FewRows['rows'] = async (house, { structure }) => {
  const version = (await madeBy(adoptShipped(house, {}))).payload?.['version'] as string;
  const held = holdDiagnosis(house, { structure: structure!, version, occasion: 'start', coach: { A1: { score: 2 } } });
  return { diagnosis: (await madeBy(held)).about };
};
