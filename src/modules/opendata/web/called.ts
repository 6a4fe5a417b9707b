import type { WebContext } from '../../../platform/web/env.ts';
import { knownKey } from '../queries/keys.ts';
import type { KnownKey } from '../queries/keys.ts';
import type { Scope } from '../tables.ts';
import { words } from '../words/index.ts';
import { mustWait } from './allowance.ts';
import { langFor, problem, withProblems } from './problems.ts';

/** The key that a program shows: `Authorization: Bearer …` or `X-API-Key`. */
const shownKey = (c: WebContext): string | null =>
  /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1] ?? c.req.header('x-api-key') ?? null;

/** Who calls, within what she may read, as often as she may. What is public needs no key; `needed` does. */
export const called =
  (scope: Scope, needed: boolean, answer: (c: WebContext, key: KnownKey | null) => Promise<Response>) =>
  (c: WebContext): Promise<Response> =>
    withProblems(c, async () => {
      const t = words(langFor(c));
      const headers = { 'www-authenticate': 'Bearer' };
      const shown = shownKey(c);
      const key = shown === null ? null : await knownKey(c.var.caller, shown);
      if (shown !== null && key === null)
        return problem(c, { code: 'key_unknown', detail: t('api.key_unknown'), headers });
      if (key === null && needed) return problem(c, { code: 'key_needed', detail: t('api.key_needed'), headers });
      if (key !== null && !key.scopes.includes(scope))
        return problem(c, { code: 'key_closed', detail: t('api.key_closed', { scope }) });
      const wait = await mustWait(c, key?.id ?? null);
      if (wait !== null)
        return problem(c, {
          code: 'too_often',
          detail: t('api.too_often', { seconds: wait }),
          headers: { 'retry-after': String(wait) },
        });
      return answer(c, key);
    });
