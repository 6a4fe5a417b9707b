import { beforeAll, describe, expect, test } from 'vitest';
import { openDemonstration } from '../../../test/support/demonstration.ts';
import { someone } from '../../../test/support/world.ts';
import type { World } from '../../../test/support/world.ts';
import { sealAll } from '../../platform/journal/seal.ts';
import { Hidden, Invalid, Refusal } from '../../platform/refusals.ts';
import { anonymous } from '../../platform/rights.ts';
import type { Actor } from '../../platform/rights.ts';
import '../../rooms.ts';
import { followJournal } from '../indicators/index.ts';
import { announceCampaign } from './commands/announce-campaign.ts';
import { cancelCampaign } from './commands/cancel-campaign.ts';
import { closeCampaign } from './commands/close-campaign.ts';
import { drawSample } from './commands/draw-sample.ts';
import { giveProof } from './commands/give-proof.ts';
import { judgeProof } from './commands/judge-proof.ts';
import { prepareCampaign } from './commands/prepare-campaign.ts';
import { tellUnreachable } from './commands/tell-unreachable.ts';
import { digestOf, drawnFrom } from './drawing.ts';
import { campaigns, campaignShown, drawOf } from './queries/campaigns.ts';
import { items, itemShown } from './queries/items.ts';

let world: World;
let officer: Actor;
let second: Actor;
beforeAll(async () => {
  world = await openDemonstration();
  await sealAll(world.db);
  await followJournal(world.as(), {});
  officer = someone('programme_officer');
  second = someone('programme_officer');
  return world.close;
}, 240_000);

const seed = '4 8 15 16 23 42';
const prepared = async (size = 6): Promise<string> =>
  (
    await prepareCampaign(world.as(officer), {
      title: { fr: 'Les lauréates ont-elles reçu leur dotation ?' },
      indicator: 'laureates',
      size,
      seedFrom: { fr: 'Le tirage national du 2 décembre' },
      criteria: [
        { label: { fr: 'Virement signé' }, wants: 'note' },
        { label: { fr: 'Équipement vu' }, wants: 'note' },
      ],
    })
  )[0]!.about;

const drawn = async (size = 6): Promise<string> => {
  const campaign = await prepared(size);
  await announceCampaign(world.as(officer), { campaign });
  await drawSample(world.as(officer), { campaign, seed });
  return campaign;
};

const code = (act: Promise<unknown>): Promise<string> =>
  act.then(
    () => 'done',
    (error) => (error instanceof Refusal ? error.code : error.constructor.name),
  );

const firstOf = async (campaign: string) => {
  const { rows } = await items(world.as(officer), { campaign });
  return itemShown(world.as(officer), { item: rows[0]!.id });
};

describe('the draw', () => {
  test('the population is frozen and published before the seed, and the sample is drawn again by anybody', async () => {
    const campaign = await prepared();
    expect(await code(drawSample(world.as(officer), { campaign, seed }))).toBe('evidence.not_announced');
    expect(await code(campaignShown(world.as(anonymous), { campaign }))).toBe(Hidden.name);
    await announceCampaign(world.as(officer), { campaign });
    expect(await campaignShown(world.as(anonymous), { campaign })).toMatchObject({ population: 24, seed: null });
    expect(await code(drawSample(world.as(officer), { campaign, seed: '12' }))).toBe('evidence.seed_too_short');
    await drawSample(world.as(officer), { campaign, seed });
    const { population, sample, digest } = await drawOf(world.as(anonymous), { campaign });
    expect(digestOf(population ?? [])).toBe(digest);
    expect(drawnFrom(population ?? [], seed, 6)).toEqual(sample);
    expect(await code(drawSample(world.as(officer), { campaign, seed: 'another seed' }))).toBe(
      'evidence.not_announced',
    );
  });

  test('a figure whose records are of no one structure is drawn from too', async () => {
    const [fact] = await prepareCampaign(world.as(officer), {
      title: { fr: 'Les opportunités' },
      indicator: 'opportunities',
      size: 3,
      seedFrom: { fr: 'Un tirage' },
      criteria: [{ label: { fr: 'Confirmée' }, wants: 'note' }],
    });
    const campaign = fact!.about;
    await announceCampaign(world.as(officer), { campaign });
    await drawSample(world.as(officer), { campaign, seed });
    const { rows } = await items(world.as(officer), { campaign });
    expect(rows.map(({ structure, region }) => [structure, region])).toEqual(Array(3).fill([null, null]));
  });

  test('the structures are those of the day it was announced: the figure is not asked again', async () => {
    const campaign = await prepared();
    await announceCampaign(world.as(officer), { campaign });
    await world.pool.query(`update evidence.campaign set indicator = 'gone_since' where id = $1`, [campaign]);
    await drawSample(world.as(officer), { campaign, seed });
    await world.pool.query(`update evidence.campaign set indicator = 'laureates' where id = $1`, [campaign]);
    const { rows } = await items(world.as(officer), { campaign });
    expect(rows.map(({ structure, region }) => structure !== null && region !== null)).toEqual(Array(6).fill(true));
  });

  test('every record is as likely to be drawn as any other', () => {
    const population = Array.from({ length: 20 }, (_, n) => `record ${n}`);
    const times = new Map(population.map((id) => [id, 0]));
    for (let n = 0; n < 4000; n += 1)
      for (const id of drawnFrom(population, `seed ${n}`, 5)) times.set(id, times.get(id)! + 1);
    // 1000 each, give or take 27 (one standard deviation); the seeds are fixed, so this never flickers.
    for (const n of times.values()) expect(Math.abs(n - 1000)).toBeLessThan(110);
  });

  test('a larger sample by the same seed holds the smaller', () => {
    const population = Array.from({ length: 50 }, (_, n) => `record ${n}`);
    expect(drawnFrom(population, seed, 20).slice(0, 5)).toEqual(drawnFrom(population, seed, 5));
    expect(drawnFrom(population, seed, 80)).toHaveLength(50);
  });

  test('an officer of one region, or of one programme, draws nothing', async () => {
    for (const grant of [{ region: 'MA-04' }, { programme: '00000000-0000-4000-8000-000000000000' }]) {
      const some = someone({ role: 'programme_officer', ...grant });
      expect(await code(prepareCampaign(world.as(some), {} as never))).not.toBe('done');
      expect(await code(announceCampaign(world.as(some), { campaign: await prepared() }))).toBe(Hidden.name);
    }
  });
});

