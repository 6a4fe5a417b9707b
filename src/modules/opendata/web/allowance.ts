import { addressOf } from '../../../platform/web/address.ts';
import type { WebContext } from '../../../platform/web/env.ts';
import { limit } from '../../../platform/web/limits.ts';

/** Requests of programs from one place without a key, and with one. A key is for who reads much. */
export const allowances = { place: { times: 600, seconds: 60 }, key: { times: 3000, seconds: 60 } };

/** Seconds to wait for who has asked too often; null while she may. Counted for all processes together. */
export const mustWait = async (c: WebContext, key: string | null): Promise<number | null> => {
  const whose = key === null ? `open data ${addressOf(c)}` : `open data key ${key}`;
  const { allowed, left, wait } = await limit(
    c.var.ground.db,
    whose,
    key === null ? allowances.place : allowances.key,
    c.var.caller.now,
  );
  c.header('ratelimit', `"default";r=${left};t=${wait}`);
  return allowed ? null : wait;
};
