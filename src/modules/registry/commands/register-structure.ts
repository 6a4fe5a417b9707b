import * as v from 'valibot';
import { allow } from '../../../platform/rights.ts';
import { foldSoon } from '../directory/fold-facets.ts';
import { mayRegister } from '../policy.ts';
import { command } from '../room.ts';
import { settledPlace } from '../rules/structure-place.ts';
import { refuseFutureDays } from './future-days.ts';
import { registerStructures } from './register-structures.ts';
import { newStructure } from './schemas.ts';

/** Made by the client when the structure may be sent twice: a phone without network. */
const Input = v.object({ ...newStructure.entries, id: v.optional(v.pipe(v.string(), v.uuid())) });

/** Enters one structure with all that is known of it. The fact is about the new structure. */
export const registerStructure = command(Input, async ({ tx, actor, now, later }, draft) => {
  allow(actor, mayRegister(actor, settledPlace(draft).region));
  refuseFutureDays(now, { created_on: draft.created_on, 'members.as_of': draft.members?.as_of ?? null });
  const { ids } = await registerStructures({ tx, actor, now }, [draft]);
  await foldSoon(later, now);
  return [{ fact: 'registry.structure_registered', about: ids[0]! }];
});
