import { room } from '../../platform/command.ts';
import type { IndicatorsTables } from './tables.ts';

export const { command, query } = room<IndicatorsTables>({ name: 'indicators' });
