import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../../test/support/database.ts';
import type { TestDatabase } from '../../../../test/support/database.ts';
import * as people from '../../../../test/support/people.ts';
import { newToken } from '../secrets.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});

const { ask, factsAbout, lastCode, later, newPhone, noon, tryCode, whose, wrong } = people;

test('a number nobody had opens an account without a role, and the same number finds it again', async () => {
  const phone = newPhone();
  const first = await people.signInByPhone(database, phone);
  const again = await people.signInByPhone(database, phone, later(15));
  expect(again.person).toBe(first.person);
  const { actor, person } = await whose(database, again.token, later(15));
  expect(actor).toEqual({ kind: 'person', id: first.person, grants: [] });
  expect(person?.name).toBe('');
  expect(await factsAbout(database, first.person)).toEqual([
    'people.account_opened',
    'people.signed_in',
    'people.signed_in',
  ]);
});

test('somebody invited by phone proves the number by signing in and finds the roles given', async () => {
  const known = await people.someone(database, { grants: [{ role: 'juror', region: 'MA-01' }] });
  const { token } = await people.signInByPhone(database, known.phone);
  const { actor } = await whose(database, token);
  expect(actor.grants).toEqual([{ role: 'juror', region: 'MA-01', programme: null, structure: null }]);
});

test('a code goes out in the language of the account, and in the page’s when nobody has the number', async () => {
  const known = await people.someone(database);
  await database.pool.query(`update people.person set lang = 'ar' where id = $1`, [known.id]);
  await ask(database, { phone: known.phone });
  expect((await people.lastMessage(database, known.phone)).lang).toBe('ar');
  const stranger = newPhone();
  await ask(database, { phone: stranger });
  expect((await people.lastMessage(database, stranger)).lang).toBe('fr');
});

test('a wrong code takes a try, and after five the right one is refused too', async () => {
  const phone = newPhone();
  const { challenge } = await ask(database, { phone });
  const code = await lastCode(database, phone);
  for (const left of [4, 3, 2, 1]) {
    await expect(tryCode(database, challenge, wrong(code))).rejects.toMatchObject({
      code: 'people.code_wrong',
      values: { left },
    });
  }
  await expect(tryCode(database, challenge, wrong(code))).rejects.toMatchObject({ code: 'people.code_locked' });
  await expect(tryCode(database, challenge, code)).rejects.toMatchObject({ code: 'people.code_locked' });
  expect((await factsAbout(database, challenge)).filter((fact) => fact === 'people.code_mistaken')).toHaveLength(5);
});

test('a code no longer serves after ten minutes', async () => {
  const phone = newPhone();
  const { challenge } = await ask(database, { phone });
  const code = await lastCode(database, phone);
  await expect(tryCode(database, challenge, code, { now: later(10) })).rejects.toMatchObject({
    code: 'people.code_expired',
  });
  await expect(tryCode(database, challenge, code, { now: later(9.9) })).resolves.toBeDefined();
});

test('a code serves once, and its message forgets it', async () => {
  const phone = newPhone();
  const { challenge } = await ask(database, { phone });
  const code = await lastCode(database, phone);
  await tryCode(database, challenge, code);
  await expect(tryCode(database, challenge, code)).rejects.toMatchObject({ code: 'people.code_used' });
  expect((await people.lastMessage(database, phone)).text).toBeNull();
});

test('a new code makes the old one useless', async () => {
  const phone = newPhone();
  const { challenge: old } = await ask(database, { phone });
  const oldCode = await lastCode(database, phone);
  const { challenge } = await ask(database, { phone }, later(1));
  await expect(tryCode(database, old, oldCode)).rejects.toMatchObject({ code: 'people.code_used' });
  await expect(tryCode(database, challenge, await lastCode(database, phone))).resolves.toBeDefined();
});

test('two codes asked for at once leave one that serves', async () => {
  const phone = newPhone();
  await Promise.all([ask(database, { phone }), ask(database, { phone })]);
  const { rows } = await database.pool.query('select 1 from people.challenge where target = $1 and used_at is null', [
    phone,
  ]);
  expect(rows).toHaveLength(1);
});

test('of two tries at once with the last one left, one counts and one finds the code locked', async () => {
  const phone = newPhone();
  const { challenge } = await ask(database, { phone });
  const code = await lastCode(database, phone);
  for (let used = 0; used < 4; used += 1) await tryCode(database, challenge, wrong(code)).catch(() => undefined);
  const both = await Promise.allSettled([
    tryCode(database, challenge, wrong(code)),
    tryCode(database, challenge, wrong(code)),
  ]);
  expect(both.map((one) => one.status === 'rejected' && one.reason.code)).toEqual([
    'people.code_locked',
    'people.code_locked',
  ]);
  const { rows } = await database.pool.query('select tries_left from people.challenge where id = $1', [challenge]);
  expect(rows[0].tries_left).toBe(0);
  expect((await factsAbout(database, challenge)).filter((fact) => fact === 'people.code_mistaken')).toHaveLength(5);
});

test('the right code typed twice at once opens one session', async () => {
  const phone = newPhone();
  const { challenge } = await ask(database, { phone });
  const code = await lastCode(database, phone);
  const both = await Promise.allSettled([tryCode(database, challenge, code), tryCode(database, challenge, code)]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
});

test('a code for one use does not serve another', async () => {
  const phone = newPhone();
  const { challenge } = await ask(database, { phone });
  await database.pool.query(`update people.challenge set purpose = 'add_identifier' where id = $1`, [challenge]);
  await expect(tryCode(database, challenge, await lastCode(database, phone))).rejects.toMatchObject({
    code: 'people.code_expired',
  });
});

test('a sixth code for one number within the hour is refused with the wait, known or not', async () => {
  const known = await people.someone(database);
  for (const phone of [known.phone, newPhone()]) {
    for (let sent = 0; sent < 5; sent += 1) await ask(database, { phone }, later(sent));
    await expect(ask(database, { phone }, later(5))).rejects.toMatchObject({
      code: 'people.too_often',
      values: { minutes: 55 },
    });
    await expect(ask(database, { phone }, later(61))).resolves.toBeDefined();
  }
});

test('a twenty-first code from one place within the hour is refused', async () => {
  const from = people.newPlace();
  for (let sent = 0; sent < 20; sent += 1) await ask(database, { phone: newPhone() }, noon, from);
  await expect(ask(database, { phone: newPhone() }, noon, from)).rejects.toMatchObject({ code: 'people.too_often' });
});

test('no code, link or token lies in the database or in the journal', async () => {
  const token = newToken();
  const email = 'naima@exemple.ma';
  const { challenge } = await ask(database, { email });
  const { text, action_url } = await people.lastMessage(database, email);
  const code = /\d{6}/.exec(text)![0];
  await tryCode(database, challenge, code, { token });
  const { rows } = await database.pool.query(`select (select string_agg(c::text, ' ') from people.challenge c) || ' '
    || (select string_agg(s::text, ' ') from people.session s) as kept, (select string_agg(j::text, ' ') from platform.journal j) as journal`);
  const link = action_url!.split('/').at(-1)!;
  for (const secret of [token, link]) expect(rows[0].kept + rows[0].journal).not.toContain(secret);
  expect(rows[0].journal).not.toContain(email);
});
