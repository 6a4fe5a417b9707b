import { createHash } from 'node:crypto';
import type { PhotographShown } from './queries/photographs.ts';
import type { TestimonyShown } from './queries/testimonies.ts';
import type { Trilingual } from '../../platform/words/trilingual.ts';

const inOrder = ({ fr, ar, en }: Trilingual): (string | undefined)[] => [fr, ar, en];

const digest = (secret: string, shown: unknown[]): string =>
  createHash('sha256')
    .update(`${secret}\n${JSON.stringify(shown)}`)
    .digest('hex');

/** The seal of a testimony: what is shown of it, with its secret, digested. */
export const sealOf = (
  { words, person, capacity, photo }: Pick<TestimonyShown, 'words' | 'person' | 'capacity' | 'photo'>,
  secret: string,
): string => digest(secret, [...inOrder(words), person, ...inOrder(capacity), photo]);

/** The seal of a photograph: its bytes by their digest, and what is said of it. */
export const sealOfPhotograph = (
  { caption, shows }: Pick<PhotographShown, 'caption' | 'shows'>,
  file: string,
  secret: string,
): string => digest(secret, [file, ...inOrder(caption), ...inOrder(shows)]);
