import type { Ground } from '../ground.ts';
import type { Lang } from '../words/lang.ts';

/** An SMS that somebody sent to the house. */
export interface Heard {
  /** Of `platform.message_in`. */
  id: string;
  /** E.164. */
  phone: string;
  text: string;
  at: Date;
}

/** What is answered; null where nothing is to be said. */
export interface Reply {
  lang: Lang;
  text: string | null;
}

/** A room that understands some SMS; undefined where this one is not for it. May be run twice and must not mind. */
export type Listener = (ground: Ground, heard: Heard) => Promise<Reply | undefined>;

const listeners = new Map<string, Listener>();

/** Told by the roof, for each room that listens. */
export const listen = (room: string, listener: Listener): void => void listeners.set(room, listener);

export const replyTo = async (ground: Ground, heard: Heard): Promise<Reply | undefined> => {
  for (const listener of listeners.values()) {
    const reply = await listener(ground, heard);
    if (reply) return reply;
  }
  return undefined;
};
