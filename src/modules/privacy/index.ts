export { declare } from './declared.ts';
export { openings } from './queries/openings.ts';
export { register } from './queries/register.ts';
export type { PrivacyPublished } from './tables.ts';
