import { room } from '../../platform/command.ts';
import type { SearchTables } from './tables.ts';

export const { command, query } = room<SearchTables>({ name: 'search' });
