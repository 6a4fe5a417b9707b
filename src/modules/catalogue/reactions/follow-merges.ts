import { system } from '../../../platform/rights.ts';
import { followMerges } from '../../registry/index.ts';
import { tellSearchOf } from '../commands/tell-search-of.ts';

/** Products go with their structure to the record that is kept, photos with their product. */
export const followed = followMerges(
  'catalogue',
  [{ table: 'catalogue.product' }, { table: 'catalogue.price_list' }],
  async (ground, structure) => {
    await tellSearchOf({ ground, actor: system, now: new Date() }, { structure });
  },
);
