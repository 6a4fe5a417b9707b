import { allow } from '../../../platform/rights.ts';
import { OneId } from '../inputs.ts';
import { command } from '../room.ts';
import { stopIntroductions } from '../introductions/stopping.ts';

/** A need that has ended asks nobody any more. For the house alone. */
export const stopWithNeed = command(OneId, async (context, { id }) => {
  allow(context.actor, context.actor.kind === 'system');
  return stopIntroductions(context, { needs: [id] }, 'need_ended');
});
