import { reaction } from '../../../platform/jobs/reactions.ts';
import { system } from '../../../platform/rights.ts';
import { settingsFrom } from '../../../platform/settings.ts';
import { howToReach } from '../../people/index.ts';
import type { Reach } from '../../people/index.ts';
import { tellOpening } from '../commands/tell-opening.ts';
import { openingToTell } from '../queries/opening-to-tell.ts';
import { words } from '../words/index.ts';

const addressOf = ({ phone, email }: Reach) => {
  if (email !== null) return { email };
  return phone === null ? null : { phone };
};

/** Whoever answers for the house learns at once that the glass was broken, and where to say what they think of it. */
export const tellAdministrators = reaction(
  'privacy.opened_exceptionally',
  'privacy.tell_administrators',
  async (ground, { about }) => {
    const caller = { ground, actor: system, now: new Date() };
    const { who, structure, until, administrators } = await openingToTell(caller, { opening: about });
    const { origin } = settingsFrom(process.env);
    const reached = await howToReach(caller, { people: administrators });
    const said = [...reached.values()].flatMap((reach) => {
      const to = addressOf(reach);
      const t = words(reach.lang);
      const text = t('message.opened', { who: who || t('openings.somebody'), structure, until });
      const actionUrl = `${origin}/${reach.lang}/office/openings`;
      return to === null ? [] : [{ to, lang: reach.lang, subject: t('message.subject'), text, actionUrl }];
    });
    await tellOpening(caller, { opening: about, said });
  },
);
