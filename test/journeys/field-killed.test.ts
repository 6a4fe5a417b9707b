/** A process that dies between two acts, or before its reply has left: the phone sends again, and every act exists once. */
import { setTimeout as pause } from 'node:timers/promises';
import { expect, inject, test } from 'vitest';
import { aCooperative } from '../support/phone.ts';
import { signInByPhone, someone } from '../support/people.ts';
import { newId } from '../../src/platform/ids.ts';
import { startServer } from '../support/server.ts';
import type { RunningServer } from '../support/server.ts';

const acts = Array.from({ length: 400 }, () => aCooperative());

interface Sender {
  token: string;
  device: string;
}

/** Sends until all is answered or the server is gone; answers the states. */
const send = async ({ url }: RunningServer, { token, device }: Sender): Promise<string[] | null> => {
  const states: string[] = [];
  try {
    for (let from = 0; from < acts.length; from += 100) {
      const answer = await fetch(`${url}/field/sync`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json', cookie: `session=${token}` },
        body: JSON.stringify({ device, acts: acts.slice(from, from + 100), actsOnly: true }),
      });
      const { replies } = (await answer.json()) as { replies: { state: string }[] };
      states.push(...replies.map(({ state }) => state));
    }
    return states;
  } catch {
    return null;
  }
};

const countIn = async ({ database }: RunningServer, sql: string): Promise<number> =>
  Number((await database!.pool.query<{ n: string }>(sql, [acts.map(({ id }) => id)])).rows[0]!.n);

test.skipIf(inject('database').engine === 'trial')(
  'killed again and again while a phone sends, the house has every act once',
  { timeout: 240_000 },
  async () => {
    let server = await startServer();
    const { phone } = await someone(server.database!, { grants: [{ role: 'field_agent', region: 'MA-09' }] });
    const { token } = await signInByPhone(server.database!, phone, new Date());
    const sender = { token, device: newId() };
    for (const moment of [60, 350]) {
      const sending = send(server, sender);
      await pause(moment);
      await server.kill9();
      await sending;
      server = await startServer({ again: server });
    }
    expect(await send(server, sender)).toEqual(acts.map(() => 'applied'));
    expect(await countIn(server, `select count(*) as n from field.act where id = any($1) and state = 'applied'`)).toBe(
      400,
    );
    const once = `select count(*) as n from platform.journal where payload ->> 'act' = any($1::text[])`;
    expect(await countIn(server, once)).toBe(400);
    const made = `select count(*) as n from registry.structure s join field.act a on a.record = s.id::text where a.id = any($1)`;
    expect(await countIn(server, made)).toBe(400);
    await server.stop();
  },
);
