/**
 * Draws the fonts of the house from the npm package `@fontsource-variable/readex-pro` (OFL-1.1): two that vary, for the
 * web, and for print still ones of two weights, in the format that the typesetter reads. Run once, by hand, when that
 * package changes: `node src/platform/pdf/derive-fonts.mjs`. Nothing runs it in service.
 */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import subsetFont from 'subset-font';

const source = dirname(createRequire(import.meta.url).resolve('@fontsource-variable/readex-pro/package.json'));
const web = join(import.meta.dirname, '../page/fonts');
const print = join(import.meta.dirname, 'fonts');
const file = (script) => join(source, 'files', `readex-pro-${script}-wght-normal.woff2`);

for (const script of ['latin', 'arabic']) copyFileSync(file(script), join(web, `readex-${script}.woff2`));

/**
 * The typesetter takes one file for a family and a weight; each script is its own family, so that none hides another.
 * A name of the same length leaves every table where it is.
 */
const renamed = (font, family) => {
  const utf16 = (text) => Buffer.from(text, 'utf16le').swap16();
  for (const [from, to] of [
    ['Readex Pro', family],
    ['ReadexPro', family.replace(' ', '')],
  ]) {
    for (let at = font.indexOf(utf16(from)); at !== -1; at = font.indexOf(utf16(from), at + 1))
      utf16(to).copy(font, at);
  }
  return font;
};

const families = { latin: 'Readex Lat', 'latin-ext': 'Readex Ext', arabic: 'Readex Ara' };

for (const [script, family] of Object.entries(families)) {
  for (const weight of [400, 700]) {
    const still = await subsetFont(readFileSync(file(script)), null, {
      targetFormat: 'truetype',
      variationAxes: { wght: weight },
      keepAllGlyphs: true,
    });
    writeFileSync(join(print, `readex-${script}-${weight}.ttf`), renamed(still, family));
  }
}

for (const folder of [web, print]) copyFileSync(join(source, 'LICENSE'), join(folder, 'OFL.txt'));
