import { abilities } from './abilities.ts';
import type { Concept } from './concept.ts';
import { crafts } from './crafts.ts';
import { means } from './means.ts';
import { needs } from './needs.ts';
import { products } from './products.ts';
import { services } from './services.ts';

export type { Concept } from './concept.ts';

/** The thesaurus of the house: every concept of the field with its labels in three languages and as it is typed. */
export const thesaurus: readonly Concept[] = [...products, ...crafts, ...means, ...services, ...abilities, ...needs];
