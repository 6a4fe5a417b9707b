import * as v from 'valibot';
import { holdsSomewhere } from '../../../platform/rights.ts';
import type { Actor } from '../../../platform/rights.ts';
import { regionsKept } from '../policy.ts';
import type { Batch } from '../intake/list-thread.ts';

export const id = v.pipe(v.string(), v.uuid());

/** A list may hold structures of any region: officers of the whole country bring it in. */
export const mayImport = (actor: Actor): boolean =>
  actor.kind === 'system' || (holdsSomewhere(actor, ['programme_officer']) && regionsKept(actor) === null);

/** A batch comes from our own thread, which has parsed it. */
export const batch = v.custom<Batch>((value) => typeof value === 'object' && value !== null && 'rows' in value);
