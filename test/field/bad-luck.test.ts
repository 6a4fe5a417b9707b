/** What goes wrong in a valley, tried in a real browser: nothing is lost, and nothing exists twice. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { provinces } from '../../src/modules/registry/index.ts';
import { openBrowser } from '../support/browser.ts';
import { openSite, signIn } from '../support/journey.ts';
import type { Site } from '../support/journey.ts';
import {
  agentOf,
  at,
  backOnline,
  comeBack,
  killTab,
  look,
  openPhone,
  patience,
  unsent,
  untilAllSent,
} from './phone.ts';
import type { Phone } from './phone.ts';

const alone = inject('database').engine === 'trial';
const province = provinces.find(({ region }) => region === 'MA-09')!.code;
const slow = { timeout: 120_000 };
let site: Site;
let browser: Browser;
let agent: Awaited<ReturnType<typeof agentOf>>;
let phone: Phone;

beforeAll(async () => {
  if (alone) return;
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
}, 120_000);

beforeEach(async () => {
  if (alone) return;
  agent = await agentOf(site, [{ role: 'field_agent', region: 'MA-09' }]);
  phone = await openPhone(browser, site, agent);
}, 60_000);

afterEach(async () => {
  await phone?.context.close();
});

afterAll(async () => {
  await browser?.close();
  await site?.server.stop();
});

let met = 0;

const fillIn = async (page: Page, name: string): Promise<void> => {
  await page.locator('button.wide', { hasText: 'Nouvelle coopérative' }).click();
  await page.locator('[name=name_fr]').fill(name);
  await page.locator('[name=province]').selectOption(province);
};

/** A cooperative met on the way, under a name that nobody else has. */
const meet = async (): Promise<string> => {
  const name = `Coopérative rencontrée ${(met += 1)}`;
  await at(phone, '');
  await fillIn(phone.page, name);
  await phone.page.locator('.foot .first').click();
  await phone.page.locator('.doors li', { hasText: name }).waitFor();
  return name;
};

const meetFive = async (): Promise<string[]> => {
  const names = [];
  for (let n = 0; n < 5; n += 1) names.push(await meet());
  return names;
};

/** How often each of these exists in the house. */
const existing = async (names: string[]): Promise<number[]> => {
  const { rows } = await site.pool.query<{ name: string; n: string }>(
    'select name, count(*) as n from registry.structure where name = any($1) group by name',
    [names],
  );
  return names.map((name) => Number(rows.find((row) => row.name === name)?.n ?? 0));
};

const noSync = async (): Promise<void> => {
  await phone.context.route('**/field/sync', (route) => route.abort());
};

const inStore = (name: string, store: string): Promise<number> =>
  phone.page.evaluate(
    ([database, of]) =>
      new Promise<number>((done) => {
        const opened = indexedDB.open(database!);
        opened.addEventListener('success', () => {
          const asked = opened.result.transaction(of!).objectStore(of!).count();
          asked.addEventListener('success', () => {
            opened.result.close();
            done(asked.result);
          });
        });
      }),
    [name, store],
  );

