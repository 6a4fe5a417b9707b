import { Invalid, Refusal } from '../../platform/refusals.ts';
import type { WebContext } from '../../platform/web/env.ts';
import { problemSentence, refusalSentence } from '../../platform/web/sentences.ts';

/** What a script sent; nothing where it is no JSON object, for the verb to refuse by its fields. */
export const jsonOf = async <Sent extends object>(c: WebContext): Promise<Partial<Sent>> => {
  const sent: unknown = await c.req.json().catch(() => null);
  return typeof sent === 'object' && sent !== null ? sent : {};
};

/** Answers a script: what was done, or why not as a sentence in the reader's language. */
export const sayAsJson = async (c: WebContext, act: () => Promise<unknown>): Promise<Response> => {
  const { lang } = c.var.page;
  try {
    return c.json((await act()) as object);
  } catch (error) {
    if (error instanceof Refusal) return c.json({ say: refusalSentence(lang, error) }, 409);
    if (error instanceof Invalid) return c.json({ say: problemSentence(lang, error.problems[0]!) }, 422);
    throw error;
  }
};
