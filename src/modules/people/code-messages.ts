import { sendMessage } from '../../platform/messages/index.ts';
import type { To } from '../../platform/messages/index.ts';
import type { Lang } from '../../platform/words/lang.ts';
import type { PeopleContext } from './rows.ts';
import { bare, words } from './words/index.ts';

export const toOf = (kind: 'phone' | 'email', target: string): To =>
  kind === 'phone' ? { phone: target } : { email: target };

export interface CodeMessage {
  kind: 'phone' | 'email';
  target: string;
  lang: Lang;
  /** The address of the site: a code says where it may be typed, and nowhere else. */
  origin: string;
  code: string;
  /** Only where the mail may also open the session by itself. */
  link?: string;
}

export const sendCodeMessage = (context: PeopleContext, message: CodeMessage): Promise<string> => {
  const { kind, target, lang, origin, code, link } = message;
  const t = words(lang);
  const values = { code, site: new URL(origin).host };
  const common = { to: toOf(kind, target), lang, kind: 'people.sign_in_code', secret: true };
  if (kind === 'phone') return sendMessage(context, { ...common, text: bare(t('message.sms_code', values)) });
  return sendMessage(context, {
    ...common,
    subject: bare(t('message.mail_code_subject', values)),
    text: t(link === undefined ? 'message.mail_code_only' : 'message.mail_code', values),
    ...(link === undefined ? {} : { actionUrl: `${origin}/${lang}/sign-in/link/${link}` }),
  });
};
