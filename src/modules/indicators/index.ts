export { knowFacts } from './sources.ts';
export { followJournal } from './commands/follow-journal.ts';
export { figure, figures } from './queries/figures.ts';
export type { Figure } from './queries/figures.ts';
export { recordsBehind } from './queries/records-behind.ts';
export type { Behind, RecordShown, UnitShown } from './queries/records-behind.ts';
export { addressOfCell, wholeCell } from './rules/cell.ts';
export type { Cell } from './rules/cell.ts';
