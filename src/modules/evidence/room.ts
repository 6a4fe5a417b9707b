import { room } from '../../platform/command.ts';
import type { EvidenceTables } from './tables.ts';

export const { command, query } = room<EvidenceTables>({
  name: 'evidence',
  constraints: { judged_by_another: 'own_proof', one_criterion_per_position: 'overtaken' },
});
