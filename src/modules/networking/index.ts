export { matchNeeds } from './rules/match-needs.ts';
export type { Matched, Matching } from './rules/matching.ts';
export { readMatching } from './rules/read-matching.ts';
