import { createHmac, timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import { hide, invalid } from '../refusals.ts';
import { system } from '../rights.ts';
import { audience } from '../web/audience.ts';
import type { WebEnv } from '../web/env.ts';
import { receiveMessage } from './hear.ts';
import { numberHeard, toldBy } from './rules/heard.ts';

const secretIn = (): string | undefined => process.env['TWIZA_SMS_IN_SECRET'] || undefined;

const same = (left: string, right: string): boolean => {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
};

/** The secret itself, or the body signed with it: what a gateway can do. */
const isOurGateway = (header: (name: string) => string | undefined, body: string): boolean => {
  const secret = secretIn() ?? hide();
  const bearer = header('authorization')?.replace(/^Bearer /i, '') ?? header('x-twiza-secret') ?? '';
  const signature = header('x-twiza-signature')?.replace(/^sha256=/, '') ?? '';
  return same(bearer, secret) || same(signature, createHmac('sha256', secret).update(body).digest('hex'));
};

const fieldsOf = (body: string, type: string): Record<string, unknown> => {
  if (!type.includes('json')) return Object.fromEntries(new URLSearchParams(body));
  try {
    const read: unknown = JSON.parse(body);
    return typeof read === 'object' && read !== null ? (read as Record<string, unknown>) : {};
  } catch {
    return {};
  }
};

/** The door of the SMS gateway: `POST /sms/in`. Without a secret, and for whoever does not know it, it is not there. */
export const smsIn = new Hono<WebEnv>();

smsIn.post('/sms/in', audience('anyone'), async (c) => {
  const body = await c.req.text();
  if (body.length > 20_000 || !isOurGateway((name) => c.req.header(name), body)) hide();
  const told = toldBy(fieldsOf(body, c.req.header('content-type') ?? '')) ?? invalid('from', 'invalid.non_empty');
  const phone = numberHeard(told.from) ?? invalid('from', 'invalid.phone');
  const { text, toldAs } = told;
  await receiveMessage({ ground: c.var.ground, actor: system, now: c.var.caller.now }, { phone, text, toldAs });
  return c.body(null, 204);
});
