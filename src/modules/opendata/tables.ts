import type { Generated } from 'kysely';
import type { PeoplePublished } from '../people/index.ts';

export const scopes = ['datasets', 'facts'] as const;
export type Scope = (typeof scopes)[number];

export interface ApiKeyTable {
  id: string;
  owner: string;
  title: string;
  start: string;
  digest: string;
  scopes: Scope[];
  made_at: Date;
  used_on: string | null;
  revoked_at: Date | null;
  revoked_by: string | null;
}

export type SubscriptionState = 'active' | 'paused' | 'ended';

export interface SubscriptionTable {
  id: string;
  owner: string;
  title: string;
  address: string;
  facts: string[];
  secret: string;
  state: Generated<SubscriptionState>;
  made_at: Date;
  changed_at: Date;
}

export interface DeliveryTable {
  id: string;
  subscription: string;
  entry: string;
  fact: string;
  about: string;
  happened_at: Date;
  state: Generated<'waiting' | 'delivered' | 'dead'>;
  tries: Generated<number>;
  status: number | null;
  problem: string | null;
  tried_at: Date | null;
  next_at: Date | null;
}

/** The views that rooms bring are read by the name that their datasets give. */
export interface OpendataTables extends PeoplePublished {
  'opendata.api_key': ApiKeyTable;
  'opendata.subscription': SubscriptionTable;
  'opendata.delivery': DeliveryTable;
}
