import { reaction } from '../../../platform/jobs/reactions.ts';
import type { Reaction } from '../../../platform/jobs/reactions.ts';
import { system } from '../../../platform/rights.ts';
import { tellSearchOf } from '../commands/tell-search-of.ts';
import { followed } from './follow-merges.ts';

/** A structure that is dissolved or comes back takes its products out of the index, or brings them back. */
const indexed = (
  ['registry.structure_dissolved', 'registry.change_reverted', 'registry.structure_corrected'] as const
).map((fact) =>
  reaction(fact, `catalogue.index_after_${fact.slice('registry.'.length)}`, async (ground, { about }) => {
    await tellSearchOf({ ground, actor: system, now: new Date() }, { structure: about });
  }),
);

export const reactions: Reaction[] = [...indexed, ...followed];
