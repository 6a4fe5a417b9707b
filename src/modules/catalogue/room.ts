import { room } from '../../platform/command.ts';
import { lookAtThesaurus } from '../search/index.ts';
import type { CatalogueTables } from './tables.ts';

export const { command, query } = room<CatalogueTables>({
  name: 'catalogue',
  first: lookAtThesaurus,
  constraints: {
    a_price_range_goes_up: 'price_range_goes_down',
    a_capacity_has_its_period: 'capacity_without_period',
    what_is_shown_has_a_unit: 'unit_missing',
  },
});
