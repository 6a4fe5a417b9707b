import * as v from 'valibot';
import { regions } from '../registry/index.ts';

export const Id = v.pipe(v.string(), v.uuid());
export const Region = v.picklist(regions.map(({ code }) => code));
/** Dirhams, to the cent. */
export const Amount = v.pipe(v.number(), v.minValue(1), v.maxValue(1_000_000_000));
export const Count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000));
/** What an envelope holds, what each laureate receives of it, and where it may go; without regions, anywhere. */
export const funds = { amount: Amount, grant: Amount, regions: v.optional(v.array(Region), []) };
