import type { Definition } from '../definition.ts';
import { prize } from './prize.ts';
import { accompaniment } from './accompaniment.ts';

/** The figures that a new house has, by their code, in the order in which they are told. */
export const shipped: Record<string, Definition> = { ...accompaniment, ...prize };
