import { afterAll, beforeAll, expect, test } from 'vitest';
import { countThings } from '../../../../test/support/counted.ts';
import { openWorld, someone } from '../../../../test/support/world.ts';
import type { World } from '../../../../test/support/world.ts';
import { newId } from '../../../platform/ids.ts';
import { anonymous } from '../../../platform/rights.ts';
import { faultOf } from '../freezing.ts';
import { figure } from '../queries/figures.ts';
import { frozenFigure, publication, publicationsOf } from '../queries/publications.ts';
import { recordsBehind } from '../queries/records-behind.ts';
import { defineIndicator } from './define-indicator.ts';
import { enterOutsideValue } from './enter-outside-value.ts';
import { publishFigure } from './publish-figure.ts';
import { setTarget } from './set-target.ts';

let world: World;
let things: Awaited<ReturnType<typeof countThings>>;
const officer = someone('programme_officer');
const by = (now?: Date) => world.as(officer, now);
const all = [{ kind: 'indicators.alpha', where: [] }];

beforeAll(async () => {
  world = await openWorld();
  things = await countThings(world);
  await things.follow();
});
afterAll(() => world.close());

let made = 0;
const defined = async (definition: object): Promise<string> => {
  const code = `figure_${(made += 1)}`;
  await defineIndicator(by(), { code, definition: { title: { fr: code }, ...definition } as never });
  return code;
};
const code = async (doing: Promise<unknown>): Promise<string> => {
  try {
    await doing;
    return 'done';
  } catch (error) {
    return (error as { code?: string }).code ?? (error as Error).message;
  }
};

test('what is published stands with its units and digest; a correction doubts it, and a new publication explains', async () => {
  const records = await things.make([{ amount: 50 }, { amount: 30 }, { amount: 20, region: 'MA-02' }]);
  await things.follow();
  const indicator = await defined({ unit: 'MAD', measure: { what: 'amount', of: all } });
  const [fact] = await publishFigure(by(), { indicator });
  expect(fact).toMatchObject({ fact: 'indicators.figure_published', payload: { value: 100, units: 3, number: 1 } });
  expect(await code(publishFigure(by(), { indicator }))).toBe('indicators.already_published');
  const frozen = await frozenFigure(world.as(anonymous), { publication: fact!.about });
  expect(faultOf(frozen)).toBeNull();
  await things.make([{ record: records[1]!, amount: 35 }]);
  await things.remove([records[2]!]);
  await things.make([{ amount: 7 }]);
  await things.follow();
  expect((await figure(by(), { indicator })).published).toMatchObject({ number: 1, value: 100, pending: true });
  expect(await world.facts(fact!.about)).toMatchObject([{}, { fact: 'indicators.publication_doubted' }]);
  const shown = await publication(by(), { publication: fact!.about });
  expect([shown.value, shown.now]).toEqual([100, 92]);
  expect(
    [shown.added, shown.removed, shown.changed].map((list) =>
      list.map(({ before, after, erased }) => [before, after, erased]),
    ),
  ).toEqual([[[null, 7, false]], [[20, null, true]], [[30, 35, false]]]);
  const [again] = await publishFigure(by(), { indicator });
  expect(again!.payload).toMatchObject({ value: 92, number: 2, replaces: fact!.about });
  expect((await figure(by(), { indicator })).published).toMatchObject({ number: 2, pending: false });
  expect((await publicationsOf(by(), { indicator })).map(({ number }) => number)).toEqual([2, 1]);
  expect((await frozenFigure(by(), { publication: fact!.about })).digest).toBe(frozen.digest);
  await things.remove([...records]);
});

test('nobody changes what was published, nor takes it away', async () => {
  const only = /what was published does not change/;
  await expect(world.pool.query('update indicators.publication set value = 1')).rejects.toThrow(only);
  await expect(world.pool.query('delete from indicators.publication')).rejects.toThrow(only);
});

test('an altered file of a published figure is found out', async () => {
  const indicator = await defined({ unit: 'events', measure: { what: 'records', of: all } });
  const [fact] = await publishFigure(by(), { indicator });
  const frozen = await frozenFigure(by(), { publication: fact!.about });
  expect(faultOf({ ...frozen, value: 12 })).toBe('digest');
  expect(faultOf({ ...frozen, units: frozen.units.slice(1) })).toBe('digest');
});

test('records that lack what is counted stop the figure, and are named; left out, they are told', async () => {
  const [lacking] = await things.make([{ amount: null, region: 'MA-05' }]);
  await things.follow();
  const indicator = await defined({ unit: 'MAD', measure: { what: 'amount', of: all } });
  expect(await figure(by(), { indicator })).toMatchObject({ state: 'blocked', value: null, missing: 1 });
  expect(await code(publishFigure(by(), { indicator }))).toBe('indicators.records_in_the_way');
  const { missing } = await recordsBehind(by(), { indicator });
  expect(missing).toMatchObject({ total: 1, readable: 1, units: [{ records: [{ href: `/things/${lacking}` }] }] });
  const left = await defined({ unit: 'MAD', missing: 'leave_out', measure: { what: 'amount', of: all } });
  expect(await figure(by(), { indicator: left })).toMatchObject({ state: 'computed', missing: 1 });
  await things.remove([lacking!]);
  await things.follow();
});

