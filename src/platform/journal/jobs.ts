import { checkJob } from './check.ts';
import { witnessJob } from './witness.ts';

export const jobs = [checkJob, witnessJob];
