// One's own pages in one file: they all draw the same account, and come back to it.
import { errorsOf } from '../../platform/web/typed.ts';
import { idInAddress } from '../../platform/web/id-in-address.ts';
import { Hono } from 'hono';
import { attempt } from '../../platform/web/attempt.ts';
import type { ComeBack } from '../../platform/web/attempt.ts';
import { audience } from '../../platform/web/audience.ts';
import { addressOf } from '../../platform/web/address.ts';
import type { WebContext, WebEnv } from '../../platform/web/env.ts';
import { goOn } from '../../platform/web/flash.ts';
import { formOf } from '../../platform/web/form.ts';
import { inLang } from '../../platform/page/index.ts';
import { addByCode, askToAdd } from './commands/add-identifier.ts';
import { addPasskey } from './commands/add-passkey.ts';
import { askToAddPasskey } from './commands/ask-passkey.ts';
import { closeAccount } from './commands/close-account.ts';
import { editPerson } from './commands/edit-person.ts';
import { endOtherSessions, endSession } from './commands/end-session.ts';
import { giveConsent } from './commands/give-consent.ts';
import { removeIdentifier } from './commands/remove-identifier.ts';
import { removePasskey } from './commands/remove-passkey.ts';
import { withdrawConsent } from './commands/withdraw-consent.ts';
import { forgetSession } from './identify.ts';
import { forgetPending, keepPending, readPending } from './pending.ts';
import { accountPage } from './queries/account-page.ts';
import { browserFamily } from './rules/browser.ts';
import { jsonOf, sayAsJson } from './say.ts';
import { scopesInWords } from './scopes.ts';
import { CodePage } from './views/code.tsx';
import { ClosePage, MePage, SessionsPage } from './views/me.tsx';
import type { MeProps } from './views/me.tsx';
import { words } from './words/index.ts';

export const web = new Hono<WebEnv>();

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const said = (c: WebContext) => words(c.var.page.lang);
const own = (c: WebContext): string => c.var.caller.actor.id!;
const account = (c: WebContext) => accountPage(c.var.caller, { person: own(c) });

const drawMe = async (c: WebContext, why: ComeBack | null = null, typed: NonNullable<MeProps['typed']> = {}) => {
  const mine = await account(c);
  const { page, caller } = c.var;
  const scopes = await scopesInWords(caller, page.lang, mine.person.grants);
  const errors = errorsOf(page.lang, why);
  return c.html(
    <MePage page={page} account={mine} scopes={scopes} errors={errors} typed={typed} />,
    why?.status ?? 200,
  );
};

/** A verb on one's own account: done, or the account again with the reason. */
const change = (c: WebContext, act: () => Promise<unknown>, done: string, typed?: MeProps['typed']) =>
  attempt(c, act, { done: () => goOn(c, '/me', done), again: (why) => drawMe(c, why, typed) });

// Where a sign-in leads that began nowhere: to the day of whoever has a role, else to the account.
web.get('/account', audience('signed_in'), (c) =>
  c.redirect(inLang(c.var.page.lang, c.var.caller.actor.grants.length > 0 ? '/office' : '/me'), 302),
);
web.get('/me', audience('signed_in'), (c) => drawMe(c));

web.post('/me', audience('signed_in'), async (c) => {
  const form = await formOf(c);
  const typed = { name: text(form['name']), lang: text(form['lang']) };
  const edit = () => editPerson(c.var.caller, { person: own(c), name: typed.name, lang: typed.lang as 'fr' });
  return change(c, edit, said(c)('done.saved'), typed);
});

const askAdd = async (c: WebContext, kind: 'phone' | 'email') => {
  const typed = text((await formOf(c))[kind]);
  const { caller, page, settings } = c.var;
  const wanted = { lang: page.lang, origin: settings.origin, from: addressOf(c) };
  return attempt(
    c,
    () => askToAdd(caller, { typed: kind === 'phone' ? { phone: typed } : { email: typed }, ...wanted }),
    {
      done: ({ challenge, target }) => {
        keepPending(c, { challenge, kind, target, next: '/me', adding: true });
        return goOn(c, '/me/identifiers/code');
      },
      again: (why) => drawMe(c, why, { [kind]: typed }),
    },
  );
};

web.post('/me/identifiers/phone', audience('signed_in'), (c) => askAdd(c, 'phone'));
web.post('/me/identifiers/email', audience('signed_in'), (c) => askAdd(c, 'email'));

