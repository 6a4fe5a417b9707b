import type { MiddlewareHandler } from 'hono';
import type { NavItem, PageContext } from '../page/context.ts';
import { dirOf, isLang } from '../words/lang.ts';
import type { Lang } from '../words/lang.ts';
import { csrfToken } from './csrf.ts';
import type { WebContext, WebEnv } from './env.ts';
import { takeFlash } from './flash.ts';
import type { RoomWeb } from './room.ts';

interface House {
  trial: boolean;
  organisation: { name: string };
  rooms: RoomWeb[];
}

const withoutLang = (path: string): string => path.replace(/^\/(fr|ar|en)(?=\/|$)/, '') || '/';

/** The menu with the place that holds this page. A place that contains other places, such as the office, is only itself. */
const marked = (path: string, items: NavItem[]): NavItem[] =>
  items.map((item) => {
    const address = withoutLang(item.href);
    const contains = address === '/' || items.some(({ href }) => href.startsWith(`${item.href}/`));
    return path === address || (!contains && path.startsWith(`${address}/`)) ? { ...item, current: true } : item;
  });

/** The page a request asks for, before anybody is identified: what an error page needs. */
export const barePage = (c: WebContext, lang: Lang, house: Pick<House, 'trial' | 'organisation'>): PageContext => {
  const url = new URL(c.req.url);
  return {
    lang,
    dir: dirOf(lang),
    path: withoutLang(url.pathname),
    search: url.search,
    // Read only where a form is drawn: a page without one sets no cookie and can be cached by anybody.
    get csrf() {
      return csrfToken(c);
    },
    actor: { signedIn: false },
    organisation: house.organisation,
    navigation: [],
    trial: house.trial,
    now: c.var.caller.now,
  };
};

/** Gives the handler its page: language, menu for this reader, and the sentence left by the last verb. */
export const givePage =
  (house: House): MiddlewareHandler<WebEnv> =>
  async (c, next) => {
    const typed = c.req.param('lang');
    const lang = isLang(typed) ? typed : 'fr';
    c.set('page', barePage(c, lang, house));
    const { page, reader } = c.var;
    page.actor = reader.person ? { signedIn: true, name: reader.person.name } : { signedIn: false };
    page.navigation = marked(
      page.path,
      house.rooms.flatMap((room) => room.navigation?.(lang, reader.actor) ?? []),
    );
    const flash = takeFlash(c);
    if (flash) page.flash = flash;
    await next();
  };
