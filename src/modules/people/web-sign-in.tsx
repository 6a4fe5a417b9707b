// Every way in stands in this one file, so that they can be compared: each asks, proves, and arrives alike.
import { errorsOf } from '../../platform/web/typed.ts';
import { Hono } from 'hono';
import { attempt } from '../../platform/web/attempt.ts';
import type { ComeBack } from '../../platform/web/attempt.ts';
import { audience } from '../../platform/web/audience.ts';
import { addressOf } from '../../platform/web/address.ts';
import type { WebContext, WebEnv } from '../../platform/web/env.ts';
import { goOn, leaveFlash } from '../../platform/web/flash.ts';
import { formOf } from '../../platform/web/form.ts';
import { arrive } from './arrive.ts';
import { askForPasskey } from './commands/ask-passkey.ts';
import { endSession } from './commands/end-session.ts';
import { askCode } from './commands/send-code.ts';
import { signInByCode } from './commands/sign-in-by-code.ts';
import { signInByLink } from './commands/sign-in-by-link.ts';
import { signInByOidc } from './commands/sign-in-by-oidc.ts';
import { signInByPasskey } from './commands/sign-in-by-passkey.ts';
import { forgetSession } from './identify.ts';
import { spend } from './limits.ts';
import { leaveForDirectory, oidcSettings, returnFromDirectory } from './oidc.ts';
import type { Errand } from './oidc.ts';
import { forgetPending, keepJson, keepPending, readJson, readPending, safeNext } from './pending.ts';
import { jsonOf, sayAsJson } from './say.ts';
import { CodePage, LinkPage } from './views/code.tsx';
import { SignInPage } from './views/sign-in.tsx';
import { words } from './words/index.ts';
import { isLang } from '../../platform/words/lang.ts';
import { Refusal } from '../../platform/refusals.ts';
import { refusalSentence } from '../../platform/web/sentences.ts';

export const web = new Hono<WebEnv>();

const directory = () => oidcSettings(process.env);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const signedIn = (c: WebContext) => words(c.var.page.lang)('done.signed_in');

const drawSignIn = (
  c: WebContext,
  typed: { next: string; phone?: string; email?: string },
  why: ComeBack | null = null,
) =>
  c.html(
    <SignInPage
      page={c.var.page}
      directory={directory() !== null}
      errors={errorsOf(c.var.page.lang, why)}
      {...typed}
    />,
    why?.status ?? 200,
  );

web.get('/sign-in', audience('anyone'), (c) => {
  const next = safeNext(c.req.query('next'));
  return c.var.caller.actor.kind === 'person' ? goOn(c, next) : drawSignIn(c, { next });
});

const ask = async (c: WebContext, kind: 'phone' | 'email') => {
  const form = await formOf(c);
  const [typed, next] = [text(form[kind]), safeNext(form['next'])];
  const { caller, page, settings } = c.var;
  const wanted = { lang: page.lang, origin: settings.origin, from: addressOf(c) };
  return attempt(
    c,
    () => askCode(caller, { typed: kind === 'phone' ? { phone: typed } : { email: typed }, ...wanted }),
    {
      done: ({ challenge, target }) => {
        keepPending(c, { challenge, kind, target, next, adding: false });
        return goOn(c, '/sign-in/code');
      },
      again: (why) => drawSignIn(c, { next, [kind]: typed }, why),
    },
  );
};

web.post('/sign-in/phone', audience('anyone'), (c) => ask(c, 'phone'));
web.post('/sign-in/email', audience('anyone'), (c) => ask(c, 'email'));

web.get('/sign-in/code', audience('anyone'), (c) => {
  const pending = readPending(c);
  return pending && !pending.adding ? c.html(<CodePage page={c.var.page} pending={pending} />) : goOn(c, '/sign-in');
});

