import { addressOf } from './address.ts';
import type { WebContext } from './env.ts';
import { limit } from './limits.ts';
import { words } from './words/index.ts';

// As many as codes to sign in typed from one place: a whole village may share one address of its operator.
const often = { times: 60, seconds: 3600 };

/**
 * Counts one check of a printed code (a receipt, a certificate) that anybody may make, so that nobody goes through
 * them all; `kind` is counted by itself. @returns the sentence that says how long to wait, for a place that checked too often; null while it may.
 */
export const tooManyChecks = async (
  c: WebContext,
  kind = 'code check',
  times = often.times,
): Promise<string | null> => {
  const rate = { ...often, times };
  const { allowed, wait } = await limit(c.var.ground.db, `${kind} ${addressOf(c)}`, rate, c.var.caller.now);
  return allowed ? null : words(c.var.page.lang)('code_check.too_often', { minutes: Math.ceil(wait / 60) });
};
