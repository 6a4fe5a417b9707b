import { beforeAll, expect, test } from 'vitest';
import { openWorld, someone } from '../../../../test/support/world.ts';
import type { World } from '../../../../test/support/world.ts';
import { newId } from '../../../platform/ids.ts';
import { Anonymous, Hidden, Invalid, Refusal } from '../../../platform/refusals.ts';
import { anonymous } from '../../../platform/rights.ts';
import type { Actor } from '../../../platform/rights.ts';
import {
  addFunder,
  changeEnvelope,
  closeEdition,
  edition as editionShown,
  foundProgramme,
  fundEdition,
  openEdition,
  programme as programmeShown,
  programmes,
  removeEnvelope,
  setQuota,
  setQuotas,
} from '../index.ts';
import { editionInOffice, programmeInOffice, programmesInOffice } from '../queries/in-office.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

const chief = someone('administrator');
const code = (error: unknown): string => (error instanceof Refusal ? error.code : String(error));
const refused = (act: Promise<unknown>): Promise<string> => act.then(() => 'done', code);

let count = 0;
const founded = async (): Promise<string> =>
  (await foundProgramme(world.as(chief), { kind: 'prize', name: { fr: `Prix ${(count += 1)}` } }))[0]!.about;
const opened = async (programme?: string) => {
  const of = programme ?? (await founded());
  const facts = await openEdition(world.as(chief), { programme: of, name: { fr: 'Première' }, year: 2026 });
  return { programme: of, edition: facts[0]!.about, officer: someone({ role: 'programme_officer', programme: of }) };
};
const aFunder = async (): Promise<string> =>
  (await addFunder(world.as(chief), { name: { fr: `Bailleur ${(count += 1)}` }, kind: 'private' }))[0]!.about;
const funded = async (amount = 400_000, regions: string[] = []) => {
  const made = await opened();
  const funder = await aFunder();
  const facts = await fundEdition(world.as(made.officer), {
    edition: made.edition,
    funder,
    amount,
    grant: 50_000,
    regions: regions as 'MA-01'[],
  });
  return { ...made, funder, envelope: (facts[0]!.payload as { envelope: string }).envelope };
};

test('a programme is founded by an administrator alone, in the words that were typed', async () => {
  const id = await founded();
  expect(await programmeShown(world.as(anonymous), { id })).toMatchObject({ kind: 'prize', editions: [] });
  expect((await programmes(world.as(anonymous), {})).map((one) => one.id)).toContain(id);
  expect(await world.facts(id)).toMatchObject([{ fact: 'programmes.programme_founded', payload: { kind: 'prize' } }]);
  const input = { kind: 'prize', name: { fr: 'X' } } as const;
  await expect(foundProgramme(world.as(someone('programme_officer')), input)).rejects.toBeInstanceOf(Hidden);
  await expect(foundProgramme(world.as(anonymous), input)).rejects.toBeInstanceOf(Anonymous);
  await expect(foundProgramme(world.as(chief), { ...input, name: { fr: ' ' } })).rejects.toMatchObject({
    problems: [{ field: 'name', code: 'invalid.text_missing' }],
  });
});

test('an edition is opened by the officers of its programme, once per name and year', async () => {
  const { programme, officer, edition } = await opened();
  expect(await editionShown(world.as(anonymous), { id: edition })).toMatchObject({ year: 2026, state: 'running' });
  const again = { programme, name: { fr: 'Première' }, year: 2026 };
  expect(await refused(openEdition(world.as(officer), again))).toBe('programmes.edition_exists');
  await openEdition(world.as(officer), { ...again, year: 2027 });
  const stranger = someone({ role: 'programme_officer', programme: newId() });
  await expect(openEdition(world.as(stranger), { ...again, year: 2028 })).rejects.toBeInstanceOf(Hidden);
  await expect(openEdition(world.as(officer), { ...again, programme: newId() })).rejects.toBeInstanceOf(Hidden);
  await expect(openEdition(world.as(officer), { ...again, year: 1999 })).rejects.toBeInstanceOf(Invalid);
});

