import { afterAll, beforeAll, expect, test } from 'vitest';
import { someInvited, someReached, someSought } from '../../../../test/support/introductions.ts';
import { preparedDay } from '../../../../test/support/meetings.ts';
import { openWorld, someone } from '../../../../test/support/world.ts';
import type { World } from '../../../../test/support/world.ts';
import { Hidden } from '../../../platform/refusals.ts';
import { moment } from '../../../platform/web/moment.ts';
import { answerInvitation, confirmInterest } from '../../networking/index.ts';
import { setVeto } from '../../networking/commands/set-veto.ts';
import { jobs } from '../jobs.ts';
import { ties } from '../queries/ties.ts';
import { wishesOf } from '../queries/wishes-of.ts';
import { bringNeeds } from './bring-needs.ts';
import { enterParticipants } from './enter-participants.ts';
import { enterFromNeeds } from './enter-from-needs.ts';
import { keepOwnProposals, keepProposals } from './keep-proposals.ts';
import { noteWishes } from './note-wishes.ts';
import { proposeWishes } from './propose-wishes.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ jobs: jobs as never });
});
afterAll(() => world.close());

const officer = someone('programme_officer');
const ofSouss = someone({ role: 'programme_officer', region: 'MA-09' });
const elsewhere = someone({ role: 'programme_officer', region: 'MA-01' });
const early = moment('2027-05-12', '08:00', 'hour');
const noon = new Date('2026-11-18T12:00:00Z');

const peopleOf = async (day: string) =>
  (
    await world.pool.query(
      `select id, kind, called, structure, party, shown, phone,
        array(select need from meetings.brought_need where participant = one.id) as needs
      from meetings.participant one where day = $1 order by kind, badge`,
      [day],
    )
  ).rows;
const proposedIn = async (day: string) =>
  (
    await world.pool.query(
      'select side, wish, why from meetings.proposed_wish where day = $1 order by side, wish, why',
      [day],
    )
  ).rows.map(({ side, wish, why }) => `${side} ${wish} ${why}`);
const emptyDay = async () => (await preparedDay(world.as, { buyers: 0, cooperatives: 0 }, early)).day;

/** A need in Souss with one cooperative introduced, one interested, and one who has not answered. */
const market = async (told: object = {}) => {
  const need = await someSought(world.as, { told });
  const hers = [await someReached(world), await someReached(world), await someReached(world)];
  const asked: string[] = [];
  for (const { structure } of hers) asked.push(await someInvited(world, need.id, structure));
  for (const introduction of asked.slice(0, 2))
    await answerInvitation(world.as(), { introduction, answer: 'yes', agreed: true });
  await confirmInterest(world.as(need.by), { introduction: asked[0]!, yes: true });
  return { need: need.id, by: need.by, hers, asked };
};

test('a day is filled from a need: its buyer, those who said yes, and the wishes that follow', async () => {
  const { need, hers, asked } = await market();
  const day = await emptyDay();
  await enterFromNeeds(world.as(officer, noon), { day, needs: [need] });
  const people = await peopleOf(day);
  expect(people.filter(({ kind }) => kind === 'buyer')).toEqual([
    expect.objectContaining({ called: 'Hôtel Atlas', needs: [need], shown: true }),
  ]);
  expect(
    people
      .map(({ structure }) => structure)
      .filter(Boolean)
      .toSorted(),
  ).toEqual(
    hers
      .slice(0, 2)
      .map(({ structure }) => structure)
      .toSorted(),
  );
  expect(await proposedIn(day)).toEqual([
    'buyer may interested',
    'buyer must introduced',
    'cooperative must interested',
    'cooperative must introduced',
  ]);
  // Asked again with those who have not answered: nobody is entered twice.
  await enterFromNeeds(world.as(officer, noon), { day, needs: [need], cooperatives: 'invited' });
  expect(await peopleOf(day)).toHaveLength(people.length + 1);
  const { rows } = await world.pool.query('select count(*)::int as n from meetings.wish where day = $1', [day]);
  expect(rows).toEqual([{ n: 0 }]);
  await keepProposals(world.as(officer, early), { day });
  const kept = await world.pool.query('select distinct introduction from meetings.wish where day = $1', [day]);
  expect(kept.rows.map(({ introduction }) => introduction).toSorted()).toEqual(asked.toSorted());
  expect(await proposedIn(day)).toEqual([]);
});

