import type { Fact } from '../journal/fact.ts';
import { job } from './jobs.ts';
import type { Job } from './jobs.ts';
import type { Ground } from '../ground.ts';

/** A fact as a reaction receives it. */
export interface Happened extends Fact {
  entry: string;
}

export interface Reaction {
  to: string;
  job: Job<Happened>;
}

/** Something to do after a fact, outside of its transaction; it may be run twice and must not mind. */
export const reaction = (
  to: string,
  name: string,
  run: (ground: Ground, happened: Happened) => Promise<void>,
): Reaction => ({
  to,
  job: job(name, run),
});

const known = new Map<string, Job<Happened>[]>();

/** Tells the ground which reactions the rooms have; done once when the program starts. */
export const register = (reactions: Reaction[]): void => {
  for (const { to, job: waiting } of reactions) {
    const others = (known.get(to) ?? []).filter((other) => other.name !== waiting.name);
    known.set(to, [...others, waiting]);
  }
};

export const jobsOf = (fact: string): Job<Happened>[] => known.get(fact) ?? [];
