import { system } from '../../platform/rights.ts';
import type { Ground } from '../../platform/ground.ts';
import { draftsToRemind } from './queries/drafts-to-remind.ts';
import { tell } from './reactions/tell.ts';

/**
 * Tells those whose draft is not sent that the call closes soon: the one who holds the pen, and the cooperative where
 * it agreed to messages. Each reminder once, whenever this runs.
 */
export const remindDrafts = async (ground: Ground, now = new Date()): Promise<void> => {
  for (const { id, reminder, closesAt } of await draftsToRemind({ ground, actor: system, now }, {})) {
    await tell(ground, { id, occasion: `reminder.${reminder}`, now }, ({ application, t, lang, origin }) => ({
      kind: 'calls.reminder',
      to: ['pen', 'agreed_contact'],
      text: t('message.reminder', { structure: application.structure.name, closes: closesAt }),
      actionUrl: `${origin}/${lang}/me/applications/${id}`,
    }));
  }
};
