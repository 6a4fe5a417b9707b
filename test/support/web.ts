import { Hono } from 'hono';
import type { Ground } from '../../src/platform/ground.ts';
import { Anonymous, Hidden, Invalid, Refusal } from '../../src/platform/refusals.ts';
import type { Actor } from '../../src/platform/rights.ts';
import type { WebEnv } from '../../src/platform/web/env.ts';
import { dirOf, isLang } from '../../src/platform/words/lang.ts';

const statusOf = (error: unknown): 401 | 404 | 409 | 422 | 500 => {
  if (error instanceof Anonymous) return 401;
  if (error instanceof Hidden) return 404;
  if (error instanceof Refusal) return 409;
  return error instanceof Invalid ? 422 : 500;
};

/** The pages of some rooms as one person sees them, without the guards that the whole house puts before them. */
export const siteOf = (ground: Ground, web: Hono<WebEnv>, actor: () => Actor, { demo = true } = {}): Hono<WebEnv> => {
  const site = new Hono<WebEnv>();
  site.use(async (c, next) => {
    const [, first = '', ...rest] = new URL(c.req.url).pathname.split('/');
    const lang = isLang(first) ? first : 'fr';
    const now = new Date();
    c.set('ground', ground);
    c.set('caller', { ground, actor: actor(), now });
    c.set('settings', {
      demo,
      organisation: 'Fondation',
      secure: false,
      origin: 'http://localhost',
      secret: 's',
    } as WebEnv['Variables']['settings']);
    c.set('page', {
      lang,
      dir: dirOf(lang),
      path: `/${rest.join('/')}`,
      search: new URL(c.req.url).search,
      csrf: 'token',
      actor: { signedIn: true },
      organisation: { name: 'Fondation' },
      navigation: [],
      trial: false,
      now,
    });
    await next();
  });
  site.route('/:lang', web);
  site.onError((error, c) => {
    if (statusOf(error) === 500) console.error(error);
    return c.text(String(error), statusOf(error));
  });
  return site;
};
