import { Hono } from 'hono';
import { invalid } from '../refusals.ts';
import { system } from '../rights.ts';
import { attempt } from '../web/attempt.ts';
import type { ComeBack } from '../web/attempt.ts';
import { audience } from '../web/audience.ts';
import type { WebContext, WebEnv } from '../web/env.ts';
import { goOn, leaveFlash } from '../web/flash.ts';
import { formOf } from '../web/form.ts';
import type { FormValues } from '../web/form.ts';
import { errorsOf, textAt } from '../web/typed.ts';
import { receiveMessage } from './hear.ts';
import { outboxPage, sendAgain, trialOutbox } from './outbox.ts';
import { numberHeard } from './rules/heard.ts';
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

const trialPage = async (c: WebContext, typed: FormValues | null = null, why: ComeBack | null = null) => {
  const messages = await trialOutbox(c.var.caller, { demo: c.var.settings.demo });
  // Codes are read here: no cache may keep them.
  c.header('Cache-Control', 'no-store');
  const errors = errorsOf(c.var.page.lang, why);
  return c.html(
    <TrialOutboxPage page={c.var.page} messages={messages} typed={typed} errors={errors} />,
    why?.status ?? 200,
  );
};

web.get('/outbox', audience('anyone'), (c) => trialPage(c));

/** On a trial house, an SMS as if a telephone had sent it. */
web.post('/outbox', audience('anyone'), async (c) => {
  await trialOutbox(c.var.caller, { demo: c.var.settings.demo });
  const form = await formOf(c);
  const house = { ...c.var.caller, actor: system };
  return attempt(
    c,
    async () => {
      const text = textAt(form, 'text').trim() || invalid('text', 'invalid.non_empty');
      const phone = numberHeard(textAt(form, 'phone')) ?? invalid('phone', 'invalid.phone');
      return receiveMessage(house, { phone, text });
    },
    {
      done: () => goOn(c, '/outbox', words(c.var.page.lang)('in.sent')),
      again: (why) => trialPage(c, form, why),
    },
  );
});
