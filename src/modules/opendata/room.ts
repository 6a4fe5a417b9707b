import { room } from '../../platform/command.ts';
import type { OpendataTables } from './tables.ts';

export const { command, query } = room<OpendataTables>({ name: 'opendata' });
