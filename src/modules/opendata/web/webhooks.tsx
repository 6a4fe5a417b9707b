import { Hono } from 'hono';
import { newId } from '../../../platform/ids.ts';
import { attempt } from '../../../platform/web/attempt.ts';
import type { ComeBack } from '../../../platform/web/attempt.ts';
import { audience } from '../../../platform/web/audience.ts';
import type { WebContext, WebEnv } from '../../../platform/web/env.ts';
import { goOn } from '../../../platform/web/flash.ts';
import { formOf } from '../../../platform/web/form.ts';
import { idInAddress } from '../../../platform/web/id-in-address.ts';
import { errorsOf, textAt, textsAt } from '../../../platform/web/typed.ts';
import { sendAgain } from '../commands/send-again.ts';
import { subscribe } from '../commands/subscribe.ts';
import { turnSubscription } from '../commands/turn-subscription.ts';
import { mySubscriptions, subscriptionShown } from '../queries/subscriptions.ts';
import { newSecret } from '../secrets.ts';
import { factsFor } from '../told-known.ts';
import { WebhookPage, WebhooksPage } from '../views/webhooks-page.tsx';
import { words } from '../words/index.ts';

interface Drawn {
  made?: string | null;
  typed?: { title: string; address: string; facts: string[] };
  why?: ComeBack | null;
}

const drawn = async (
  c: WebContext,
  { made = null, typed = { title: '', address: '', facts: [] }, why = null }: Drawn = {},
) => {
  const { caller, page } = c.var;
  const subscriptions = await mySubscriptions(caller, {});
  c.header('cache-control', 'no-store');
  return c.html(
    <WebhooksPage
      page={page}
      subscriptions={subscriptions}
      facts={factsFor(caller.actor, false)}
      made={made}
      typed={typed}
      errors={errorsOf(page.lang, why)}
    />,
    why?.status ?? 200,
  );
};

const somebody = audience('signed_in');

export const webhookPages = new Hono<WebEnv>();

webhookPages.get('/me/webhooks', somebody, (c) => drawn(c));

// The answer to this post shows the secret: it is shown nowhere else, so the reader is not sent on.
webhookPages.post('/me/webhooks', somebody, async (c) => {
  const form = await formOf(c);
  const typed = { title: textAt(form, 'title'), address: textAt(form, 'address'), facts: textsAt(form, 'facts') };
  const secret = newSecret();
  return attempt(c, () => subscribe(c.var.caller, { id: newId(), secret, ...typed }), {
    done: () => drawn(c, { made: secret }),
    again: (why) => drawn(c, { typed, why }),
  });
});

webhookPages.get('/me/webhooks/:subscription', somebody, async (c) => {
  const subscription = await subscriptionShown(c.var.caller, { subscription: idInAddress(c, 'subscription') });
  return c.html(<WebhookPage page={c.var.page} subscription={subscription} />);
});

webhookPages.post('/me/webhooks/:subscription/end', somebody, async (c) => {
  await turnSubscription(c.var.caller, { subscription: idInAddress(c, 'subscription'), to: 'ended' });
  return goOn(c, '/me/webhooks', words(c.var.page.lang)('webhooks.ended'));
});

webhookPages.post('/me/webhooks/:subscription/resume', somebody, async (c) => {
  const subscription = idInAddress(c, 'subscription');
  await turnSubscription(c.var.caller, { subscription, to: 'active' });
  return goOn(c, `/me/webhooks/${subscription}`, words(c.var.page.lang)('webhooks.resumed'));
});

webhookPages.post('/me/webhooks/:subscription/deliveries/:delivery/again', somebody, async (c) => {
  const subscription = idInAddress(c, 'subscription');
  await sendAgain(c.var.caller, { subscription, delivery: idInAddress(c, 'delivery') });
  return goOn(c, `/me/webhooks/${subscription}`, words(c.var.page.lang)('delivery.sent_again'));
});
