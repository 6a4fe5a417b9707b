export { acceptMission } from './commands/accept-mission.ts';
export { confirmHours } from './commands/confirm-hours.ts';
export { enterExpert } from './commands/enter-expert.ts';
export { giveConsent as giveExpertConsent } from './commands/give-consent.ts';
export { noteHours } from './commands/note-hours.ts';
export { proposeExpert } from './commands/propose-expert.ts';
export { rateMission } from './commands/rate-mission.ts';
export { requestMission } from './commands/request-mission.ts';
export type { ExpertsPublished } from './tables.ts';