test('a reader sees the records within reach, and how many the others are; as of a day, those of that day', async () => {
  const before = new Date(Date.now() - 40 * 86_400_000);
  const structures = [newId(), newId(), newId()];
  const records = await things.make([
    { structure: structures[0]!, known: before },
    { structure: structures[1]!, region: 'MA-02', known: before },
    { structure: structures[2]! },
  ]);
  await things.follow();
  const where = {
    measure: { what: 'structures', of: [{ kind: 'indicators.alpha', where: [] }] },
    missing: 'leave_out',
  };
  const indicator = await defined({ unit: 'structures', ...where });
  expect(await recordsBehind(by(), { indicator })).toMatchObject({ total: 3, readable: 3 });
  expect(await recordsBehind(world.as(anonymous), { indicator })).toMatchObject({ total: 3, readable: 2 });
  const then = new Date(Date.now() - 86_400_000);
  expect(await recordsBehind(by(), { indicator, asOf: then })).toMatchObject({ total: 2 });
  await things.remove(records.slice(0, 1));
  await things.follow();
  expect(await recordsBehind(by(), { indicator })).toMatchObject({ total: 2 });
  expect(await recordsBehind(by(), { indicator, asOf: then })).toMatchObject({ total: 2 });
});

test('few persons are told to staff, and not to the public, nor by what is published', async () => {
  await things.make([
    { persons: 3, sex: 'women', region: 'MA-07' },
    { persons: 40, sex: 'men', region: 'MA-08' },
  ]);
  await things.follow();
  const measure = { what: 'persons', of: all };
  const indicator = await defined({ unit: 'persons', persons: true, missing: 'leave_out', measure, by: ['sex'] });
  const cell = { indicator, place: 'MA-07' };
  expect((await figure(by(), cell)).value).toBe(3);
  expect(await figure(world.as(anonymous), cell)).toMatchObject({ state: 'hidden', value: null, num: 0 });
  expect(await code(publishFigure(by(), cell))).toBe('indicators.too_few_persons');
  const [fact] = await publishFigure(by(), { indicator });
  const frozen = await frozenFigure(world.as(anonymous), { publication: fact!.about });
  expect(frozen.units.every((unit) => unit.length === 1)).toBe(true);
  expect(faultOf(frozen)).toBeNull();
});

test('an edit is a new version with its reason; two that were written at once do not overwrite each other', async () => {
  const indicator = await defined({ unit: 'events', measure: { what: 'records', of: all } });
  const definition = { title: { fr: 'Autre titre' }, measure: { what: 'records', of: all } } as never;
  expect(await code(defineIndicator(by(), { code: indicator, definition }))).toContain('indicators.code_taken');
  expect(await code(defineIndicator(by(), { code: indicator, definition, read: 1 }))).toContain('why_missing');
  await defineIndicator(by(), { code: indicator, definition, read: 1, note: 'Titre' });
  const late = defineIndicator(by(), { code: indicator, definition, read: 1, note: 'Titre' });
  expect(await code(late)).toBe('indicators.defined_meanwhile');
  const juror = world.as(someone('juror'));
  expect(await code(defineIndicator(juror, { code: 'mine', definition }))).toBe('hidden');
  expect(await code(publishFigure(juror, { indicator }))).toBe('hidden');
});

test('a figure that only comes from outside is entered with its source, and shown as such, beside its target', async () => {
  const indicator = await defined({ unit: 'percent' });
  expect((await figure(by(), { indicator })).state).toBe('empty');
  const entered = { indicator, value: 34, source: 'Office du développement de la coopération', saidOn: '2026-01-15' };
  await enterOutsideValue(by(), { ...entered, value: 33 });
  await enterOutsideValue(by(), entered);
  await setTarget(by(), { indicator, target: 40, baseline: 30 });
  expect(await figure(by(), { indicator })).toMatchObject({
    state: 'outside',
    value: 34,
    outside: { source: entered.source, saidOn: '2026-01-15' },
    target: { target: 40, baseline: 30 },
  });
  await enterOutsideValue(by(), { ...entered, value: 36, period: '2025' });
  expect((await figure(by(), { indicator })).value).toBe(36);
  expect((await figure(by(), { indicator, period: '2024' })).value).toBe(34);
  const computed = await defined({ unit: 'events', measure: { what: 'records', of: all } });
  expect(await code(enterOutsideValue(by(), { ...entered, indicator: computed }))).toBe('indicators.is_computed');
  const document = new File(['%PDF-1.4\n%EOF'], 'rapport.pdf', { type: 'application/pdf' });
  await enterOutsideValue(by(), { ...entered, value: 37, period: '2025', file: document });
  const [published] = await publishFigure(by(), { indicator });
  const frozen = await frozenFigure(by(), { publication: published!.about });
  const { digest } = (await figure(by(), { indicator })).outside!.file!;
  expect(frozen).toMatchObject({ value: 37, units: [], outside: { file: { name: 'rapport.pdf', digest } } });
  expect(faultOf(frozen)).toBeNull();
  expect(faultOf({ ...frozen, outside: { ...frozen.outside!, source: 'Autre' } })).toBe('digest');
  await enterOutsideValue(by(), { ...entered, value: 38, period: '2025' });
  expect((await publication(by(), { publication: published!.about })).differsSince).not.toBeNull();
});
