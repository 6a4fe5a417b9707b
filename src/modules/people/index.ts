export { identify, identifyVisitor, nobody } from './identify.ts';
export type { Identity } from './identify.ts';
export type { PeoplePublished } from './tables.ts';
