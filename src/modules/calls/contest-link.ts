import { timingSafeEqual } from 'node:crypto';
import { signed } from '../../platform/settings.ts';

/** What only the holder of the message has: 132 bits, short enough for one SMS. */
export const contestToken = (secret: string, mandate: string): string =>
  signed(secret, 'calls.contest_mandate', mandate).slice(0, 22);

export const isContestToken = (secret: string, mandate: string, token: string): boolean => {
  const [given, right] = [Buffer.from(token), Buffer.from(contestToken(secret, mandate))];
  return given.length === right.length && timingSafeEqual(given, right);
};
