import { beforeAll, expect, test } from 'vitest';
import {
  attach,
  closesAt,
  fill,
  noon,
  smallForm,
  someCall,
  someCooperative,
  someDraft,
} from '../../../test/support/calls.ts';
import { openWorld, someone } from '../../../test/support/world.ts';
import type { World } from '../../../test/support/world.ts';
import { Hidden } from '../../platform/refusals.ts';
import { anonymous } from '../../platform/rights.ts';
import { anonymiseBatch } from '../privacy/commands/anonymise-batch.ts';
import { changeProcessing } from '../privacy/commands/change-processing.ts';
import { confirmSheet } from '../privacy/commands/confirm-sheet.ts';
import { declare } from '../privacy/index.ts';
import { anonymiseAll } from '../privacy/jobs.ts';
import { expiring, register } from '../privacy/queries/register.ts';
import { sheets } from '../privacy/queries/sheets.ts';
import { asks } from '../forms/asks.ts';
import { submitApplication } from './commands/submit-application.ts';
import { structurePage } from '../registry/index.ts';
import { laureates } from './queries/laureates.ts';
import { processings } from './processings.ts';

const processing = 'calls.applications';
const monthsAfter = (months: number): Date => {
  const day = new Date(closesAt);
  day.setUTCMonth(day.getUTCMonth() + months);
  return new Date(day.getTime() + 86_400_000);
};

let world: World;
beforeAll(async () => {
  declare({ processings, asks });
  world = await openWorld();
  return world.close;
});

/** A call that is over, with three applications sent; the form's id beside it. */
const overCall = async () => {
  const { call } = await someCall(world.as, { form: smallForm });
  const applications: string[] = [];
  for (let n = 0; n < 3; n += 1) {
    const structure = await someCooperative(world.as);
    const pen = someone({ role: 'cooperative_representative', structure });
    const id = await someDraft(world.as, pen, call, structure);
    await fill(world.as, pen, id);
    await attach(world.as, pen, id, 'products.0.photo');
    await submitApplication(world.as(pen, noon), { id });
    applications.push(id);
  }
  await world.pool.query(`update calls.call set state = 'announced' where id = $1`, [call]);
  const { rows } = await world.pool.query(
    'select form from forms.version join calls.call on call.form_version = version.id where call.id = $1',
    [call],
  );
  return { call, applications, form: rows[0].form as string };
};

const stored = async (id: string) =>
  (
    await world.pool.query(
      `select answers, status, number, anonymised_at is not null as anonymised,
        (select count(*)::int from calls.piece where application = application.id) as pieces
        from calls.application where id = $1`,
      [id],
    )
  ).rows[0];

test('an application whose time is over loses what tells who somebody is, and keeps what is counted', async () => {
  const { applications, form } = await overCall();
  const [first] = applications as [string];
  const before = await stored(first);
  expect(before).toMatchObject({ answers: { products: [{ name: 'Huile d’argan' }] }, pieces: 1 });
  const early = await anonymiseBatch(world.as(undefined, monthsAfter(35)), { processing });
  expect(early).toEqual([]);
  const late = await anonymiseBatch(world.as(undefined, monthsAfter(36)), { processing });
  expect(late[0]).toMatchObject({ fact: 'privacy.anonymised', payload: { processing, records: 3 } });
  expect(
    late
      .slice(1)
      .map(({ about }) => about)
      .toSorted(),
  ).toEqual(applications.toSorted());
  expect(await stored(first)).toMatchObject({
    answers: { about: { age: 3, exports: false }, products: [{}] },
    status: 'submitted',
    number: before.number,
    anonymised: true,
    pieces: 0,
  });
  expect(await anonymiseBatch(world.as(undefined, monthsAfter(36)), { processing })).toEqual([]);
  expect(form).toBeTruthy();
});

