import { room } from '../../platform/command.ts';
import type { PrivacyTables } from './tables.ts';

export const { command, query } = room<PrivacyTables>({
  name: 'privacy',
  constraints: { nobody_reviews_herself: 'own_opening' },
});
