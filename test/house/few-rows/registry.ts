import { registered } from '../../support/registry.ts';
import { dayOf } from '../../../src/platform/words/format.ts';
import type { FewRows } from './index.ts';

const day = 24 * 3600_000;

export const rows: FewRows['rows'] = async (house) => ({
  // A young one: it may be accompanied.
  structure: await registered(house, { created_on: dayOf(new Date(house.now.getTime() - 400 * day)) }),
  code: 'argan',
  otherStructure: await registered(house, { province: 'MA-OUJ', region: 'MA-02' }),
});
