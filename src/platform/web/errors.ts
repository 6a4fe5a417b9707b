import { Anonymous, Hidden, Invalid, Refusal } from '../refusals.ts';
import type { WebContext } from './env.ts';

export const answerError = (error: Error | null, c: WebContext): Response => {
  if (error === null || error instanceof Hidden) return c.text('404', 404);
  if (error instanceof Anonymous) return c.text('401', 401);
  if (error instanceof Invalid) return c.text(error.message, 422);
  if (error instanceof Refusal) return c.text(error.code, 409);
  console.error(c.var.requestId, error);
  return c.text(`500 ${c.var.requestId}`, 500);
};
