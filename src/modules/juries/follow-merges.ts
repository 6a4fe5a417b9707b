import { system } from '../../platform/rights.ts';
import { followMerges } from '../registry/index.ts';
import { findConflictsAgain } from './commands/find-conflicts-again.ts';

/** Entries follow two records of a cooperative that become one, and whoever is bound to either reads neither. */
export const reactions = followMerges('juries', [{ table: 'juries.entry' }], (ground, structure) =>
  findConflictsAgain({ ground, actor: system, now: new Date() }, { structure }),
);
