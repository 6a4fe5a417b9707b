import type { Definition } from '../definition.ts';
import { accompaniment } from './accompaniment.ts';
import { allProgrammes } from './all-programmes.ts';
import { networking } from './networking.ts';
import { prize } from './prize.ts';

/** The figures that a new house has, by their code, in the order in which they are told. */
export const shipped: Record<string, Definition> = { ...allProgrammes, ...accompaniment, ...prize, ...networking };
