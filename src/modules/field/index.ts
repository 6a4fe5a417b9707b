export { actsInOffice } from './queries/acts-in-office.ts';
export { submissionsInOffice } from './queries/submissions-in-office.ts';
