import { Hono } from 'hono';
import { hide } from '../refusals.ts';
import { attempt } from '../web/attempt.ts';
import type { ComeBack } from '../web/attempt.ts';
import { audience } from '../web/audience.ts';
import type { WebContext, WebEnv } from '../web/env.ts';
import { goOn } from '../web/flash.ts';
import { formOf } from '../web/form.ts';
import { idInAddress } from '../web/id-in-address.ts';
import { errorsOf, textAt } from '../web/typed.ts';
import { feedOf } from './feed.ts';
import { feedAddress, linkIn, makeLink, myLinks, revokeLink } from './links.ts';
import { calendarSources } from './sources.ts';
import { CalendarPage } from './views/calendar-page.tsx';
import type { Offered } from './views/calendar-page.tsx';
import { words } from './words/index.ts';

const somebody = audience('signed_in');

export const web = new Hono<WebEnv>();

const valueOf = (source: string, scope: string | null): string => (scope === null ? source : `${source}/${scope}`);

const offeredTo = async (c: WebContext): Promise<Offered[]> => {
  const lists = await Promise.all(
    calendarSources().map(async ({ name, scopes }) =>
      (await scopes(c.var.caller, c.var.page.lang)).map(({ id, title }) => ({ value: valueOf(name, id), title })),
    ),
  );
  return lists.flat();
};

const calendarPage = async (c: WebContext, why: ComeBack | null = null) => {
  const { origin, secret } = c.var.settings;
  const offered = await offeredTo(c);
  const titles = new Map(offered.map(({ value, title }) => [value, title]));
  const links = (await myLinks(c.var.caller, {})).map(({ id, source, scope }) => ({
    id,
    title: titles.get(valueOf(source, scope)) ?? null,
    address: `${origin}${feedAddress(secret, id)}`,
  }));
  c.header('cache-control', 'no-store');
  return c.html(
    <CalendarPage page={c.var.page} offered={offered} links={links} errors={errorsOf(c.var.page.lang, why)} />,
    why?.status ?? 200,
  );
};

web.get('/me/calendar', somebody, (c) => calendarPage(c));

web.post('/me/calendar', somebody, async (c) => {
  const [source = '', scope = null] = textAt(await formOf(c), 'what').split('/');
  return attempt(c, () => makeLink(c.var.caller, { source, scope, lang: c.var.page.lang }), {
    done: () => goOn(c, '/me/calendar', words(c.var.page.lang)('calendar.made')),
    again: (why) => calendarPage(c, why),
  });
});

web.post('/me/calendar/:link/revoke', somebody, async (c) => {
  await revokeLink(c.var.caller, { link: idInAddress(c, 'link') });
  return goOn(c, '/me/calendar', words(c.var.page.lang)('calendar.revoked'));
});

/** The feeds themselves have no language and no session: whoever holds the address reads. */
export const feeds = new Hono<WebEnv>();

feeds.get('/calendar/:name', audience('anyone'), async (c) => {
  const { origin, secret } = c.var.settings;
  const link = linkIn(secret, c.req.param('name')) ?? hide();
  return c.body(await feedOf(c.var.caller, { link, origin }), 200, {
    'content-type': 'text/calendar; charset=utf-8',
    'cache-control': 'private, max-age=900',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex',
  });
});
