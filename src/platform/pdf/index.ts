/** Documents on paper: certificates, sheets to sign, agendas, minutes, catalogues. */
export { typesetOnce } from './once.ts';
export { qrSvg } from './qr.ts';
export { typeset } from './typeset.ts';
export type { Sheet } from './typeset.ts';
