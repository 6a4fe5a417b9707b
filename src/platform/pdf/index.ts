/** Documents on paper: certificates, sheets to sign, agendas, minutes. */
export { typeset } from './typeset.ts';
export type { Sheet } from './typeset.ts';
