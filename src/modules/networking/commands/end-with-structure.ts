import * as v from 'valibot';
import { allow } from '../../../platform/rights.ts';
import { endPostings } from '../ending.ts';
import { Id } from '../inputs.ts';
import { command } from '../room.ts';

/** What a structure asked for and offered ends when it is dissolved. For the house alone. */
export const endWithStructure = command(v.object({ structure: Id }), async (context, { structure }) => {
  allow(context.actor, context.actor.kind === 'system');
  return endPostings(context, {
    which: (posting) => posting.where('structure', '=', structure),
    state: 'withdrawn',
    why: 'structure_gone',
  });
});
