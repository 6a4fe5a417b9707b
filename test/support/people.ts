import type { Ground } from '../../src/platform/ground.ts';
import { anonymous, system } from '../../src/platform/rights.ts';
import type { Actor, Grant } from '../../src/platform/rights.ts';
import { askCode } from '../../src/modules/people/commands/send-code.ts';
import type { Typed } from '../../src/modules/people/commands/send-code.ts';
import { signInByCode } from '../../src/modules/people/commands/sign-in-by-code.ts';
import { identifyToken, registerPerson } from '../../src/modules/people/index.ts';
import { newToken } from '../../src/modules/people/secrets.ts';
import { callerOn } from './registry.ts';
import type { TestDatabase } from './database.ts';

export const origin = 'http://localhost:3000';
export const noon = new Date('2026-11-18T12:00:00Z');
export const later = (minutes: number, from = noon): Date => new Date(from.getTime() + minutes * 60_000);

/** Nobody asked from this place before. */
let places = 0;
export const newPlace = (): string => `place ${(places += 1)}`;

let numbers = 0;
export const newPhone = (): string => `+2126${String(10_000_000 + (numbers += 1))}`;

export const ask = (database: TestDatabase, typed: Typed, now = noon, from = newPlace()) =>
  askCode(callerOn(database, anonymous, now), { typed, lang: 'fr', origin, from });

/** The last message that left for this number or address. */
export const lastMessage = async ({ pool }: TestDatabase, address: string) => {
  const { rows } = await pool.query<{ text: string; action_url: string | null; lang: string; subject: string | null }>(
    'select text, action_url, lang, subject from platform.message_out where address = $1 order by at desc, id desc limit 1',
    [address],
  );
  if (!rows[0]) throw new Error(`no message has left for ${address}`);
  return rows[0];
};

export const lastCode = async (database: TestDatabase, address: string): Promise<string> =>
  /\d{6}/.exec((await lastMessage(database, address)).text)?.[0] ?? '';

export const wrong = (code: string): string => (code === '000000' ? '000001' : '000000');

export const arrival = (token = newToken()) => ({ token, browser: 'Chrome · Android', replaces: null });

export const tryCode = (
  database: TestDatabase,
  challenge: string,
  code: string,
  { now = noon, token = newToken(), from = newPlace() } = {},
) => signInByCode(callerOn(database, anonymous, now), { challenge, code, from, ...arrival(token) });

/** Signs in by phone, the whole way. */
export const signInByPhone = async (
  database: TestDatabase,
  phone: string,
  now = noon,
): Promise<{ person: string; token: string }> => {
  const token = newToken();
  const { challenge } = await ask(database, { phone }, now);
  const facts = await tryCode(database, challenge, await lastCode(database, phone), { now, token });
  return { person: facts.at(-1)!.about, token };
};

const everywhere = { region: null, programme: null, structure: null };

export const someone = async (
  database: TestDatabase,
  { name = 'Amina', phone = newPhone(), email = '', grants = [] as (Partial<Grant> & Pick<Grant, 'role'>)[] } = {},
): Promise<{ id: string; phone: string; actor: Actor }> => {
  const full = grants.map((grant) => ({ ...everywhere, ...grant }));
  const facts = await registerPerson(callerOn(database, system, noon), {
    name,
    lang: 'fr',
    phone,
    email,
    grants: full,
  });
  const id = facts[0]!.about;
  return { id, phone, actor: { kind: 'person', id, grants: full } };
};

export const groundOf = (database: TestDatabase): Ground => callerOn(database, anonymous).ground;

export const whose = (database: TestDatabase, token: string, now = noon) =>
  identifyToken(groundOf(database), token, now);

export const factsAbout = async ({ pool }: TestDatabase, about: string): Promise<string[]> => {
  const { rows } = await pool.query<{ fact: string }>(
    'select fact from platform.journal where about = $1 order by id',
    [about],
  );
  return rows.map(({ fact }) => fact);
};
