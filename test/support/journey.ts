import type { Page } from 'playwright-core';
import type { Pool } from 'pg';
import { picture } from './calls.ts';
import { startServer } from './server.ts';
import type { RunningServer, ServerSettings } from './server.ts';

/** A site to travel through: the built program with a database of its own. */
export interface Site {
  url: string;
  pool: Pool;
  server: RunningServer;
}

export const openSite = async (settings: ServerSettings = {}): Promise<Site> => {
  const server = await startServer(settings);
  if (!server.database)
    throw new Error('A journey reads codes from its database; the trial engine keeps it to itself.');
  return { url: server.url, pool: server.database.pool, server };
};

/** The newest code or text that this number was sent. */
export const messageTo = async ({ pool }: Site, phone: string): Promise<string> => {
  const { rows } = await pool.query<{ text: string }>(
    'select text from platform.message_out where address = $1 and text is not null order by at desc, id desc limit 1',
    [phone],
  );
  return rows[0]?.text ?? '';
};

/** Presses the button of the form that holds this control, and waits for the page that follows. */
export const send = async (page: Page, within = 'main form'): Promise<void> => {
  await Promise.all([
    page.waitForNavigation(),
    page.locator(within).first().locator('button.first:not([type=button])').first().click(),
  ]);
};

/** Fills controls by their names; `true` ticks, a text chooses or types as the control asks. */
export const fill = async (page: Page, values: Record<string, string | true>): Promise<void> => {
  for (const [name, value] of Object.entries(values)) {
    const control = page.locator(`main [name="${name}"]`);
    const kind = await control.first().evaluate((one) => (one instanceof HTMLInputElement ? one.type : one.tagName));
    if (kind === 'radio' || kind === 'checkbox') {
      await page
        .locator(value === true ? `[name="${name}"]` : `[name="${name}"][value="${value}"]`)
        .first()
        .check();
    } else if (kind === 'SELECT') {
      await control.first().selectOption(value as string);
    } else {
      await control.first().fill(value as string);
    }
  }
};

/** Signs in with a number and the code it is sent, in the language of the page. */
export const signIn = async (page: Page, site: Site, phone: string, lang = 'fr'): Promise<void> => {
  await page.goto(`${site.url}/${lang}/sign-in`);
  await page.locator('input[type=tel]').first().fill(phone);
  await send(page);
  const code = /\b\d{6}\b/.exec(await messageTo(site, phone))?.[0] ?? '';
  await page.locator('input[name=code]').fill(code);
  await send(page);
};

/** Fills in every section of the prize's form from the page of an application in Arabic, joins the extract, and sends. */
export const completePrize = async (page: Page, site: Pick<Site, 'url'>): Promise<void> => {
  const application = new URL(page.url()).pathname.split('/')[4] as string;
  await page.goto(`${site.url}/ar/me/applications/${application}/cooperative`);
  await fill(page, {
    'cooperative.age_years': '٦',
    'cooperative.members': '24',
    'cooperative.women': '24',
    'cooperative.activity': 'food',
    'cooperative.earlier_prize': 'no',
  });
  await send(page, 'main form[action*="/me/applications/"]');
  await fill(page, {
    'project.title': 'وحدة صغيرة للتعبئة',
    'project.need': 'نبيع منتوجنا دون تعليب وبثمن منخفض.',
    'project.action': 'شراء آلة للتعبئة وتكوين أربع منخرطات.',
    'project.cost': '80 000',
    'project.impact': 'عمل منتظم لست نساء طول السنة.',
  });
  await send(page, 'main form[action*="/me/applications/"]');
  await fill(page, { 'products.0.name': 'زيت الأركان' });
  await send(page, 'main form[action*="/me/applications/"]');
  const extract = picture('extract.png');
  await page.setInputFiles('input[type=file]', {
    name: extract.name,
    mimeType: extract.type,
    buffer: Buffer.from(await extract.arrayBuffer()),
  });
  await send(page, 'main form[action*="/me/applications/"]');
  await page.goto(`${site.url}/ar/me/applications/${application}`);
  // A cooperative that came from a list: she asks to represent it before she sends in its name.
  if ((await page.locator('main form[action$="/claim"]').count()) > 0) {
    await fill(page, { office: 'president' });
    await send(page, 'main form[action$="/claim"]');
  }
  await send(page, 'main form[action$="/submit"]');
};
