export { recordTestimony } from './commands/record-testimony.ts';
export { withdrawTestimony } from './commands/withdraw-testimony.ts';
