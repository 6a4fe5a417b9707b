import { followMerges } from '../registry/index.ts';

/** Diagnoses follow two records of a cooperative that become one. */
export const reactions = followMerges('diagnoses', [{ table: 'diagnoses.diagnosis' }]);
