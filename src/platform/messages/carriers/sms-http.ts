import { goOut } from '../../outgoing.ts';
import type { Carrier, Outgoing } from './carrier.ts';
import { Undeliverable } from './carrier.ts';

type Holes = Record<string, string>;

const fill = (template: string, holes: Holes, encode: (text: string) => string): string =>
  template.replace(/\{(phone|digits|text|lang|id)\}/g, (_, name: string) => encode(holes[name] ?? ''));

/** Holes are filled inside the strings of the JSON, so that no text can break out of it. */
const fillJson = (value: unknown, holes: Holes): unknown => {
  if (typeof value === 'string') return fill(value, holes, String);
  if (Array.isArray(value)) return value.map((one) => fillJson(one, holes));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, fillJson(one, holes)]));
};

const jsonOf = (name: string, text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${name} must be JSON.`);
  }
};

/** The text of an SMS: its address comes last, on a line of its own, so that phones make it a link. */
export const smsText = ({ text, actionUrl }: Pick<Outgoing, 'text' | 'actionUrl'>): string =>
  actionUrl ? `${text}\n${actionUrl}` : text;

const holesOf = (message: Outgoing): Holes => ({
  phone: message.address,
  digits: message.address.replace(/\D/g, ''),
  text: smsText(message),
  lang: message.lang,
  id: message.id,
});

const bodyOf = (template: string, holes: Holes): { body: string; type: string } =>
  template.trimStart().startsWith('{')
    ? { body: JSON.stringify(fillJson(jsonOf('TWIZA_SMS_BODY', template), holes)), type: 'application/json' }
    : { body: fill(template, holes, encodeURIComponent), type: 'application/x-www-form-urlencoded' };

/** SMS through any gateway that takes an HTTP request (see README), or null when TWIZA_SMS_URL is not set. */
export const smsGateway = (env: NodeJS.ProcessEnv): Carrier | null => {
  const url = env['TWIZA_SMS_URL'];
  if (!url) return null;
  const template = env['TWIZA_SMS_BODY'];
  if (template?.trimStart().startsWith('{')) jsonOf('TWIZA_SMS_BODY', template);
  const own = jsonOf('TWIZA_SMS_HEADERS', env['TWIZA_SMS_HEADERS'] ?? '{}') as Record<string, string>;
  const success = env['TWIZA_SMS_SUCCESS'] ? new RegExp(env['TWIZA_SMS_SUCCESS']) : null;
  return {
    name: 'sms_http',
    real: true,
    deliver: async (message) => {
      const holes = holesOf(message);
      const sent = template === undefined ? null : bodyOf(template, holes);
      const answer = await goOut({
        url: fill(url, holes, encodeURIComponent),
        method: env['TWIZA_SMS_METHOD'] ?? (sent ? 'POST' : 'GET'),
        headers: { ...(sent ? { 'content-type': sent.type } : {}), ...own },
        ...(sent ? { body: sent.body } : {}),
        allowPrivate: env['TWIZA_SMS_ALLOW_PRIVATE'] === '1',
      });
      const said = `the gateway answered ${answer.status}: ${answer.body.slice(0, 200)}`;
      if (answer.status >= 400 && answer.status < 500 && ![401, 403, 408, 425, 429].includes(answer.status)) {
        throw new Undeliverable(said);
      }
      if (answer.status < 200 || answer.status >= 300 || (success && !success.test(answer.body))) throw new Error(said);
    },
  };
};