test('the sheet of the form is taken at its word, and the office decides how long within what the room allows', async () => {
  const administrator = someone('administrator');
  const { applications, form } = await overCall();
  await confirmSheet(world.as(administrator), {
    form_kind: 'forms.form',
    form,
    purpose: { fr: 'Choisir les lauréates.' },
    basis: 'contract',
    personal: ['about.age'],
  });
  const change = (months: number) =>
    changeProcessing(world.as(administrator), { processing, months, receipt: 'D-W-12/2026' });
  await expect(change(6)).rejects.toMatchObject({ problems: [{ field: 'months', code: 'privacy.too_short' }] });
  await change(12);
  expect((await register(world.as(), 'ar')).find(({ name }) => name === processing)).toMatchObject({
    months: 12,
    receipt: 'D-W-12/2026',
  });
  const due = await expiring(world.as(administrator, monthsAfter(12)), {});
  expect(due).toMatchObject([{ name: processing, tonight: 3, soon: 3 }]);
  await anonymiseBatch(world.as(undefined, monthsAfter(12)), { processing });
  expect((await stored(applications[0]!)).answers).toEqual({
    about: { exports: false },
    products: [{ name: 'Huile d’argan', photo: 1 }],
  });
});

test('every form in use is on the list of sheets, and says so when it changed after its sheet', async () => {
  const { form } = await overCall();
  const listed = async () =>
    (await sheets(world.as(someone('programme_officer')), 'fr')).find(({ id }) => id === form)!;
  expect(await listed()).toMatchObject({ sheet: null, unsaid: [] });
  await confirmSheet(world.as(), {
    form_kind: 'forms.form',
    form,
    purpose: { fr: 'Choisir.' },
    basis: 'mission',
    personal: ['about.where'],
  });
  const { sheet, unsaid } = await listed();
  expect(sheet?.personal).toEqual(['about.where']);
  expect(unsaid).toEqual(['customs.licence', 'products.name', 'products.photo']);
});

test('nobody but the house makes records anonymous, and only administrators keep the register', async () => {
  const officer = world.as(someone('programme_officer'));
  await expect(anonymiseBatch(officer, { processing })).rejects.toBeInstanceOf(Hidden);
  await expect(changeProcessing(officer, { processing, months: 24, receipt: '' })).rejects.toBeInstanceOf(Hidden);
  await expect(anonymiseBatch(world.as(), { processing: 'calls.nothing' })).rejects.toBeInstanceOf(Hidden);
});

test('the nightly job goes on until nothing is left, and an applicant’s call that still runs is not touched', async () => {
  const { call } = await someCall(world.as, { form: smallForm });
  const pen = someone();
  const draft = await someDraft(world.as, pen, call);
  await anonymiseAll.run(world.ground, {});
  expect(await stored(draft)).toMatchObject({ anonymised: false });
});

test('an invented edition stays as it is shown', async () => {
  const { call, applications } = await overCall();
  await world.pool.query('update calls.call set demo = true where id = $1', [call]);
  await anonymiseBatch(world.as(undefined, monthsAfter(48)), { processing });
  expect(await stored(applications[0]!)).toMatchObject({ anonymised: false, pieces: 1 });
});

test('all that is public of a laureate stays when its application loses its names', async () => {
  const { call, applications } = await overCall();
  await world.pool.query(
    `insert into calls.laureate (id, call, application, structure, rank, grant_amount, announced_at)
      select gen_random_uuid(), call, id, structure, 1, 50000, $2 from calls.application where id = $1`,
    [applications[0], closesAt],
  );
  const structure = (await world.pool.query('select structure from calls.application where id = $1', [applications[0]]))
    .rows[0].structure;
  const shown = async () => ({
    laureates: await laureates(world.as(anonymous), { call }),
    structure: await structurePage(world.as(anonymous), { id: structure }),
  });
  const before = await shown();
  expect(before.laureates).toHaveLength(1);
  await anonymiseBatch(world.as(undefined, monthsAfter(48)), { processing });
  expect(await stored(applications[0]!)).toMatchObject({ anonymised: true });
  expect(await shown()).toEqual(before);
});
