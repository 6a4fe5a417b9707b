import { Invalid, Refusal } from '../refusals.ts';
import type { Problem } from '../refusals.ts';
import type { WebContext } from './env.ts';

/** Why a form comes back: a problem per field, or one refusal for the whole; always with what had been typed. */
export interface ComeBack {
  status: 422 | 409;
  problems: Problem[];
  refusal: Refusal | null;
}

type Answer = Response | Promise<Response>;

/**
 * Runs a verb for a posted form. On a no that the reader can mend, the page is drawn again with what was typed;
 * everything else goes to the one error handler.
 */
export const attempt = async <Done>(
  _c: WebContext,
  act: () => Promise<Done>,
  { done, again }: { done: (value: Done) => Answer; again: (why: ComeBack) => Answer },
): Promise<Response> => {
  let value: Done;
  try {
    value = await act();
  } catch (error) {
    if (error instanceof Invalid) return again({ status: 422, problems: error.problems, refusal: null });
    if (error instanceof Refusal) return again({ status: 409, problems: [], refusal: error });
    throw error;
  }
  return done(value);
};
