import { createHmac } from 'node:crypto';

/**
 * The headers by which a receiver knows that we sent this body, and not long ago (Standard Webhooks 1.0): HMAC-SHA256 over
 * id, hour and body, with the secret's bytes.
 * @param at seconds since 1970
 */
export const signedHeaders = (secret: string, id: string, at: number, body: string): Record<string, string> => {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${at}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': String(at), 'webhook-signature': `v1,${signature}` };
};
