import { room } from '../../platform/command.ts';
import type { StandardsTables } from './tables.ts';

export const { query } = room<StandardsTables>({ name: 'standards' });
