export { knowFacts } from './sources.ts';
export { followJournal } from './commands/follow-journal.ts';
export { figure, figures } from './queries/figures.ts';
export type { Figure } from './queries/figures.ts';
export { addressOfCell, wholeCell } from './rules/cell.ts';
export type { Cell } from './rules/cell.ts';
