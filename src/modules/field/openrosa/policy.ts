import { holdsSomewhere } from '../../../platform/rights.ts';
import type { Actor } from '../../../platform/rights.ts';

/** Those who may give a telephone its login, and fill in what the door serves. */
export const mayFile = (actor: Actor): boolean => holdsSomewhere(actor, ['field_agent', 'programme_officer']);

/** The office's pages about submissions; each row is locked behind them (../policy.ts). */
export const mayOpenSubmissions = (actor: Actor): boolean => holdsSomewhere(actor, ['programme_officer']);
