import type { ActReply, SentAct, SyncReply } from '../../platform/field/index.ts';
import type { Caller } from '../../platform/ground.ts';
import { greetDevice } from './commands/greet-device.ts';
import { langOf } from './read-request.ts';
import type { ReadRequest } from './read-request.ts';
import { applyActs } from './sending/apply-acts.ts';
import { settleMedia } from './sending/media.ts';
import { fillShelves } from './shelves/fill.ts';

interface Asking {
  caller: Caller;
  person: { id: string; name: string };
  /** 'Chrome · Android' */
  label: string;
  session: string | null;
}

const nothing = (cursor: number | null) => ({
  shelves: [],
  cursor: cursor ?? 0,
  more: false,
  structures: [],
  forget: false,
});

/** What waited for media that have now come: tried again, and answered anew. */
const afterMedia = async (
  replies: ActReply[],
  acts: SentAct[],
  send: (acts: SentAct[]) => Promise<ActReply[]>,
): Promise<ActReply[]> => {
  const waiting = new Set(replies.flatMap(({ act, state }) => (state === 'waiting' ? [act] : [])));
  const anew = await send(acts.filter(({ id }) => waiting.has(id)));
  const byId = new Map(anew.map((reply) => [reply.act, reply]));
  return replies.map((reply) => byId.get(reply.act) ?? reply);
};

/**
 * One coming of a phone: its acts are applied, the media that have arrived are given to them, and it gets what changed
 * on its shelves. Each part stands by itself: cut anywhere, the next coming takes up what is left.
 */
export const sync = async ({ caller, person, label, session }: Asking, request: ReadRequest): Promise<SyncReply> => {
  const { device, lang, acts, unread, cursor, structures, phoneNow, actsOnly } = request;
  await greetDevice(caller, { device, label, session, structures, phoneNow });
  const send = (some: SentAct[]) => applyActs(caller, { person: person.id, device }, some, langOf(lang));
  const first = await send(acts);
  const { missing, given, more } = await settleMedia(caller, person.id);
  const replies = given > 0 ? await afterMedia(first, acts, send) : first;
  const filled = actsOnly ? nothing(cursor) : await fillShelves(caller, device, cursor);
  return {
    person,
    replies: [...replies, ...unread],
    ...filled,
    more: filled.more || more,
    media: missing,
    now: caller.now.toISOString(),
  };
};
