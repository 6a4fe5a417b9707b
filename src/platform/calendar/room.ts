import { room } from '../command.ts';
import type { CalendarTables } from './tables.ts';

export const { command, query } = room<CalendarTables>({ name: 'platform' });
