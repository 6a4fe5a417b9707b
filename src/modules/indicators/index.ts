export { knowFacts } from './sources.ts';
export { followJournal } from './commands/follow-journal.ts';
export { figure, figures } from './queries/figures.ts';
export type { Figure } from './queries/figures.ts';
export { addressOfCell, wholeCell } from './rules/cell.ts';
export type { Cell } from './rules/cell.ts';
export { series } from './queries/series.ts';
export type { Axis } from './queries/series.ts';
