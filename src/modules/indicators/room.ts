import { room } from '../../platform/command.ts';
import type { IndicatorsTables } from './tables.ts';

export const { command, query } = room<IndicatorsTables>({
  name: 'indicators',
  constraints: {
    one_definition_per_version: 'defined_meanwhile',
    one_publication_per_number: 'published_meanwhile',
  },
});
