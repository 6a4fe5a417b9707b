import { sql } from 'kysely';
import { followMerges } from '../../registry/index.ts';
import { structureGone } from './end-with-structure.ts';
import { askOthers } from './ask-others.ts';
import { needEnded } from './stop-with-need.ts';
import { tellings } from './tell-sides.ts';

/** Needs and offers follow two records of a cooperative that become one; where both have a party, each keeps its own.
 * Introductions follow too; two for one need stay apart, and count once (`networking.opportunity_counted`). */
export const reactions = [
  ...followMerges('networking', [
    { table: 'networking.party', both: sql`true` },
    { table: 'networking.posting' },
    { table: 'networking.introduction', both: sql`k.need = g.need` },
    { table: 'networking.opportunity_structure', both: sql`k.need = g.need` },
    {
      table: 'networking.veto',
      both: sql`k.party = g.party and k.side = g.side and k.lifted_at is null and g.lifted_at is null`,
    },
  ]),
  ...structureGone,
  ...tellings,
  ...needEnded,
  ...askOthers,
];
