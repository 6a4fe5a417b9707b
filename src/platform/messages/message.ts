import type { Lang } from '../words/lang.ts';

/** A phone in E.164 (`+212600000000`) or an e-mail address. */
export type To = { phone: string } | { email: string };

/** A mail or an SMS to one person, in that person's language. */
export interface Message {
  to: To;
  lang: Lang;
  /** Of a mail; an SMS has none. */
  subject?: string;
  /** Plain text; paragraphs are parted by an empty line. */
  text: string;
  /** What it is for, as `room.purpose`: shown in the outbox. */
  kind: string;
  /** Holds a code: its text is erased when used, or after an hour, and is not shown once it really leaves the house. */
  secret?: boolean;
  /** A button in a mail, a last line in an SMS. */
  actionUrl?: string;
}

export type State = 'queued' | 'sent' | 'failed' | 'given_up';

/** A row of `platform.message_out`. */
export interface MessageRow {
  id: string;
  at: Date;
  channel: 'email' | 'sms';
  address: string;
  lang: Lang;
  kind: string;
  secret: boolean;
  subject: string | null;
  text: string | null;
  action_url: string | null;
  state: State;
  tries: number;
  error: string | null;
  carrier: string | null;
  sent_at: Date | null;
  erased_at: Date | null;
}

/** A row of `platform.message_in`. */
export interface MessageInRow {
  id: string;
  at: Date;
  address: string;
  told_as: string | null;
  text: string | null;
  state: 'received' | 'understood' | 'unknown' | 'stop' | 'start';
  erased_at: Date | null;
}

export interface MessageTables {
  'platform.message_out': MessageRow;
  'platform.message_in': MessageInRow;
  'platform.message_stop': { address: string; at: Date };
}
