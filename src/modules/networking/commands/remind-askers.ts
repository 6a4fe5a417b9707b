import * as v from 'valibot';
import type { Fact } from '../../../platform/journal/fact.ts';
import { sendMessage } from '../../../platform/messages/index.ts';
import { allow } from '../../../platform/rights.ts';
import { settingsFrom } from '../../../platform/settings.ts';
import { dayOf } from '../../../platform/words/format.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import { bare } from '../introductions/introduction-messages.ts';
import { buyerReached, toOf } from '../introductions/reached-sides.ts';
import { command } from '../room.ts';
import { remindedBefore } from '../rules/posting.ts';
import { partyOf, postings } from '../rows.ts';
import type { NetworkingContext, Posting } from '../rows.ts';
import { words } from '../words/index.ts';

const atOnce = 200;
const day = 86_400_000;

/** Those that end within some days and whose asker has not been reminded, held so that two processes write to nobody twice. */
const endingSoon = ({ tx, now }: NetworkingContext): Promise<Posting[]> =>
  postings(tx)
    .where('posting.state', 'in', ['open', 'matched'])
    .where('posting.reminded_at', 'is', null)
    .where('posting.closes_on', '>=', dayOf(now))
    .where('posting.closes_on', '<=', dayOf(new Date(now.getTime() + remindedBefore * day)))
    // What was opened for so few days is known to end soon.
    .where('posting.opened_at', '<', new Date(now.getTime() - remindedBefore * day))
    .orderBy('posting.id')
    .limit(atOnce)
    .forUpdate('posting')
    .skipLocked()
    .execute();

const remind = async (context: NetworkingContext, posting: Posting): Promise<Fact[]> => {
  const party = await partyOf(context.tx, posting.party);
  const { lang, ...at } = await buyerReached(context, party);
  const to = toOf(at);
  if (to === null) return [];
  const t = words(lang);
  const { side } = posting;
  const text = t(`remind.${side}`, { title: said(posting.title, lang), day: (posting.answerBy ?? posting.untilOn)! });
  const account = party.person !== null || party.structure !== null;
  await sendMessage(context, {
    kind: 'networking.ends_soon',
    to,
    lang,
    text: bare(text),
    ...('email' in to ? { subject: bare(t('remind.subject')) } : {}),
    ...(account ? { actionUrl: `${settingsFrom(process.env).origin}/${lang}/me/${side}s/${posting.id}` } : {}),
  });
  return [{ fact: `networking.${side}_reminded`, about: posting.id }];
};

/** Tells whoever asks that a need or an offer ends soon, once, so that it is prolonged or closed. For the house alone. */
export const remindAskers = command(v.object({}), async (context) => {
  const { tx, actor, now } = context;
  allow(actor, actor.kind === 'system');
  const soon = await endingSoon(context);
  if (soon.length === 0) return [];
  await tx
    .updateTable('networking.posting')
    .set({ reminded_at: now })
    .where(
      'id',
      'in',
      soon.map(({ id }) => id),
    )
    .execute();
  const facts: Fact[] = [];
  for (const posting of soon) facts.push(...(await remind(context, posting)));
  return facts;
});
