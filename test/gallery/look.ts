/** Pictures of the gallery, to be looked at, after a build: `node build/test/gallery/look.js FOLDER [PART,PART]`. */
import { join } from 'node:path';
import { openBrowser } from '../support/browser.ts';
import { pages, serveGallery } from './server.ts';

const folder = process.argv[2] ?? '.';
const only = process.argv[3]?.split(',');
const { at, stop } = await serveGallery();
const browser = await openBrowser();
for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [360, 1440]) {
    const view = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
    const page = await view.newPage();
    for (const lang of ['fr', 'ar'] as const)
      for (const name of Object.keys(pages)) {
        const shot = `${name}-${lang}-${width}-${colorScheme}`;
        if (only && !only.some((each) => shot.includes(each))) continue;
        await page.goto(`${at}/${lang}/${name}`);
        await page.reload(); // the second page has the letters of the first in its cache
        await page.screenshot({ path: join(folder, `${shot}.png`), fullPage: true });
        if (width === 1440 && colorScheme === 'light')
          await page.pdf({ path: join(folder, `${name}-${lang}.pdf`), format: 'A4' });
      }
    await view.close();
  }
await browser.close();
await stop();
