import { reaction } from '../../../platform/jobs/reactions.ts';
import { tell } from './tell.ts';

export const tellCorrection = reaction('calls.correction_asked', 'calls.tell_correction', (ground, { about, entry }) =>
  tell(ground, { id: about, occasion: entry }, ({ application, t, lang, origin }) => {
    const [asked] = application.corrections;
    if (!asked) return null;
    const values = { structure: application.structure.name, until: asked.until, asked: asked.asked };
    return {
      kind: 'calls.correction',
      to: ['pen', 'contact'],
      text: t('message.correction', values),
      actionUrl: `${origin}/${lang}/me/applications/${application.id}`,
    };
  }),
);
