import { sql } from 'kysely';
import { prepareCampaign } from '../../../src/modules/evidence/commands/prepare-campaign.ts';
import { followJournal } from '../../../src/modules/indicators/index.ts';
import { newId } from '../../../src/platform/ids.ts';
import { madeBy } from './index.ts';
import type { FewRows } from './index.ts';

/** A campaign with one record drawn; no figure of so small a house has any, so the draw is written as if it had. */
export const rows: FewRows['rows'] = async (house, { structure }) => {
  await followJournal(house, {});
  const { about: campaign } = await madeBy(
    prepareCampaign(house, {
      title: { fr: 'Une épreuve' },
      indicator: 'laureates',
      size: 1,
      seedFrom: { fr: 'Un tirage' },
      criteria: [{ label: { fr: 'Vu' }, wants: 'note' }],
    }),
  );
  const item = newId();
  await sql`update evidence.campaign set state = 'drawn', figure = 1, population = array[${structure}::uuid], digest = 'x',
    seed = '4 8 15 16', announced_at = now(), drawn_at = now() where id = ${campaign}`.execute(house.ground.db);
  await sql`insert into evidence.item (id, campaign, unit, structure, region, rank)
    values (${item}, ${campaign}, ${structure}, ${structure}, 'MA-09', 1)`.execute(house.ground.db);
  return { campaign, item };
};
