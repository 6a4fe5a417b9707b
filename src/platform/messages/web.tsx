import { Hono } from 'hono';
import { attempt } from '../web/attempt.ts';
import { audience } from '../web/audience.ts';
import type { WebEnv } from '../web/env.ts';
import { goOn, leaveFlash } from '../web/flash.ts';
import { formOf } from '../web/form.ts';
import { outboxPage, sendAgain, trialOutbox } from './outbox.ts';
import { OutboxPage, TrialOutboxPage } from './views/outbox-page.tsx';
import { words } from './words/index.ts';

export const web = new Hono<WebEnv>();

const pageOf = (text: string | undefined): number => Math.min(10_000, Math.max(1, Math.trunc(Number(text)) || 1));

web.get('/office/outbox', audience(['administrator']), async (c) => {
  const [search, at] = [c.req.query('q') ?? '', pageOf(c.req.query('page'))];
  const found = await outboxPage(c.var.caller, { search, page: at });
  return c.html(<OutboxPage page={c.var.page} found={found} search={search} at={at} />);
});

web.post('/office/outbox', audience(['administrator']), async (c) => {
  const { id } = await formOf(c);
  const t = words(c.var.page.lang);
  return attempt(c, () => sendAgain(c.var.caller, { id: String(id) }), {
    done: () => goOn(c, '/office/outbox', t('outbox.sent_again')),
    again: () => {
      leaveFlash(c, { kind: 'problem', text: t('refusal.message_not_given_up') });
      return goOn(c, '/office/outbox');
    },
  });
});

web.get('/outbox', audience('anyone'), async (c) => {
  const messages = await trialOutbox(c.var.caller, { demo: c.var.settings.demo });
  // Codes are read here: no cache may keep them.
  c.header('Cache-Control', 'no-store');
  return c.html(<TrialOutboxPage page={c.var.page} messages={messages} />);
});
