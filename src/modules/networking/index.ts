export { matchNeeds } from './rules/match-needs.ts';
export type { Matched, Matching } from './rules/matching.ts';
export { readMatching } from './rules/read-matching.ts';
export type { NetworkingPublished } from './tables.ts';
export { writePosting } from './commands/write-posting.ts';
export { openPosting } from './commands/open-posting.ts';
export { closePosting } from './commands/close-posting.ts';
export { withdrawPosting } from './commands/withdraw-posting.ts';
