import type { FewRows } from './index.ts';

export const theirs: FewRows['theirs'] = async (as) => ({ person: as('juror').actor.id! });
