import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { root } from '../../root.ts';
import { writeSheet } from '../../sheets/write.ts';
import type { Lang } from '../../words/lang.ts';
import { words } from '../words.ts';
import { Drawing } from './drawing.tsx';
import { type Plot, sayCell } from './plot.ts';

const style = (name: string): string => readFileSync(join(root, 'src/platform/page/style', `${name}.css`), 'utf8');

/** The rules of drawings with the colours of daylight written in: a file stands alone, and knows no variables. */
const alone = (): string => {
  const tokens = style('tokens').split('@media')[0]!;
  const colours = new Map([...tokens.matchAll(/(--[\w-]+): ([^;]+);/g)].map(([, name, value]) => [name, value]));
  const rules = style('ink').replace(/\/\*[^]*?\*\//g, '') + regionRules(colours);
  return rules.replace(/var\((--[\w-]+)\)/g, (_, name: string) => colours.get(name) ?? 'currentColor');
};

/** Each step of the map with its colour: pages say it with a variable that a step sets. */
const regionRules = (colours: Map<string | undefined, string | undefined>): string =>
  [0, 1, 2, 3, 4, 5]
    .map((step) => {
      const fill = step === 0 ? 'var(--sunk)' : (colours.get(`--s${step}`) ?? '');
      const text = step > 3 ? 'var(--on-high)' : 'var(--on-low)';
      return `.s${step} path{fill:${fill};stroke:var(--line-strong);stroke-width:1}.s${step} text{fill:${text}}`;
    })
    .join('') + '.region text{font-size:27px;font-weight:600;text-anchor:middle}';

let rules: string | undefined;

/** How wide a plot is on a sheet of its own, in pixels. */
const wide = 720;

/**
 * The plot as an SVG document that stands alone: its size, colours and letters written in, its title and a sentence
 * of what it shows inside. Typst sets it in a report with its own letters; a browser with those of the system.
 */
export const plotSvg = (plot: Plot, lang: Lang): string => {
  rules ??= alone();
  const drawn = String(<Drawing plot={plot} lang={lang} />);
  const height = /height="(\d+)"/.exec(drawn)?.[1] ?? '400';
  const sized = drawn.replace(
    /^<svg class="([^"]*)" width="100%" height="\d+"/,
    `<svg xmlns="http://www.w3.org/2000/svg" class="$1" width="${wide}" height="${height}" viewBox="0 0 ${wide} ${height}" xml:lang="${lang}"`,
  );
  return sized.replace('</desc>', () => `</desc><style>${rules}</style>`);
};

/** The numbers of the plot as a CSV that spreadsheets of that language open; what is hidden is said, not emptied. */
export const plotCsv = (plot: Plot, lang: Lang) =>
  writeSheet({
    lang,
    format: 'csv',
    name: plot.title,
    columns: [
      { title: words(lang)('plot.label') },
      ...plot.series.map(({ label }) => ({ title: plot.series.length === 1 ? plot.measure : label })),
    ],
    rows: plot.places.map(({ label }, at) => [
      label,
      ...plot.series.map(({ values }) => {
        const cell = values[at] ?? null;
        return cell === 'hidden' ? sayCell(lang, cell) : cell;
      }),
    ]),
  });

/**
 * librsvg finds letters through fontconfig, which looks once, at the first text. A server has often no font at all,
 * and hardly ever an Arabic one: it is shown those of our documents, and nothing else of the machine.
 */
const showFonts = (): void => {
  if (process.env['FONTCONFIG_FILE']) return;
  const folder = mkdtempSync(join(tmpdir(), 'twiza-letters-'));
  const conf = join(folder, 'fonts.conf');
  const fonts = join(root, 'src/platform/pdf/fonts');
  writeFileSync(
    conf,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${fonts}</dir><cachedir>${folder}</cachedir></fontconfig>`,
  );
  process.env['FONTCONFIG_FILE'] = conf;
};

/** The plot as a picture, 1440 pixels wide on white, with the letters of our documents; Arabic is shaped and ordered. */
export const plotPng = async (plot: Plot, lang: Lang): Promise<Buffer<ArrayBuffer>> => {
  showFonts();
  const drawn = sharp(Buffer.from(plotSvg(plot, lang)), { density: 144 }).flatten({ background: '#fff' });
  return Buffer.from(
    await drawn.extend({ top: 24, bottom: 24, left: 32, right: 32, background: '#fff' }).png().toBuffer(),
  );
};
