import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { signed } from '../../src/platform/settings.ts';
import type { Busy } from './busy-house.ts';

/** One secret for every process of a house, as TWIZA_SECRET. */
export const secret = 'every process of this house knows it';

/** A record's last value that was acknowledged, and the last that was sent. */
export interface Written {
  id: string;
  acknowledged: number;
  sent: number;
}

export interface Sending {
  application: string;
  bytes: Buffer;
  /** Address of the upload, once its creation was acknowledged. */
  at: string | null;
  /** Bytes acknowledged. */
  offset: number;
  /** Whether it was given as a piece: `sent` until that is acknowledged. */
  given: 'no' | 'sent' | 'yes';
}

/** What the clients were told was kept; the house must have all of it after any kill. */
export interface Noted {
  saves: Written[];
  corrections: Written[];
  uploads: Sending[];
}

export const nothingYet = ({ structures, applications }: Busy): Noted => ({
  saves: applications.map((id) => ({ id, acknowledged: 0, sent: 0 })),
  corrections: structures.map((id) => ({ id, acknowledged: 1, sent: 1 })),
  uploads: [],
});

/** Answers of a house that is there but says no are the test's failure; a cut connection is the kill that we want. */
class Unexpected extends Error {}

const poster = (url: string, token: string) => async (path: string, fields: Record<string, string>, json: boolean) => {
  const csrf = signed(secret, 'csrf', 'load');
  return fetch(`${url}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: `session=${token}; seed=load`, accept: json ? 'application/json' : 'text/html' },
    body: new URLSearchParams({ csrf, ...fields }),
  });
};

const expectStatus = async (answer: Response, status: number, what: string): Promise<void> => {
  if (answer.status === status) return;
  const text = await answer.text();
  // A process that has lost its database says so; it has kept nothing, and has not said that it did.
  if (answer.status < 500) throw new Unexpected(`${what}: ${answer.status} ${text.slice(0, 400)}`);
  throw new Error(`${answer.status}`);
};

const save = async (post: ReturnType<typeof poster>, one: Written): Promise<void> => {
  const value = (one.sent += 1);
  const fields = { 'project.title': `Titre ${value}` };
  await expectStatus(await post(`/fr/me/applications/${one.id}/project`, fields, true), 200, 'save');
  one.acknowledged = value;
};

/**
 * Reads the form, then sends it, as a person does: a correction whose answer was cut off may have been kept, and the
 * next one sent over the version before it would rightly be refused.
 */
const correct = async (url: string, token: string, one: Written, post: ReturnType<typeof poster>): Promise<void> => {
  const form = await fetch(`${url}/fr/office/structures/${one.id}/edit`, { headers: { cookie: `session=${token}` } });
  await expectStatus(form, 200, 'the form of a correction');
  const version = /name="version" value="(\d+)"/.exec(await form.text())?.[1];
  if (version === undefined) throw new Unexpected('the form of a correction has no version');
  const value = (one.sent += 1);
  const fields = {
    version,
    'names.fr': `Nom ${value}`,
    province: 'MA-TAR',
    region: 'MA-09',
    kind: 'cooperative',
  };
  await expectStatus(await post(`/fr/office/structures/${one.id}/edit`, fields, false), 303, 'correction');
  one.acknowledged = value;
};

const chunk = 65_536;

const upload = async (url: string, token: string, one: Sending): Promise<void> => {
  const headers = { cookie: `session=${token}`, 'tus-resumable': '1.0.0' };
  if (one.at === null) {
    const metadata = `filename ${Buffer.from('extrait.pdf').toString('base64')}`;
    const created = await fetch(`${url}/uploads`, {
      method: 'POST',
      headers: { ...headers, 'upload-length': String(one.bytes.length), 'upload-metadata': metadata },
    });
    await expectStatus(created, 201, 'upload');
    one.at = created.headers.get('location');
  }
  const found = await fetch(`${url}${one.at}`, { method: 'HEAD', headers });
  await expectStatus(found, 200, 'upload after a kill');
  const there = Number(found.headers.get('upload-offset'));
  if (there < one.offset) throw new Unexpected(`upload: ${one.offset} bytes were acknowledged, ${there} are there`);
  for (let at = there; at < one.bytes.length; at = one.offset) {
    const sent = await fetch(`${url}${one.at}`, {
      method: 'PATCH',
      headers: { ...headers, 'content-type': 'application/offset+octet-stream', 'upload-offset': String(at) },
      body: one.bytes.subarray(at, at + chunk) as unknown as BodyInit,
    });
    await expectStatus(sent, 204, 'chunk');
    one.offset = Number(sent.headers.get('upload-offset'));
  }
  one.offset = one.bytes.length;
};

const give = async (post: ReturnType<typeof poster>, one: Sending): Promise<void> => {
  one.given = 'sent';
  const fields = { 'pieces.register_extract': one.at?.split('/').at(-1) ?? '' };
  await expectStatus(await post(`/fr/me/applications/${one.application}/pieces`, fields, true), 200, 'piece');
  one.given = 'yes';
};

const newSending = ({ applications }: Busy, noted: Noted): Sending | null => {
  const piecesOf = (application: string) => noted.uploads.filter((one) => one.application === application).length;
  const application = applications.find((id) => piecesOf(id) < 9);
  if (application === undefined) return null;
  const bytes = Buffer.concat([Buffer.from('%PDF-1.4\n'), randomBytes(30_000 + Math.floor(Math.random() * 300_000))]);
  const one: Sending = { application, bytes, at: null, offset: 0, given: 'no' };
  noted.uploads.push(one);
  return one;
};

export interface Writers {
  /** Ends after the requests under way. @throws when the house refused what it should have taken. */
  stop: () => Promise<void>;
}

/**
 * Three clients that save, correct and send files without rest, and note what was acknowledged.
 * @param urls of any process of the house: each request goes to another, as behind a balancer.
 */
export const startWriters = (urls: string[], busy: Busy, noted: Noted): Writers => {
  let stopped = false;
  let turn = 0;
  const { token } = busy;
  const next = (): string => urls[(turn += 1) % urls.length] as string;
  const posting: ReturnType<typeof poster> = (...asked) => poster(next(), token)(...asked);
  const again = async (once: (turn: number) => Promise<unknown>): Promise<void> => {
    for (let n = 0; !stopped; n += 1) {
      try {
        await once(n);
      } catch (error) {
        if (error instanceof Unexpected) throw error;
        await pause(30);
      }
    }
  };
  const at = <Item>(items: Item[], n: number): Item => items[n % items.length] as Item;
  const running = [
    again((n) => save(posting, at(noted.saves, n))),
    again((n) => correct(next(), token, at(noted.corrections, n), posting)),
    again(async () => {
      const one = noted.uploads.find(({ given }) => given !== 'yes') ?? newSending(busy, noted);
      if (!one) return pause(50);
      if (one.given === 'no') await upload(next(), token, one);
      return give(posting, one);
    }),
  ];
  // Kept for `stop`, which is where the test hears of it.
  const ended = Promise.allSettled(running);
  return {
    stop: async () => {
      stopped = true;
      for (const one of await ended) if (one.status === 'rejected') throw one.reason;
    },
  };
};
