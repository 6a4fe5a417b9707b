import { registered } from '../../support/registry.ts';
import type { FewRows } from './index.ts';

export const rows: FewRows['rows'] = async (house) => ({
  structure: await registered(house),
  code: 'argan',
  otherStructure: await registered(house, { province: 'MA-OUJ', region: 'MA-02' }),
});