web.get('/me/identifiers/code', audience('signed_in'), (c) => {
  const pending = readPending(c);
  return pending?.adding ? c.html(<CodePage page={c.var.page} pending={pending} />) : goOn(c, '/me');
});

web.post('/me/identifiers/code', audience('signed_in'), async (c) => {
  const pending = readPending(c);
  if (!pending?.adding) return goOn(c, '/me');
  const code = text((await formOf(c))['code']);
  const { caller, page } = c.var;
  return attempt(c, () => addByCode(caller, { challenge: pending.challenge, code, from: addressOf(c) }), {
    done: () => {
      forgetPending(c);
      return goOn(c, '/me', said(c)('done.identifier_added'));
    },
    again: (why) => c.html(<CodePage page={page} pending={pending} errors={errorsOf(page.lang, why)} />, why.status),
  });
});

web.post('/me/identifiers/:identifier/remove', audience('signed_in'), (c) =>
  change(
    c,
    () => removeIdentifier(c.var.caller, { identifier: idInAddress(c, 'identifier') }),
    said(c)('done.removed'),
  ),
);

web.post('/me/passkeys/options', audience('signed_in'), (c) =>
  sayAsJson(c, () => {
    const { caller, page, settings } = c.var;
    return askToAddPasskey(caller, {
      site: { origin: settings.origin, name: page.organisation.name },
      lang: page.lang,
    });
  }),
);

web.post('/me/passkeys', audience('signed_in'), (c) =>
  sayAsJson(c, async () => {
    const { caller, page, settings } = c.var;
    const { answer } = (await jsonOf<{ answer: never }>(c)) as { answer: never };
    const name = browserFamily(c.req.header('user-agent'));
    await addPasskey(caller, { origin: settings.origin, name, answer });
    return { to: inLang(page.lang, '/me') };
  }),
);

web.post('/me/passkeys/:passkey/remove', audience('signed_in'), (c) =>
  change(c, () => removePasskey(c.var.caller, { passkey: idInAddress(c, 'passkey') }), said(c)('done.removed')),
);

web.post('/me/consents', audience('signed_in'), async (c) => {
  const form = await formOf(c);
  const purpose = text(form['purpose']) as 'photo';
  const [caller, subject] = [c.var.caller, own(c)];
  return form['give'] === 'yes'
    ? change(
        c,
        () => giveConsent(caller, { subject, subject_kind: 'person', purpose, how: 'online' }),
        said(c)('done.consent_given'),
      )
    : change(c, () => withdrawConsent(caller, { subject, purpose }), said(c)('done.consent_withdrawn'));
});

web.get('/me/sessions', audience('signed_in'), async (c) =>
  c.html(<SessionsPage page={c.var.page} account={await account(c)} current={c.var.session} />),
);

web.post('/me/sessions/end-others', audience('signed_in'), async (c) => {
  await endOtherSessions(c.var.caller, { keep: c.var.session });
  return goOn(c, '/me/sessions', said(c)('done.sessions_ended'));
});

web.post('/me/sessions/:session/end', audience('signed_in'), async (c) => {
  const session = idInAddress(c, 'session');
  await endSession(c.var.caller, { session });
  if (session !== c.var.session) return goOn(c, '/me/sessions', said(c)('done.sessions_ended'));
  forgetSession(c);
  return goOn(c, '', said(c)('done.signed_out'));
});

web.get('/me/export', audience('signed_in'), async (c) => {
  c.header('Content-Disposition', 'attachment; filename="twiza.json"');
  c.header('Cache-Control', 'no-store');
  return c.json(await account(c));
});

const drawClose = (c: WebContext, why: ComeBack | null = null) => {
  const { page } = c.var;
  const t = said(c);
  const keep = { href: inLang(page.lang, '/me'), label: t('close.keep') };
  const action = inLang(page.lang, '/me/close');
  const errors = errorsOf(page.lang, why);
  return c.html(
    <ClosePage page={page} text={t('close.text')} action={action} keep={keep} errors={errors} />,
    why?.status ?? 200,
  );
};

web.get('/me/close', audience('signed_in'), (c) => drawClose(c));

web.post('/me/close', audience('signed_in'), (c) =>
  attempt(c, () => closeAccount(c.var.caller, { person: own(c) }), {
    done: () => {
      forgetSession(c);
      return goOn(c, '', said(c)('done.closed'));
    },
    again: (why) => drawClose(c, why),
  }),
);
