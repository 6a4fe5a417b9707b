import { dayOf } from '../platform/words/format.ts';
import { current } from './app.ts';

/** The hour as the house last had it: this telephone's own may be two years off. */
export const nowHere = (): Date => new Date(Date.now() - current().skew);

/** The calendar day in Morocco. */
export const dayHere = (): string => dayOf(nowHere());
