import { sql } from 'kysely';
import * as v from 'valibot';
import { hide } from '../../../platform/refusals.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { addressOfCell } from '../../indicators/index.ts';
import type { Cell } from '../../indicators/index.ts';
import { Id } from '../inputs.ts';
import { mayCampaign } from '../policy.ts';
import { query } from '../room.ts';
import type { Tx } from '../rows.ts';
import type { CampaignState, ItemState, Wants } from '../rules/campaign.ts';
import { exactShare } from '../rules/exact-share.ts';

export interface CampaignListed {
  id: string;
  title: Trilingual;
  indicator: string;
  state: CampaignState;
  size: number;
  population: number | null;
  announcedAt: Date | null;
  closedAt: Date | null;
  dueOn: string | null;
  tally: Record<ItemState, number>;
}

const tallies = sql<Record<ItemState, number>>`(select jsonb_build_object(
  'waiting', count(*) filter (where i.state = 'waiting'), 'collected', count(*) filter (where i.state = 'collected'),
  'verified', count(*) filter (where i.state = 'verified'), 'unproven', count(*) filter (where i.state = 'unproven'),
  'unreachable', count(*) filter (where i.state = 'unreachable'))
  from evidence.item i where i.campaign = campaign.id)`;

const listed = (tx: Tx) =>
  tx
    .selectFrom('evidence.campaign as campaign')
    .select([
      'campaign.id',
      'campaign.title',
      'campaign.indicator',
      'campaign.state',
      'campaign.size',
      sql<number | null>`cardinality(campaign.population)`.as('population'),
      'campaign.announced_at as announcedAt',
      'campaign.closed_at as closedAt',
      'campaign.due_on as dueOn',
      tallies.as('tally'),
    ]);

/** Campaigns that were announced, the newest first: all of it is public. */
export const campaigns = query(v.object({}), async ({ tx }): Promise<CampaignListed[]> =>
  listed(tx)
    .where('campaign.announced_at', 'is not', null)
    .orderBy('campaign.announced_at', 'desc')
    .limit(200)
    .execute(),
);

/** Every campaign, those being prepared first. */
export const campaignsInOffice = query(v.object({}), async ({ tx }): Promise<CampaignListed[]> =>
  listed(tx)
    .orderBy(sql`campaign.state = 'draft'`, 'desc')
    .orderBy('campaign.created_at', 'desc')
    .limit(200)
    .execute(),
);

export interface CampaignShown extends CampaignListed {
  cell: Cell;
  figure: number | null;
  /** Where the figure is, without the language. */
  figureHref: string;
  seedFrom: Trilingual;
  seed: string | null;
  digest: string | null;
  drawnAt: Date | null;
  givenUpBecause: string | null;
  criteria: { id: string; label: Trilingual; wants: Wants; kept: number; refused: number }[];
  drawn: number;
  /** The share that is proved, with its interval; null until the campaign is closed. */
  result: { share: number; low: number; high: number } | null;
}

const criteriaShown = async (tx: Tx, campaign: string): Promise<CampaignShown['criteria']> =>
  (
    await sql<CampaignShown['criteria'][number]>`
      with latest as (select distinct on (p.item, p.criterion) p.criterion, p.verdict from evidence.proof p
        join evidence.item i on i.id = p.item where i.campaign = ${campaign}
        order by p.item, p.criterion, p.given_at desc, p.id desc)
      select c.id, c.label, c.wants, (count(*) filter (where latest.verdict = 'kept'))::int as kept,
        (count(*) filter (where latest.verdict = 'refused'))::int as refused
      from evidence.criterion c left join latest on latest.criterion = c.id
      where c.campaign = ${campaign} group by c.id order by c.position`.execute(tx)
  ).rows;

/** One campaign with what it showed; one that is not announced yet is shown to who prepares it alone. @throws Hidden */
export const campaignShown = query(v.object({ campaign: Id }), async ({ tx, actor }, { campaign: id }) => {
  const row =
    (await listed(tx)
      .select([
        'campaign.cell',
        'campaign.figure',
        'campaign.seed_from as seedFrom',
        'campaign.seed',
        'campaign.digest',
        'campaign.drawn_at as drawnAt',
        'campaign.given_up_because as givenUpBecause',
      ])
      .where('campaign.id', '=', id)
      .executeTakeFirst()) ?? hide();
  if (row.announcedAt === null && !mayCampaign(actor)) return hide();
  const drawn = Object.values(row.tally).reduce((sum, n) => sum + n, 0);
  const shown: CampaignShown = {
    ...row,
    figure: row.figure === null ? null : Number(row.figure),
    figureHref: addressOfCell(row.indicator, row.cell),
    criteria: await criteriaShown(tx, id),
    drawn,
    result:
      row.state === 'closed' ? exactShare({ population: row.population ?? 0, drawn, found: row.tally.verified }) : null,
  };
  return shown;
});

/** What a stranger needs to draw the sample again. @throws Hidden before it is drawn. */
export const drawOf = query(v.object({ campaign: Id }), async ({ tx }, { campaign: id }) => {
  const row = await tx
    .selectFrom('evidence.campaign')
    .select(['indicator', 'cell', 'size', 'population', 'digest', 'seed', 'announced_at', 'drawn_at'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row || row.seed === null) return hide();
  const sample = await tx
    .selectFrom('evidence.item')
    .select('unit')
    .where('campaign', '=', id)
    .orderBy('rank')
    .execute();
  return {
    campaign: id,
    indicator: row.indicator,
    cell: row.cell,
    announced_at: row.announced_at?.toISOString(),
    drawn_at: row.drawn_at?.toISOString(),
    seed: row.seed,
    size: row.size,
    digest: row.digest,
    population: row.population,
    sample: sample.map(({ unit }) => unit),
  };
});
