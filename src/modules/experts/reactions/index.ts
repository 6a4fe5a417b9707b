import { reaction } from '../../../platform/jobs/reactions.ts';
import type { Reaction } from '../../../platform/jobs/reactions.ts';
import { system } from '../../../platform/rights.ts';
import { leaveOf } from '../commands/leave-of.ts';
import { followed } from './follow-merges.ts';
import { telling } from './tell.ts';

/** Whoever closes the account leaves the pool. */
const leave = reaction('people.account_closed', 'experts.leave', async (ground, { about }) => {
  await leaveOf({ ground, actor: system, now: new Date() }, { person: about });
});

export const reactions: Reaction[] = [...telling, leave, ...followed];
