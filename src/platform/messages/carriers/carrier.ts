import type { Lang } from '../../words/lang.ts';

/** What a carrier is handed. */
export interface Outgoing {
  id: string;
  address: string;
  lang: Lang;
  subject: string;
  text: string;
  actionUrl: string | null;
}

export interface Carrier {
  name: 'outbox' | 'smtp' | 'sms_http';
  /** True when what it takes leaves the house: codes are then never shown. */
  real: boolean;
  /** @throws Undeliverable when trying again is useless, any other error when it is not. */
  deliver: (message: Outgoing) => Promise<void>;
}

/** Refused for good: the address does not exist, the gateway does not want this number. */
export class Undeliverable extends Error {}