describe.skipIf(alone)('nothing is lost, and nothing exists twice, when', () => {
  test('the reply is lost after the house has written everything down', slow, async () => {
    let lost = 0;
    await phone.context.route('**/field/sync', async (route) => {
      if (lost > 0 || !(route.request().postData() ?? '').includes('register_structure')) return route.continue();
      lost += 1;
      await route.fetch();
      return route.abort('connectionreset');
    });
    const name = await meet();
    await expect.poll(() => existing([name]), patience).toEqual([1]);
    expect([lost, await unsent(phone)]).toEqual([1, 1]);
    await untilAllSent(phone);
    expect(await existing([name])).toEqual([1]);
  });

  test('the server is stopped in the middle of the day and started again', slow, async () => {
    await phone.context.setOffline(true);
    const names = await meetFive();
    await killTab(phone);
    await comeBack(phone);
    await expect.poll(() => unsent(phone), patience).toBe(5);
    await backOnline(phone);
    expect(await existing(names)).toEqual([1, 1, 1, 1, 1]);
  });

  test('the tab is killed in mid-write: the draft or the act is there, never neither, never both', slow, async () => {
    await phone.context.setOffline(true);
    const name = `Coopérative rencontrée ${(met += 1)}`;
    await fillIn(phone.page, name);
    const place = phone.page.url().split('#/')[1]!;
    await phone.page.evaluate(() => document.querySelector<HTMLButtonElement>('.foot .first')!.click());
    await killTab(phone);
    const page = await comeBack(phone, place);
    const captured = await unsent(phone);
    if (captured === 0) {
      await expect.poll(() => page.locator('[name=name_fr]').inputValue(), patience).toBe(name);
      await page.locator('.foot .first').click();
    }
    await expect.poll(() => unsent(phone), patience).toBe(1);
    await backOnline(phone);
    expect(await existing([name])).toEqual([1]);
  });

  test('the telephone is full: it says so, keeps what it has, and takes the act once there is room', slow, async () => {
    await phone.context.setOffline(true);
    const before = await meet();
    const room = (is: boolean) =>
      phone.page.evaluate((there) => {
        const of = IDBObjectStore.prototype as IDBObjectStore & { real?: IDBObjectStore['add'] };
        of.real ??= of.add;
        of.add = there
          ? of.real
          : () => {
              throw new DOMException('no room', 'QuotaExceededError');
            };
      }, is);
    await room(false);
    const name = `Coopérative rencontrée ${(met += 1)}`;
    await fillIn(phone.page, name);
    await phone.page.locator('.foot .first').click();
    await phone.page.locator('.notice.problem').first().waitFor();
    await look(phone, 'full-fr');
    expect(await phone.page.locator('[name=name_fr]').inputValue()).toBe(name);
    expect(await unsent(phone)).toBe(1);
    await room(true);
    await phone.page.locator('.foot .first').click();
    await expect.poll(() => unsent(phone), patience).toBe(2);
    await backOnline(phone);
    expect(await existing([before, name])).toEqual([1, 1]);
  });

  test(
    'somebody signs out with five unsent: it is refused, saved in a file, locked, and there again',
    slow,
    async () => {
      await noSync();
      const names = await meetFive();
      await at(phone, 'more');
      await phone.page.getByRole('button', { name: 'Se déconnecter' }).click();
      await expect.poll(() => phone.page.locator('.notice.problem').innerText(), patience).toContain('5 saisies');
      await look(phone, 'sign-out-fr');
      const [download] = await Promise.all([
        phone.page.waitForEvent('download'),
        phone.page.getByRole('button', { name: 'Fichier de secours' }).click(),
      ]);
      const saved = await download.path();
      await phone.page.getByRole('button', { name: /verrouiller/ }).click();
      await phone.page.locator('.welcome').waitFor();
      const mine = `twiza-field-${agent.id}`;
      expect([await inStore(mine, 'act'), await inStore(mine, 'sealed')]).toEqual([0, 5]);

      const colleague = await agentOf(site, [{ role: 'field_agent', region: 'MA-09' }]);
      const other = await openPhone(browser, site, colleague);
      await at(other, 'more');
      await other.page.locator('input[type=file]').setInputFiles(saved);
      await expect.poll(() => existing(names), patience).toEqual([1, 1, 1, 1, 1]);
      await untilAllSent(other);
      await other.context.close();

      await signIn(phone.page, site, agent.phone);
      await phone.page.goto(`${site.url}/field/`);
      await expect.poll(() => unsent(phone), patience).toBe(5);
      await phone.context.unroute('**/field/sync');
      await backOnline(phone);
      expect(await existing(names)).toEqual([1, 1, 1, 1, 1]);
    },
  );

  test('another person signs in on the same telephone: they see nothing of the first', slow, async () => {
    await noSync();
    const name = await meet();
    const other = await agentOf(site, [{ role: 'field_agent', region: 'MA-09' }]);
    await phone.context.clearCookies();
    await signIn(phone.page, site, other.phone);
    await phone.page.goto(`${site.url}/field/`);
    await expect.poll(() => phone.page.locator('.doors, .empty').count(), patience).toBeGreaterThan(0);
    await expect.poll(() => unsent(phone), patience).toBe(0);
    expect(await phone.page.locator('body').innerText()).not.toContain(name);
    expect(await inStore(`twiza-field-${agent.id}`, 'sealed')).toBe(1);
  });

  test('the clock of the telephone is two years off: it decides nothing, and is told', slow, async () => {
    await phone.page.clock.setSystemTime(new Date('2024-11-25T08:00:00Z'));
    const name = await meet();
    await untilAllSent(phone);
    expect(await existing([name])).toEqual([1]);
    const { rows } = await site.pool.query<{ at: Date }>(
      'select created_at as at from registry.structure where name = $1',
      [name],
    );
    expect(rows[0]!.at.getFullYear()).toBeGreaterThan(2025);
    await at(phone, 'more');
    await phone.page.reload();
    await expect.poll(() => phone.page.locator('.notice.alive').count(), patience).toBe(1);
  });

  test('two tabs are open: one sends, and both know', slow, async () => {
    await noSync();
    const names = [await meet(), await meet()];
    const second = await phone.context.newPage();
    await second.goto(`${site.url}/field/#/outbox`);
    await second.locator('.unsent').nth(1).waitFor();
    await phone.context.unroute('**/field/sync');
    await at(phone, 'outbox');
    await Promise.all(
      [phone.page, second].map((page) =>
        page
          .locator('.gestures.first-row .first')
          .click({ timeout: 3000 })
          .catch(() => undefined),
      ),
    );
    await untilAllSent(phone);
    await expect.poll(() => second.locator('.standing').getAttribute('data-unsent'), patience).toBe('0');
    expect(await existing(names)).toEqual([1, 1]);
  });

  test(
    'the house refuses: the reason is shown in the reader’s language, and the act can be tried again',
    slow,
    async () => {
      await phone.context.setOffline(true);
      const name = await meet();
      await site.pool.query('update people.role_grant set revoked_at = now() where person = $1', [agent.id]);
      await phone.context.setOffline(false);
      await at(phone, 'outbox');
      await phone.page.locator('.unsent[data-state=refused]').waitFor(patience);
      await look(phone, 'refused-fr');
      expect(await phone.page.locator('.reason').innerText()).not.toContain('undefined');
      expect(await existing([name])).toEqual([0]);
      await site.pool.query('update people.role_grant set revoked_at = null where person = $1', [agent.id]);
      await phone.page.getByRole('button', { name: 'Réessayer' }).click();
      await untilAllSent(phone);
      expect(await existing([name])).toEqual([1]);
    },
  );
});
