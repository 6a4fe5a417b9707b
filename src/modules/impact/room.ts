import { room } from '../../platform/command.ts';
import type { ImpactTables } from './tables.ts';

export const { command, query } = room<ImpactTables>({
  name: 'impact',
  constraints: { a_testimony_says_or_shows: 'nothing_said' },
});
