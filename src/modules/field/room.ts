import { room } from '../../platform/command.ts';
import type { FieldTables } from './tables.ts';

export const { command, query } = room<FieldTables>({ name: 'field' });
