import type { CallsPublished } from '../calls/index.ts';
import type { ProgrammesPublished } from '../programmes/index.ts';
import type { RegistryPublished } from '../registry/index.ts';

/** It keeps nothing of its own: what other rooms publish, said in the words of public standards. */
export type StandardsTables = CallsPublished & ProgrammesPublished & RegistryPublished;