describe('proofs', () => {
  test('whoever gave a proof does not judge it; a record is proved when every criterion is', async () => {
    const campaign = await drawn(1);
    const { id: item, criteria } = await firstOf(campaign);
    for (const { id: criterion } of criteria)
      await giveProof(world.as(officer), { item, criterion, note: 'Vu sur place' });
    const [one, other] = (await firstOf(campaign)).criteria;
    const judging = { item, verdict: 'kept' as const };
    expect(await code(judgeProof(world.as(officer), { ...judging, proof: one!.proof!.id }))).toBe('evidence.own_proof');
    await judgeProof(world.as(second), { ...judging, proof: one!.proof!.id });
    expect((await firstOf(campaign)).state).toBe('collected');
    await judgeProof(world.as(second), { ...judging, proof: other!.proof!.id });
    expect((await firstOf(campaign)).state).toBe('verified');
    expect(await code(giveProof(world.as(officer), { item, criterion: one!.id, note: 'Encore' }))).toBe(
      'evidence.already_judged',
    );
  });

  test('a refusal says why, and makes the record unproved', async () => {
    const campaign = await drawn(1);
    const { id: item, criteria } = await firstOf(campaign);
    for (const { id: criterion } of criteria)
      await giveProof(world.as(officer), { item, criterion, note: 'Vu sur place' });
    for (const { proof } of (await firstOf(campaign)).criteria) {
      const judging = { item, proof: proof!.id, verdict: 'refused' as const };
      expect(await code(judgeProof(world.as(second), judging))).toBe(Invalid.name);
      await judgeProof(world.as(second), { ...judging, reason: 'Date illisible' });
    }
    expect((await firstOf(campaign)).state).toBe('unproven');
  });

  test('nothing is proved without a note or a file, nor by an agent of another region', async () => {
    const campaign = await drawn(1);
    const { id: item, criteria, region } = await firstOf(campaign);
    const elsewhere = someone({ role: 'field_agent', region: region === 'MA-01' ? 'MA-02' : 'MA-01' });
    const criterion = criteria[0]!.id;
    expect(await code(giveProof(world.as(officer), { item, criterion, note: ' ' }))).toBe(Invalid.name);
    expect(await code(giveProof(world.as(elsewhere), { item, criterion, note: 'Vu' }))).toBe(Hidden.name);
    expect((await items(world.as(elsewhere), { campaign })).total).toBe(0);
  });
});

describe('the result', () => {
  test('is said when every record is settled, and a record out of reach counts as not proved', async () => {
    const campaign = await drawn(2);
    const { rows } = await items(world.as(officer), { campaign });
    expect(await code(closeCampaign(world.as(officer), { campaign }))).toBe('evidence.records_waiting');
    await tellUnreachable(world.as(officer), { item: rows[1]!.id, reason: 'Coopérative dissoute' });
    const { id: item, criteria } = await firstOf(campaign);
    for (const { id: criterion } of criteria)
      await giveProof(world.as(officer), { item, criterion, note: 'Vu sur place' });
    for (const { proof } of (await firstOf(campaign)).criteria)
      await judgeProof(world.as(second), { item, proof: proof!.id, verdict: 'kept' });
    await closeCampaign(world.as(officer), { campaign });
    const shown = await campaignShown(world.as(anonymous), { campaign });
    expect(shown.result).toMatchObject({ share: 0.5 });
    expect(shown.criteria.map(({ kept }) => kept)).toEqual([1, 1]);
    expect((await campaigns(world.as(anonymous), {})).map(({ id }) => id)).toContain(campaign);
    expect((await world.facts(campaign)).map(({ fact }) => fact)).toEqual([
      'evidence.campaign_prepared',
      'evidence.campaign_announced',
      'evidence.sample_drawn',
      'evidence.campaign_closed',
    ]);
  });

  test('a campaign that is given up after it was announced stays public, with the reason', async () => {
    const campaign = await drawn(2);
    await cancelCampaign(world.as(officer), { campaign, reason: 'Chiffre republié entre-temps' });
    expect(await campaignShown(world.as(anonymous), { campaign })).toMatchObject({
      state: 'cancelled',
      givenUpBecause: 'Chiffre republié entre-temps',
      result: null,
    });
    expect(await code(cancelCampaign(world.as(officer), { campaign, reason: 'encore' }))).toBe('evidence.already_over');
  });
});
