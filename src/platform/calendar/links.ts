import { timingSafeEqual } from 'node:crypto';
import * as v from 'valibot';
import { newId } from '../ids.ts';
import { hide, refuse } from '../refusals.ts';
import { allow } from '../rights.ts';
import { signed } from '../settings.ts';
import { command, query } from './room.ts';
import { calendarSources } from './sources.ts';
import type { Followed } from './sources.ts';

const Id = v.pipe(v.string(), v.uuid());
const Lang = v.picklist(['fr', 'ar', 'en']);
const linksPerPerson = 20;

/** What only the holder of the address has: 132 bits, made from the link and the house's secret, kept nowhere. */
const tokenOf = (secret: string, link: string): string => signed(secret, 'platform.calendar', link).slice(0, 22);

/** `/calendar/<link>-<token>.ics` */
export const feedAddress = (secret: string, link: string): string => `/calendar/${link}-${tokenOf(secret, link)}.ics`;

/** The link that an address leads to, or null when its token is not ours. */
export const linkIn = (secret: string, name: string): string | null => {
  const [, link, token] = /^([0-9a-f-]{36})-([\w-]{22})\.ics$/.exec(name) ?? [];
  if (link === undefined || token === undefined) return null;
  const right = Buffer.from(tokenOf(secret, link));
  return timingSafeEqual(right, Buffer.from(token)) ? link : null;
};

/** A new address of what this reader may follow. */
export const makeLink = command(
  v.object({ source: v.string(), scope: v.nullable(Id), lang: Lang }),
  async ({ tx, actor, now, ground }, { source: name, scope, lang }) => {
    allow(actor, actor.kind === 'person');
    const source = calendarSources().find((one) => one.name === name);
    const scopes = source ? await source.scopes({ ground, actor, now }, lang) : [];
    allow(
      actor,
      scopes.some(({ id }) => id === scope),
    );
    const owner = actor.id as string;
    const kept = await tx
      .selectFrom('platform.calendar_link')
      .select('id')
      .where('owner', '=', owner)
      .where('revoked_at', 'is', null)
      .execute();
    if (kept.length >= linksPerPerson) refuse('platform.too_many_calendars', { limit: linksPerPerson });
    const id = newId();
    await tx
      .insertInto('platform.calendar_link')
      .values({ id, owner, source: name, scope, lang, made_at: now, revoked_at: null })
      .execute();
    return [{ fact: 'platform.calendar_linked', about: id, payload: { source: name, scope } }];
  },
);

/** From now on this address opens nothing, wherever it was written down. */
export const revokeLink = command(v.object({ link: Id }), async ({ tx, actor, now }, { link }) => {
  allow(actor, actor.kind === 'person');
  const revoked = await tx
    .updateTable('platform.calendar_link')
    .set({ revoked_at: now })
    .where('id', '=', link)
    .where('owner', '=', actor.id)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!revoked) return hide();
  return [{ fact: 'platform.calendar_revoked', about: link }];
});

/** The links of this reader that still open something. */
export const myLinks = query(v.object({}), async ({ tx, actor }) =>
  actor.id === null
    ? []
    : tx
        .selectFrom('platform.calendar_link')
        .select(['id', 'source', 'scope', 'lang', 'made_at as madeAt'])
        .where('owner', '=', actor.id)
        .where('revoked_at', 'is', null)
        .orderBy('made_at')
        .execute(),
);

export type MyLink = Awaited<ReturnType<typeof myLinks>>[number];

/** What stands behind a link, for the feed alone. @throws Hidden when it is revoked or none. */
export const linkBehind = query(
  v.object({ link: Id }),
  async ({ tx, actor }, { link }): Promise<Omit<Followed, 'origin'> & { source: string }> => {
    allow(actor, actor.kind === 'system');
    const row = await tx
      .selectFrom('platform.calendar_link')
      .select(['owner', 'source', 'scope', 'lang'])
      .where('id', '=', link)
      .where('revoked_at', 'is', null)
      .executeTakeFirst();
    return row ?? hide();
  },
);