web.post('/sign-in/code', audience('anyone'), async (c) => {
  const pending = readPending(c);
  if (!pending || pending.adding) return goOn(c, '/sign-in');
  const code = text((await formOf(c))['code']);
  const { caller, page } = c.var;
  return attempt(
    c,
    () => arrive(c, (coming) => signInByCode(caller, { challenge: pending.challenge, code, ...coming })),
    {
      done: () => {
        forgetPending(c);
        return goOn(c, pending.next, signedIn(c));
      },
      again: (why) => c.html(<CodePage page={page} pending={pending} errors={errorsOf(page.lang, why)} />, why.status),
    },
  );
});

web.get('/sign-in/link/:link', audience('anyone'), (c) => {
  c.header('Referrer-Policy', 'no-referrer');
  return c.html(<LinkPage page={c.var.page} link={c.req.param('link')} />);
});

web.post('/sign-in/link/:link', audience('anyone'), (c) => {
  const { caller, page } = c.var;
  const link = c.req.param('link');
  return attempt(c, () => arrive(c, (coming) => signInByLink(caller, { link, ...coming })), {
    done: () => {
      const next = readPending(c)?.next ?? '/account';
      forgetPending(c);
      return goOn(c, next, signedIn(c));
    },
    again: (why) => c.html(<LinkPage page={page} link={link} errors={errorsOf(page.lang, why)} />, why.status),
  });
});

web.post('/sign-in/passkey/options', audience('anyone'), (c) =>
  sayAsJson(c, () => {
    const { caller, page, settings } = c.var;
    const site = { origin: settings.origin, name: page.organisation.name };
    return askForPasskey(caller, { site, lang: page.lang, from: addressOf(c) });
  }),
);

web.post('/sign-in/passkey', audience('anyone'), (c) =>
  sayAsJson(c, async () => {
    const { caller, page, settings } = c.var;
    const { answer, next } = (await jsonOf<{ answer: never; next: unknown }>(c)) as { answer: never; next: unknown };
    await arrive(c, async ({ from, ...coming }) => {
      await spend(caller, 'passkey_from', from);
      return signInByPasskey(caller, { origin: settings.origin, answer, ...coming });
    });
    return { to: `/${page.lang}${safeNext(next)}` };
  }),
);

web.get('/sign-in/directory', audience('anyone'), async (c) => {
  const settings = directory();
  if (!settings) return c.notFound();
  const { lang } = c.var.page;
  const next = safeNext(c.req.query('next'));
  try {
    const { address, errand } = await leaveForDirectory(settings, { origin: c.var.settings.origin, lang, next });
    keepJson(c, 'errand', errand);
    return c.redirect(address, 303);
  } catch (error) {
    console.error('directory:', error instanceof Error ? error.message : error);
    const refusal = new Refusal('people.directory_failed');
    return drawSignIn(c, { next }, { status: 409, problems: [], refusal });
  }
});

web.post('/sign-out', audience('anyone'), async (c) => {
  const { caller, session, page } = c.var;
  if (session !== null) await endSession(caller, { session });
  forgetSession(c);
  return goOn(c, '', words(page.lang)('done.signed_out'));
});

/** The directory sends the browser back to one address, whatever its language. */
export const outside = new Hono<WebEnv>();

outside.get('/sign-in/directory/return', audience('anyone'), async (c) => {
  const errand = readJson(c, 'errand') as Errand | null;
  const settings = directory();
  if (!settings || !errand) return c.redirect('/', 303);
  const lang = isLang(errand.lang) ? errand.lang : 'fr';
  const { origin } = c.var.settings;
  const recognised = await returnFromDirectory(settings, { origin, search: new URL(c.req.url).search, errand });
  try {
    if (!recognised) throw new Refusal('people.directory_failed');
    await arrive(c, ({ from: _from, ...coming }) => signInByOidc(c.var.caller, { ...recognised, ...coming }));
    return c.redirect(`/${lang}${safeNext(errand.next)}`, 303);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    leaveFlash(c, { kind: 'problem', text: refusalSentence(lang, error) });
    return c.redirect(`/${lang}/sign-in`, 303);
  }
});
