import { randomBytes } from 'node:crypto';
import { serve } from '@hono/node-server';
import { knowField } from '../../src/platform/field/index.ts';
import type { ActReply, AnyFieldAct, SyncReply } from '../../src/platform/field/index.ts';
import { identify } from '../../src/modules/people/index.ts';
import { testGround } from './ground.ts';
import type { TestGround } from './ground.ts';
import { newId } from '../../src/platform/ids.ts';
import type { Grant } from '../../src/platform/rights.ts';
import type { Caller } from '../../src/platform/ground.ts';
import { system } from '../../src/platform/rights.ts';
import { roomsOnTheWeb } from '../../src/rooms.ts';
import { webApp } from '../../src/web.ts';
import { signInByPhone, someone } from './people.ts';

export interface FieldHouse extends TestGround {
  url: string;
  as: (now?: Date) => Caller;
}

/** The whole site on a port, over a database of this test file alone: phones speak to it as they do, by HTTP. */
export const fieldHouse = async (more: AnyFieldAct[] = []): Promise<FieldHouse> => {
  const house = await testGround();
  knowField([{ acts: more }]);
  const secret = randomBytes(32).toString('hex');
  const app = webApp({
    ground: house.ground,
    settings: {
      port: 0,
      host: '127.0.0.1',
      origin: 'http://127.0.0.1',
      secure: false,
      data: house.data,
      secret,
      demo: true,
      organisation: 'Maison',
    },
    trial: false,
    organisation: { name: 'Twiza' },
    rooms: roomsOnTheWeb,
    identify,
  });
  const { server, port } = await new Promise<{ server: ReturnType<typeof serve>; port: number }>((done) => {
    const listening = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, (at) =>
      done({ server: listening, port: at.port }),
    );
  });
  const close = async (): Promise<void> => {
    if ('closeAllConnections' in server) server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
    await house.close();
  };
  return {
    ...house,
    url: `http://127.0.0.1:${port}`,
    as: (now = new Date()) => ({ ground: house.ground, actor: system, now }),
    close,
  };
};

export interface Phone {
  person: string;
  device: string;
  cookie: string;
  ask: (path: string, init?: RequestInit) => Promise<Response>;
  /** One coming, with the reply. */
  sync: (acts?: object[], more?: object) => Promise<SyncReply>;
}

/** Somebody signed in on a phone of her own. */
export const phoneOf = async (
  house: FieldHouse,
  grants: (Partial<Grant> & Pick<Grant, 'role'>)[] = [{ role: 'field_agent', region: 'MA-09' }],
): Promise<Phone> => {
  const { id, phone } = await someone(house.database, { grants });
  const { token } = await signInByPhone(house.database, phone, new Date());
  return onPhone(house, id, token);
};

/** The same person on another phone, or after the store was lost. */
export const onPhone = (house: FieldHouse, person: string, token: string, device = newId()): Phone => {
  const cookie = `session=${token}`;
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`${house.url}${path}`, { ...init, headers: { accept: 'application/json', cookie, ...init.headers } });
  const sync = async (acts: object[] = [], more: object = {}): Promise<SyncReply> => {
    const body = JSON.stringify({ device, lang: 'fr', acts, cursor: null, ...more });
    const answer = await ask('/field/sync', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`);
    return (await answer.json()) as SyncReply;
  };
  return { person, device, cookie, ask, sync };
};

export const anAct = (name: string, record: string, input: object, more: object = {}) => ({
  id: newId(),
  name,
  record,
  input,
  capturedAt: new Date().toISOString(),
  ...more,
});

export const replyTo = ({ replies }: SyncReply, { id }: { id: string }): ActReply =>
  replies.find(({ act }) => act === id)!;

/** A new cooperative of Taroudant, as a phone enters it. */
export const aCooperative = (changes: object = {}) => {
  const id = newId();
  const input = { id, names: { fr: `Coopérative ${id.slice(-6)}` }, province: 'MA-TAR', region: 'MA-09', ...changes };
  return anAct('registry.register_structure', id, input);
};
