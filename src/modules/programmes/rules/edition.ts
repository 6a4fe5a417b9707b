export type EditionState = 'prepared' | 'running' | 'closed';

/** A closed edition keeps the envelopes and quotas that its results were made under. */
export const reasonNotToChange = (state: EditionState): 'edition_closed' | null =>
  state === 'closed' ? 'edition_closed' : null;
