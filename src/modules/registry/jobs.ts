import { foldFacets } from './directory/fold-facets.ts';
import { claimReactions } from './reactions/tell-claim.ts';
import { jobs as intakeJobs, reactions as intakeReactions } from './intake/jobs.ts';

export const jobs = [foldFacets, ...intakeJobs];
export const reactions = [...intakeReactions, ...claimReactions];
