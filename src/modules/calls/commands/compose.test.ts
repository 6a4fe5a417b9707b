import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noon, someCall } from '../../../../test/support/calls.ts';
import { openWorld, someone } from '../../../../test/support/world.ts';
import type { World } from '../../../../test/support/world.ts';
import { Hidden } from '../../../platform/refusals.ts';
import { markOf } from '../mark-of.ts';
import { call as callShown } from '../queries/call.ts';
import { callToCompose } from '../queries/call-to-compose.ts';
import { prizeRubric } from '../rules/prize-rubric.ts';
import { composeRubric } from './compose-rubric.ts';
import { composeRules } from './compose-rules.ts';
import { publishCall } from './publish-call.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const code = (one: string) => expect.objectContaining({ code: one });
const before = new Date('2026-11-01T08:00:00Z');

const draft = async () => {
  const { call, programme } = await someCall(world.as, { published: false });
  const officer = world.as(someone({ role: 'programme_officer', programme }), before);
  return { call, programme, officer, shown: await callToCompose(officer, { id: call }) };
};

describe('the rubric of a draft', () => {
  const two = { criteria: prizeRubric.criteria.slice(0, 2) } as never;

  test('is composed by an officer, journalled, and shown to those who apply', async () => {
    const { call, officer, shown } = await draft();
    const [fact] = await composeRubric(officer, { call, seen: markOf(shown.rubric), rubric: two });
    expect(fact).toMatchObject({
      fact: 'calls.rubric_composed',
      payload: {
        criteria: [
          { code: 'need', weight: 20 },
          { code: 'action', weight: 25 },
        ],
      },
    });
    await publishCall(officer, { id: call });
    const read = await callShown(world.as(someone(), noon), { id: call });
    expect(read.rubric.criteria.map((one) => one.code)).toEqual(['need', 'action']);
  });

  test('is not overwritten by a page that shows an older one, even sent at once', async () => {
    const { call, officer, shown } = await draft();
    const send = () => composeRubric(officer, { call, seen: markOf(shown.rubric), rubric: two });
    const sent = await Promise.allSettled([send(), send()]);
    expect(sent.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expect(send()).rejects.toEqual(code('calls.composed_elsewhere'));
  });

  test('with a fault is not kept, and no longer changes once the call is published', async () => {
    const { call, officer, shown } = await draft();
    const seen = markOf(shown.rubric);
    await expect(composeRubric(officer, { call, seen, rubric: { criteria: [] } })).rejects.toMatchObject({
      problems: [{ field: 'criteria', code: 'calls.no_criterion' }],
    });
    await publishCall(officer, { id: call });
    await expect(composeRubric(officer, { call, seen, rubric: two })).rejects.toEqual(code('calls.not_a_draft'));
    expect((await callToCompose(officer, { id: call })).rubric).toEqual(shown.rubric);
  });

  test('is out of reach of another programme’s officers and of those of one region', async () => {
    const { call, programme, shown } = await draft();
    const elsewhere = someone({ role: 'programme_officer', programme: crypto.randomUUID() });
    const regional = someone({ role: 'programme_officer', programme, region: 'MA-09' });
    for (const actor of [elsewhere, regional])
      await expect(
        composeRubric(world.as(actor, before), { call, seen: markOf(shown.rubric), rubric: two }),
      ).rejects.toBeInstanceOf(Hidden);
  });
});

describe('the rules of a draft', () => {
  const exports = { code: 'exports', when: { question: 'about.exports', is: true }, say: { fr: 'Elle exporte.' } };

  test('are composed over the questions of its form, journalled, and shown to those who apply', async () => {
    const { call, officer, shown } = await draft();
    const [fact] = await composeRules(officer, { call, seen: markOf(shown.rules), rules: [exports] });
    expect(fact).toMatchObject({ fact: 'calls.rules_composed', payload: { rules: ['exports'] } });
    await publishCall(officer, { id: call });
    const read = await callShown(world.as(someone(), noon), { id: call });
    expect(read.rules.map(({ say }) => say.fr)).toEqual(['Elle exporte.']);
  });

  test.each(['about.turnover', 'turnover', 'products.name'])(
    'that ask what the form does not ask once, as %s, are refused at their question and nothing is kept',
    async (question) => {
      const { call, officer, shown } = await draft();
      const rules = [exports, { ...exports, code: 'other', when: { question, answered: true } }];
      await expect(composeRules(officer, { call, seen: markOf(shown.rules), rules })).rejects.toMatchObject({
        problems: [{ field: 'rules.1.if', code: 'calls.question_not_asked' }],
      });
      expect((await callToCompose(officer, { id: call })).rules).toEqual(shown.rules);
    },
  );

  test('need a sentence each, and are not overwritten unseen', async () => {
    const { call, officer, shown } = await draft();
    const seen = markOf(shown.rules);
    const send = (rules: (typeof exports)[]) => composeRules(officer, { call, seen, rules });
    await expect(send([{ ...exports, say: { fr: '' } }, exports])).rejects.toMatchObject({
      problems: [
        { field: 'rules.0.say.fr', code: 'calls.rule_unsaid' },
        { field: 'rules.1.say.fr', code: 'calls.rule_twice' },
      ],
    });
    await send([]);
    await expect(send([exports])).rejects.toEqual(code('calls.composed_elsewhere'));
  });

  test('no longer change once the call is published, and are out of reach of others', async () => {
    const { call, officer, shown } = await draft();
    const send = (caller: typeof officer) =>
      composeRules(caller, { call, seen: markOf(shown.rules), rules: [exports] });
    await expect(send(world.as(someone('field_agent'), before))).rejects.toBeInstanceOf(Hidden);
    await publishCall(officer, { id: call });
    await expect(send(officer)).rejects.toEqual(code('calls.not_a_draft'));
  });
});
