import { beforeAll, describe, expect, test } from 'vitest';
import { someone } from '../../../../test/support/people.ts';
import { registered } from '../../../../test/support/registry.ts';
import { openWorld } from '../../../../test/support/world.ts';
import type { World } from '../../../../test/support/world.ts';
import { jobs as messages } from '../../../platform/messages/index.ts';
import { Hidden } from '../../../platform/refusals.ts';
import type { Actor } from '../../../platform/rights.ts';
import { appointOfficer } from '../../registry/index.ts';
import { openings } from '../queries/openings.ts';
import { reactions } from '../reactions/index.ts';
import { endOpening } from './end-opening.ts';
import { openExceptionally } from './open-exceptionally.ts';
import { reviewOpening } from './review-opening.ts';

const now = new Date();
const inHours = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const reason = 'Inondation : le local est fermé, il faut la présidente ce soir.';

let world: World;
let structure: string;
beforeAll(async () => {
  world = await openWorld({ reactions, jobs: messages as never });
  structure = await registered(world.as(), { names: { fr: 'Tighza' }, region: 'MA-08', province: null });
  return world.close;
});

const agentOf = (region: string) => someone(world, { grants: [{ role: 'field_agent', region }] });

/** The person with the grants that are in force at that hour. */
const asNow = async ({ id }: { id: string }, at = now): Promise<Actor> => {
  const { rows } = await world.pool.query(
    `select role, region, programme, structure from people.role_grant where person = $1 and revoked_at is null
      and from_at <= $2 and (until_at is null or until_at > $2)`,
    [id, at],
  );
  return { kind: 'person', id, grants: rows };
};

const open = (actor: Actor, hours = 8) => openExceptionally(world.as(actor, now), { structure, reason, hours });
const appoint = (actor: Actor) =>
  appointOfficer(world.as(actor, now), { structure, role: 'treasurer', name: 'Amina' } as never);

describe('an exceptional opening', () => {
  test('gives the right that was missing, and no other, until its hour', async () => {
    const agent = await agentOf('MA-01');
    await expect(appoint(agent.actor)).rejects.toBeInstanceOf(Hidden);
    const facts = await open(agent.actor);
    expect(facts.map(({ fact }) => fact)).toEqual(['people.grant_given', 'privacy.opened_exceptionally']);
    const during = await asNow(agent, inHours(7.9));
    expect(during.grants).toContainEqual({ role: 'field_agent', region: null, programme: null, structure });
    await appoint(during);
    expect((await asNow(agent, inHours(8))).grants).toHaveLength(1);
  });

  test('is refused without a reason that somebody else understands, and for a time nobody offers', async () => {
    const { actor } = await agentOf('MA-01');
    const ask = (typed: object) => openExceptionally(world.as(actor), { structure, reason, hours: 8, ...typed });
    await expect(ask({ reason: 'urgent' })).rejects.toMatchObject({
      problems: [{ field: 'reason', code: 'privacy.reason_too_short' }],
    });
    await expect(ask({ hours: 1000 })).rejects.toMatchObject({ problems: [{ field: 'hours' }] });
  });

  test('is not given twice, nor to whom reaches the structure anyway, nor to strangers', async () => {
    const agent = await agentOf('MA-01');
    await open(agent.actor);
    await expect(open(await asNow(agent))).rejects.toMatchObject({ code: 'privacy.already_open' });
    await expect(open((await agentOf('MA-08')).actor)).rejects.toMatchObject({ code: 'privacy.already_in_reach' });
    await expect(open((await someone(world, { grants: [{ role: 'juror' }] })).actor)).rejects.toBeInstanceOf(Hidden);
  });

  test('ends at once when it is closed, and cannot be closed twice or by another', async () => {
    const agent = await agentOf('MA-01');
    const opening = (await open(agent.actor)).at(-1)!.about;
    await expect(endOpening(world.as((await agentOf('MA-02')).actor), { opening })).rejects.toBeInstanceOf(Hidden);
    await endOpening(world.as(agent.actor, inHours(1)), { opening });
    expect((await asNow(agent, inHours(1))).grants).toHaveLength(1);
    await expect(endOpening(world.as(agent.actor, inHours(2)), { opening })).rejects.toMatchObject({
      code: 'privacy.opening_over',
    });
  });

  test('is told to the administrators, once, in their language, but not to the one who did it', async () => {
    await world.settle();
    const administrator = await someone(world, { grants: [{ role: 'administrator' }] });
    const both = await someone(world, {
      grants: [
        { role: 'administrator', region: 'MA-01' },
        { role: 'field_agent', region: 'MA-01' },
      ],
    });
    await open((await agentOf('MA-01')).actor);
    await world.settle();
    const told = async (phone: string) =>
      (await world.pool.query(`select text from platform.message_out where address = $1`, [phone])).rows;
    const before = (await told(administrator.phone)).length;
    expect((await told(administrator.phone)).at(-1).text).toContain('Tighza');
    await open(both.actor);
    await world.settle();
    expect(await told(administrator.phone)).toHaveLength(before + 1);
    expect(await told(both.phone)).toHaveLength(1);
  });

  test('is judged once by another person, with words where it was not justified', async () => {
    const agent = await agentOf('MA-01');
    const opening = (await open(agent.actor)).at(-1)!.about;
    const administrator = await someone(world, { grants: [{ role: 'administrator' }] });
    const judge = (typed: object) =>
      reviewOpening(world.as(administrator.actor), { opening, verdict: 'unjustified', ...typed });
    const waiting = await openings(world.as(administrator.actor), {});
    expect(waiting.waiting.map(({ id }) => id)).toContain(opening);
    await expect(judge({ note: '' })).rejects.toMatchObject({ code: 'privacy.verdict_without_note' });
    await judge({ note: 'La tournée était prévue depuis un mois.' });
    await expect(judge({ verdict: 'justified' })).rejects.toMatchObject({ code: 'privacy.already_reviewed' });
    await expect(reviewOpening(world.as(agent.actor), { opening, verdict: 'justified' })).rejects.toBeInstanceOf(
      Hidden,
    );
    expect((await openings(world.as(agent.actor), {})).mine[0]).toMatchObject({ id: opening, verdict: 'unjustified' });
  });

  test('of an administrator is never judged by herself', async () => {
    const both = await someone(world, { grants: [{ role: 'administrator' }] });
    const regional: Actor = {
      ...both.actor,
      grants: [{ role: 'field_agent', region: 'MA-01', programme: null, structure: null }],
    };
    const opening = (await open(regional)).at(-1)!.about;
    await expect(reviewOpening(world.as(both.actor), { opening, verdict: 'justified' })).rejects.toMatchObject({
      code: 'privacy.own_opening',
    });
  });

  test('given twice at once by the same hand, counts at most as many as it may', async () => {
    const agent = await agentOf('MA-01');
    const both = await Promise.allSettled([open(agent.actor), open(agent.actor)]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});
