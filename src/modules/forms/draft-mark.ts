import { createHash } from 'node:crypto';
import type { Form } from './rules/form.ts';

/** A short sign of a draft as it stands: an editor that shows another sign has been overtaken. */
export const draftMark = (definition: Form): string =>
  createHash('sha256').update(JSON.stringify(definition)).digest('hex').slice(0, 16);
