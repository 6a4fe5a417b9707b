export { keepPhotograph } from './commands/keep-photograph.ts';
export { draftReport } from './commands/draft-report.ts';
export { addSection } from './commands/keep-section.ts';
export { publishReport } from './commands/publish-report.ts';
export { recordTestimony } from './commands/record-testimony.ts';
export { withdrawTestimony } from './commands/withdraw-testimony.ts';
