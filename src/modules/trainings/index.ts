export { holdSession } from './commands/hold-session.ts';
export { recordAttendance } from './commands/record-attendance.ts';
export { modules } from './queries/modules.ts';
export type { ModuleListed } from './queries/modules.ts';
export type { Presence } from './rules/attendance.ts';
export type { TrainingsPublished } from './tables.ts';
