import { Hono } from 'hono';
import { newId } from '../../../platform/ids.ts';
import { attempt } from '../../../platform/web/attempt.ts';
import type { ComeBack } from '../../../platform/web/attempt.ts';
import { audience } from '../../../platform/web/audience.ts';
import type { WebContext, WebEnv } from '../../../platform/web/env.ts';
import { goOn } from '../../../platform/web/flash.ts';
import { formOf } from '../../../platform/web/form.ts';
import { idInAddress } from '../../../platform/web/id-in-address.ts';
import { errorsOf, textAt, textsAt } from '../../../platform/web/typed.ts';
import { makeKey } from '../commands/make-key.ts';
import { revokeKey } from '../commands/revoke-key.ts';
import { keysInForce } from '../queries/keys.ts';
import { newKey } from '../secrets.ts';
import { scopes } from '../tables.ts';
import type { Scope } from '../tables.ts';
import { KeysPage } from '../views/keys-page.tsx';
import { words } from '../words/index.ts';

interface Drawn {
  all?: boolean;
  made?: string | null;
  typed?: { title: string; scopes: string[] };
  why?: ComeBack | null;
}

const nothingTyped = { title: '', scopes: [scopes[0]] };

const keysPage = async (c: WebContext, { all = false, made = null, typed = nothingTyped, why = null }: Drawn = {}) => {
  const keys = await keysInForce(c.var.caller, { all });
  c.header('cache-control', 'no-store');
  return c.html(
    <KeysPage
      page={c.var.page}
      keys={keys}
      all={all}
      made={made}
      typed={typed}
      errors={errorsOf(c.var.page.lang, why)}
    />,
    why?.status ?? 200,
  );
};

const revoke = async (c: WebContext, back: string) => {
  await revokeKey(c.var.caller, { key: idInAddress(c, 'apiKey') });
  return goOn(c, back, words(c.var.page.lang)('keys.revoked'));
};

export const keyPages = new Hono<WebEnv>();

keyPages.get('/me/keys', audience('signed_in'), (c) => keysPage(c));

// The answer to this post shows the key: it is nowhere else, so the reader is not sent on.
keyPages.post('/me/keys', audience('signed_in'), async (c) => {
  const form = await formOf(c);
  const typed = { title: textAt(form, 'title'), scopes: textsAt(form, 'scopes') };
  const key = newKey();
  return attempt(
    c,
    () => makeKey(c.var.caller, { id: newId(), key, title: typed.title, scopes: typed.scopes as Scope[] }),
    {
      done: () => keysPage(c, { made: key }),
      again: (why) => keysPage(c, { typed, why }),
    },
  );
});

keyPages.post('/me/keys/:apiKey/revoke', audience('signed_in'), (c) => revoke(c, '/me/keys'));

keyPages.get('/office/keys', audience(['administrator']), (c) => keysPage(c, { all: true }));
keyPages.post('/office/keys/:apiKey/revoke', audience(['administrator']), (c) => revoke(c, '/office/keys'));