test('a funder is added by officers and nobody else', async () => {
  for (const actor of [someone('juror'), someone('partner'), someone('field_agent'), someone()])
    await expect(addFunder(world.as(actor), { name: { fr: 'A' }, kind: 'public' })).rejects.toBeInstanceOf(Hidden);
  const facts = await addFunder(world.as(someone('programme_officer')), { name: { ar: 'جهة' }, kind: 'region' });
  expect(facts[0]).toMatchObject({ fact: 'programmes.funder_added', payload: { kind: 'region' } });
});

test('an envelope is counted out in places and journalled with what a replay needs', async () => {
  const { edition, funder, officer } = await funded(430_000, ['MA-09']);
  const shown = await editionInOffice(world.as(officer), { id: edition });
  expect(shown).toMatchObject({ places: 8, money: 430_000, faults: [] });
  expect(shown.envelopes).toMatchObject([{ places: 8, rest: 30_000, regions: ['MA-09'] }]);
  expect(await world.facts(edition)).toMatchObject([
    { fact: 'programmes.edition_opened' },
    { fact: 'programmes.edition_funded', payload: { funder, amount: 430_000, grant: 50_000, regions: ['MA-09'] } },
  ]);
});

test('an envelope that cannot be is refused by name and leaves nothing', async () => {
  const { edition, officer, funder } = await funded();
  const by = world.as(officer);
  const other = await aFunder();
  expect(await refused(fundEdition(by, { edition, funder, amount: 1e5, grant: 5e4 }))).toBe(
    'programmes.funder_already_there',
  );
  expect(await refused(fundEdition(by, { edition, funder: other, amount: 4e4, grant: 5e4 }))).toBe(
    'programmes.grant_exceeds_envelope',
  );
  expect(await refused(fundEdition(by, { edition, funder: newId(), amount: 1e5, grant: 5e4 }))).toBe(
    'programmes.no_such_funder',
  );
  const nowhere = { edition, funder: other, amount: 1e5, grant: 5e4, regions: ['MA-13' as 'MA-01'] };
  await expect(fundEdition(by, nowhere)).rejects.toMatchObject({ problems: [{ field: 'regions.0' }] });
  for (const amount of [0, -5, 2e9, Number.NaN])
    await expect(fundEdition(by, { edition, funder: other, amount, grant: 5e4 })).rejects.toBeInstanceOf(Invalid);
  expect((await editionShown(by, { id: edition })).envelopes).toHaveLength(1);
  expect((await world.facts(edition)).filter(({ fact }) => fact === 'programmes.edition_funded')).toHaveLength(1);
});

test('an envelope is changed and taken out by the officers of its edition', async () => {
  const { edition, envelope, officer } = await funded();
  const change = { envelope, amount: 600_000, grant: 60_000, regions: ['MA-01' as const] };
  const stranger = someone({ role: 'programme_officer', programme: newId() });
  await expect(changeEnvelope(world.as(stranger), change)).rejects.toBeInstanceOf(Hidden);
  await expect(removeEnvelope(world.as(stranger), { envelope })).rejects.toBeInstanceOf(Hidden);
  await changeEnvelope(world.as(officer), change);
  expect((await editionShown(world.as(officer), { id: edition })).envelopes).toMatchObject([
    { amount: 600_000, grant_amount: 60_000, places: 10, regions: ['MA-01'] },
  ]);
  expect(await refused(changeEnvelope(world.as(officer), { ...change, amount: 10 }))).toBe(
    'programmes.grant_exceeds_envelope',
  );
  await removeEnvelope(world.as(officer), { envelope });
  expect((await editionShown(world.as(officer), { id: edition })).envelopes).toEqual([]);
  await expect(removeEnvelope(world.as(officer), { envelope })).rejects.toBeInstanceOf(Hidden);
  expect((await world.facts(edition)).map(({ fact }) => fact)).toEqual([
    'programmes.edition_opened',
    'programmes.edition_funded',
    'programmes.envelope_changed',
    'programmes.envelope_removed',
  ]);
});

