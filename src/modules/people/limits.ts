import type { Caller } from '../../platform/ground.ts';
import { refuse } from '../../platform/refusals.ts';
import { limit } from '../../platform/web/limits.ts';
import type { Rate } from '../../platform/web/limits.ts';

const hour = 3600;
const rates = {
  /** Codes and links sent to one number or address. */
  code_to: { times: 5, seconds: hour },
  /** Asked for from one place; a whole village may share one address of its operator. */
  code_from: { times: 20, seconds: hour },
  /** Codes typed from one place: beside the five tries of each code. */
  try_from: { times: 60, seconds: hour },
  passkey_from: { times: 60, seconds: hour },
} satisfies Record<string, Rate>;

/** Counted in its own transaction, so that a refusal does not forget the try. */
export const spend = async (caller: Caller, what: keyof typeof rates, of: string): Promise<void> => {
  const { allowed, wait } = await limit(caller.ground.db, `people.${what} ${of}`, rates[what], caller.now);
  if (!allowed) refuse('people.too_often', { minutes: Math.ceil(wait / 60) });
};
