import type { Fact } from '../../../platform/journal/fact.ts';
import type { Actor } from '../../../platform/rights.ts';
import { type ConsentWay, giveConsent, withdrawConsent } from '../../people/index.ts';
import type { RegistryContext } from './structure-rows.ts';

const purpose = 'publish_contact';

// Whoever may tell of a structure may say what its contacts allow: the room `people` knows no structure and could not
// tell. The consent is still written under the name of who said it.
const inTheRoomsName = (context: RegistryContext): RegistryContext => {
  const actor: Actor = { kind: 'system', id: context.actor.id, grants: [] };
  return { ...context, actor };
};

/** The contact allows to be shown to the public. Asked after `mayTell`. */
export const allowPublishing = (context: RegistryContext, contact: string, how: ConsentWay): Promise<Fact[]> =>
  giveConsent.within(inTheRoomsName(context), { subject: contact, subject_kind: 'contact', purpose, how });

/** The contact is shown no more. Asked after `mayTell`. */
export const stopPublishing = (context: RegistryContext, contact: string): Promise<Fact[]> =>
  withdrawConsent.within(inTheRoomsName(context), { subject: contact, purpose });