test('quotas are set for twelve regions at once, and only what changes is journalled', async () => {
  const { edition, officer } = await funded();
  const by = world.as(officer);
  const quotas = [
    { region: 'MA-09', minimum: 2, maximum: null },
    { region: 'MA-01', minimum: 0, maximum: 3 },
    { region: 'MA-02', minimum: 0, maximum: null },
  ];
  expect(await setQuotas(by, { edition, quotas })).toHaveLength(2);
  expect(await setQuotas(by, { edition, quotas })).toHaveLength(0);
  expect(await setQuotas(by, { edition, quotas: [{ region: 'MA-09', minimum: 0, maximum: null }] })).toHaveLength(1);
  expect((await editionShown(by, { id: edition })).quotas).toEqual([
    { edition, region: 'MA-01', minimum: 0, maximum: 3 },
  ]);
});

test('a maximum under its minimum is said at its own field and nothing is kept', async () => {
  const { edition, officer } = await funded();
  const by = world.as(officer);
  const quotas = [
    { region: 'MA-09', minimum: 1, maximum: null },
    { region: 'MA-10', minimum: 3, maximum: 2 },
  ];
  await expect(setQuotas(by, { edition, quotas })).rejects.toMatchObject({
    problems: [{ field: 'quota.MA-10.maximum', code: 'programmes.maximum_too_small' }],
  });
  expect((await editionShown(by, { id: edition })).quotas).toEqual([]);
  expect(await refused(setQuota(by, { edition, region: 'MA-10', minimum: 3, maximum: 2 }))).toBe(
    'programmes.quota_upside_down',
  );
  await expect(setQuota(by, { edition, region: 'MA-99', minimum: 1, maximum: null })).rejects.toBeInstanceOf(Invalid);
});

test('quotas beyond the money are kept and warned about with the arithmetic', async () => {
  const { edition, officer } = await funded(150_000, ['MA-09']);
  await setQuota(world.as(officer), { edition, region: 'MA-10', minimum: 1, maximum: null });
  expect((await editionInOffice(world.as(officer), { id: edition })).faults).toEqual([
    { code: 'minimums_unpaid', regions: ['MA-10'], asked: 1, available: 0 },
  ]);
});

test('a closed edition keeps its envelopes and quotas', async () => {
  const { edition, officer, envelope } = await funded();
  const by = world.as(officer);
  await closeEdition(by, { edition });
  const funder = await aFunder();
  const money = { amount: 100_000, grant: 50_000 };
  for (const act of [
    () => closeEdition(by, { edition }),
    () => fundEdition(by, { edition, funder, ...money }),
    () => changeEnvelope(by, { envelope, ...money }),
    () => removeEnvelope(by, { envelope }),
    () => setQuota(by, { edition, region: 'MA-01', minimum: 1, maximum: null }),
    () => setQuotas(by, { edition, quotas: [] }),
  ])
    expect(await refused(act())).toBe('programmes.edition_closed');
});

test('strangers change nothing of an edition and see nothing of its office', async () => {
  const { programme, edition, envelope } = await funded();
  const strangers: Actor[] = [
    someone(),
    someone('juror'),
    someone('partner'),
    someone({ role: 'programme_officer', programme: newId() }),
  ];
  for (const stranger of strangers) {
    const by = world.as(stranger);
    for (const act of [
      () => closeEdition(by, { edition }),
      () => setQuotas(by, { edition, quotas: [] }),
      () => removeEnvelope(by, { envelope }),
      () => editionInOffice(by, { id: edition }),
      () => programmeInOffice(by, { id: programme }),
    ])
      await expect(act()).rejects.toBeInstanceOf(Hidden);
  }
  const mine = await programmesInOffice(world.as(someone({ role: 'programme_officer', programme })));
  expect(mine).toMatchObject({ mayFound: false, mine: [{ id: programme }] });
  await expect(programmesInOffice(world.as(anonymous))).rejects.toBeInstanceOf(Anonymous);
});
