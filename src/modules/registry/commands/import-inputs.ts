import * as v from 'valibot';
import type { Batch } from '../intake/list-thread.ts';

export const id = v.pipe(v.string(), v.uuid());

/** A batch comes from our own thread, which has parsed it. */
export const batch = v.custom<Batch>((value) => typeof value === 'object' && value !== null && 'rows' in value);
