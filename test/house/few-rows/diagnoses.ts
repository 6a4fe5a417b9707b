import { adoptShipped, attachEvidence, holdDiagnosis } from '../../../src/modules/diagnoses/index.ts';
import { type FewRows, madeBy } from './index.ts';

export const rows: FewRows['rows'] = async (house, { structure }) => {
  const version = (await madeBy(adoptShipped(house, {}))).payload?.['version'] as string;
  const held = holdDiagnosis(house, { structure: structure!, version, occasion: 'start', coach: { A1: { score: 2 } } });
  const diagnosis = (await madeBy(held)).about;
  const figure = { diagnosis, item: 'A1', kind: 'figure' as const, figure: 12, said: 'Membres' };
  const evidence = (await madeBy(attachEvidence(house, figure))).payload?.['evidence'] as string;
  return { version, diagnosis, evidence, side: 'own', item: 'A1' };
};
