import type { Carrier } from './carrier.ts';
import { smsGateway } from './sms-http.ts';
import { smtp } from './smtp.ts';

export { Undeliverable } from './carrier.ts';
export type { Carrier, Outgoing } from './carrier.ts';

/** One carrier per channel. */
export interface Carriers {
  email: Carrier;
  sms: Carrier;
}

/** Keeps the message where an administrator reads it; nothing leaves. */
export const outbox: Carrier = { name: 'outbox', real: false, deliver: async () => undefined };

/** See the README of messages for the variables. */
export const carriersFrom = (env: NodeJS.ProcessEnv): Carriers => ({
  email: smtp(env) ?? outbox,
  sms: smsGateway(env) ?? outbox,
});

let inUse: Carriers | null = null;

/** Chosen once when the program starts; without it, the environment says. */
export const useCarriers = (carriers: Carriers): void => {
  inUse = carriers;
};

export const carriersInUse = (): Carriers => (inUse ??= carriersFrom(process.env));
