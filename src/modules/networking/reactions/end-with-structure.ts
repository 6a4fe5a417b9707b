import { reaction } from '../../../platform/jobs/reactions.ts';
import { system } from '../../../platform/rights.ts';
import { endWithStructure } from '../commands/end-with-structure.ts';

export const structureGone = [
  reaction('registry.structure_dissolved', 'networking.end_with_structure', async (ground, { about }) => {
    await endWithStructure({ ground, actor: system, now: new Date() }, { structure: about });
  }),
];
