import { reaction } from '../../../platform/jobs/reactions.ts';
import { system } from '../../../platform/rights.ts';
import { personName } from '../../people/index.ts';
import { contestToken } from '../contest-link.ts';
import { tell } from './tell.ts';

/** The cooperative learns who files in its name, with a way to say no that needs no account. */
export const tellMandate = reaction('calls.mandate_recorded', 'calls.tell_mandate', (ground, { about, entry }) =>
  tell(ground, { id: about, occasion: entry }, async ({ application, whom, t, lang, origin, secret }) => {
    const { mandate } = whom;
    if (mandate === null) return null;
    const name = await personName({ ground, actor: system, now: new Date() }, mandate.agent);
    const agent = name || t('mandate.an_agent');
    return {
      kind: 'calls.mandate',
      to: ['mandate', 'contact'],
      text: t('message.mandate', { agent, structure: application.structure.name }),
      actionUrl: `${origin}/${lang}/mandates/${mandate.id}/contest/${contestToken(secret, mandate.id)}`,
    };
  }),
);
