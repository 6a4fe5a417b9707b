import { createTransport } from 'nodemailer';
import { mailHtml, mailText } from '../views/mail.tsx';
import type { Carrier } from './carrier.ts';
import { Undeliverable } from './carrier.ts';

/** A 5xx answer to this address; a refused password is ours to mend, and tried again. */
const isFinal = (error: unknown): boolean => {
  const { responseCode, code } = error as { responseCode?: number; code?: string };
  return responseCode !== undefined && responseCode >= 500 && code !== 'EAUTH' && code !== 'ECONNECTION';
};

/** Mail through the server of TWIZA_SMTP_URL (`smtps://user:password@host:465`), or null when none is set. */
export const smtp = (env: NodeJS.ProcessEnv): Carrier | null => {
  const url = env['TWIZA_SMTP_URL'];
  if (!url) return null;
  const from = env['TWIZA_MAIL_FROM'];
  if (!from) throw new Error('TWIZA_SMTP_URL is set: TWIZA_MAIL_FROM must say who writes ("Name <name@example.org>").');
  const domain = /@([^>\s]+)/.exec(from)?.[1] ?? 'localhost';
  const transport = createTransport({
    url,
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    name: 'smtp',
    real: true,
    deliver: async (message) => {
      try {
        await transport.sendMail({
          from,
          to: { name: '', address: message.address },
          subject: message.subject,
          text: mailText(message),
          html: mailHtml(message),
          // Sent again after a crash, it is the same mail: readers' programs show it once.
          messageId: `<${message.id}@${domain}>`,
          headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': message.lang },
        });
      } catch (error) {
        throw isFinal(error) ? new Undeliverable((error as Error).message) : error;
      }
    },
  };
};