test('a buyer who stays unnamed comes as she is shown, and is on no public page', async () => {
  const { need } = await market({ anonymous: true, shownAs: { fr: 'Un hôtel à Casablanca' } });
  const day = await emptyDay();
  await enterFromNeeds(world.as(officer, noon), { day, needs: [need], cooperatives: 'nobody' });
  expect(await peopleOf(day)).toEqual([
    expect.objectContaining({ kind: 'buyer', called: 'Un hôtel à Casablanca', shown: false }),
    expect.objectContaining({ kind: 'interpreter' }),
  ]);
});

test('an officer fills a day from the needs of her own reach alone', async () => {
  const { need } = await market({ territories: ['MA-09'] });
  await world.pool.query("update networking.posting set region = 'MA-01' where id = $1", [need]);
  const day = await emptyDay();
  await expect(enterFromNeeds(world.as(ofSouss, noon), { day, needs: [need] })).rejects.toBeInstanceOf(Hidden);
  await expect(enterFromNeeds(world.as(elsewhere, noon), { day, needs: [need] })).rejects.toBeInstanceOf(Hidden);
});

test('what she says herself stands: it is not proposed again, and keeping the rest leaves it', async () => {
  const { need } = await market();
  const day = await emptyDay();
  await enterFromNeeds(world.as(officer, noon), { day, needs: [need] });
  const people = await peopleOf(day);
  const buyer = people.find(({ kind }) => kind === 'buyer');
  const [first, second] = await wishesOf(world.as(officer, early), { participant: buyer.id });
  await noteWishes(world.as(officer, early), { participant: buyer.id, wishes: [{ other: first!.id, wish: 'no' }] });
  await proposeWishes(world.as(officer, early), { day });
  await keepOwnProposals(world.as(officer, early), { participant: buyer.id });
  const facing = await wishesOf(world.as(officer, early), { participant: buyer.id });
  expect(facing.find(({ id }) => id === first!.id)).toMatchObject({ wish: 'no', proposed: null });
  expect(facing.find(({ id }) => id === second!.id)?.wish).not.toBe('no');
  await expect(keepOwnProposals(world.as(officer, early), { participant: buyer.id })).rejects.toThrow(
    'meetings.nothing_proposed',
  );
});

test('a veto proposes a no to the side that set it', async () => {
  const { need, by, hers } = await market();
  const { structure } = hers[1]!;
  await setVeto(world.as(by), { need, structure });
  const day = await emptyDay();
  const participants = [{ kind: 'cooperative' as const, structure }];
  await enterParticipants(world.as(officer, early), { day, participants });
  await enterFromNeeds(world.as(officer, noon), { day, needs: [need], cooperatives: 'nobody' });
  expect(await proposedIn(day)).toEqual(['buyer no veto']);
});

test('a buyer entered by name is tied to the buyer of a need, and to no second one', async () => {
  const one = await market();
  const other = await someSought(world.as);
  const made = await preparedDay(world.as, { buyers: 1, cooperatives: 0 }, early);
  const [buyer] = made.buyers;
  await bringNeeds(world.as(officer, early), { participant: buyer!, needs: [one.need] });
  await expect(
    bringNeeds(world.as(officer, early), { participant: buyer!, needs: [one.need, other.id] }),
  ).rejects.toMatchObject({ problems: [{ code: 'meetings.need_of_another' }] });
  expect((await peopleOf(made.day)).find(({ id }) => id === buyer)).toMatchObject({ needs: [one.need] });
  expect(await ties(world.as(officer, early), { day: made.day })).toEqual([]);
});
