export type { Message, To } from './message.ts';
export { forgetSecrets, sendMessage } from './send.ts';
export { carriersFrom, useCarriers } from './carriers/index.ts';
export type { Carrier, Carriers } from './carriers/index.ts';
export { jobs } from './jobs.ts';
export { listen } from './listeners.ts';
export type { Heard, Listener, Reply } from './listeners.ts';
export { receiveMessage } from './hear.ts';
