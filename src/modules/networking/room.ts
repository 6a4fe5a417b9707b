import { room } from '../../platform/command.ts';
import { lookAtThesaurus } from '../search/index.ts';
import type { NetworkingTables } from './tables.ts';

export const { command, query } = room<NetworkingTables>({
  name: 'networking',
  first: lookAtThesaurus,
  constraints: {
    one_party_per_structure: 'party_exists',
    from_comes_before_until: 'until_before_from',
    posting_amount_to: 'amounts_crossed',
    one_opportunity_per_need_and_structure: 'introduced_already',
    one_opportunity_per_introduction: 'introduced_already',
  },
});
