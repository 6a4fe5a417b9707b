import { sql } from 'kysely';
import type { Ground } from '../../platform/ground.ts';
import { anonymous } from '../../platform/rights.ts';
import type { Actor, Grant } from '../../platform/rights.ts';
import { readCookie, writeCookie } from '../../platform/web/cookies.ts';
import type { WebContext } from '../../platform/web/env.ts';
import type { Lang } from '../../platform/words/lang.ts';
import { digest } from './secrets.ts';

/** A session lives thirty days after it was last seen. */
export const sessionSeconds = 30 * 24 * 3600;
const touchAfter = 5 * 60_000;

export interface Identity {
  actor: Actor;
  person: { id: string; name: string; lang: Lang } | null;
  /** The session's id. */
  session: string | null;
}

interface Found {
  session: string;
  last_seen_at: Date;
  id: string;
  name: string;
  lang: Lang;
  grants: Grant[];
}

export const nobody: Identity = { actor: anonymous, person: null, session: null };

const find = async ({ db }: Ground, token: string, now: Date): Promise<Found | undefined> => {
  const { rows } = await sql<Found>`
    select s.id as session, s.last_seen_at, p.id, p.name, p.lang,
      coalesce((select json_agg(json_build_object('role', g.role, 'region', g.region, 'programme', g.programme,
          'structure', g.structure) order by g.from_at)
        from people.role_grant g where g.person = p.id and g.revoked_at is null
          and g.from_at <= ${now} and (g.until_at is null or g.until_at > ${now})), '[]') as grants
    from people.session s join people.person p on p.id = s.person
    where s.token_hash = ${digest(token)} and s.revoked_at is null and s.expires_at > ${now} and p.closed_at is null
  `.execute(db);
  return rows[0];
};

const touch = ({ db }: Ground, session: string, now: Date): Promise<unknown> =>
  sql`update people.session set last_seen_at = ${now}, expires_at = ${new Date(now.getTime() + sessionSeconds * 1000)}
    where id = ${session} and revoked_at is null and last_seen_at < ${new Date(now.getTime() - touchAfter)}`.execute(
    db,
  );

const identityOf = ({ session, id, name, lang, grants }: Found): Identity => ({
  actor: { kind: 'person', id, grants },
  person: { id, name, lang },
  session,
});

const findAndTouch = async (
  ground: Ground,
  token: string,
  now: Date,
): Promise<{ identity: Identity; seen: boolean }> => {
  const found = await find(ground, token, now);
  if (!found) return { identity: nobody, seen: false };
  const seen = now.getTime() - found.last_seen_at.getTime() > touchAfter;
  if (seen) await touch(ground, found.session, now);
  return { identity: identityOf(found), seen };
};

const readable = (token: string | undefined): token is string => token !== undefined && token.length <= 100;

/** Whose token this is, with the grants in force now: one indexed query, and a write once in five minutes. */
export const identifyToken = async (ground: Ground, token: string | undefined, now: Date): Promise<Identity> =>
  readable(token) ? (await findAndTouch(ground, token, now)).identity : nobody;

/** The same of a request: its cookie is renewed when its session is. */
export const identify = async (c: WebContext): Promise<Identity> => {
  const token = readCookie(c, 'session');
  if (!readable(token)) return nobody;
  const { identity, seen } = await findAndTouch(c.var.ground, token, c.var.caller.now);
  if (seen) keepSession(c, token);
  return identity;
};

/** Gives the browser its session. */
export const keepSession = (c: WebContext, token: string): void => writeCookie(c, 'session', token, sessionSeconds);

export const forgetSession = (c: WebContext): void => writeCookie(c, 'session', '', 0);
