import { text } from 'node:stream/consumers';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { readXml } from '../../xml/index.ts';
import { summaryOf } from './drawing.tsx';
import type { Plot } from './plot.ts';
import { plotCsv, plotPng, plotSvg } from './plot-file.tsx';

const places = [{ label: '2024' }, { label: '2025' }, { label: '2026' }];
const growth: Plot = {
  kind: 'time',
  title: 'Coopératives',
  measure: 'Coopératives',
  places,
  series: [
    { label: 'Coopératives', values: [97, null, 243] },
    { label: 'Cible', kind: 'target', values: [600, 600, 600] },
  ],
};
const people: Plot = {
  kind: 'stacked',
  title: 'الأشخاص',
  measure: 'الأشخاص',
  places: [{ label: 'الشطر الأول' }],
  series: [
    { label: 'النساء', values: [30] },
    { label: 'الرجال', values: [10] },
    { label: 'غير معروف', kind: 'unknown', values: ['hidden'] },
  ],
};

test('a plot in a file is well-formed, says what it shows and needs no stylesheet of ours', () => {
  for (const kind of ['time', 'stacked', 'grouped', 'target', 'multiples'] as const) {
    const svg = plotSvg({ ...growth, kind }, 'fr');
    expect(readXml(svg).name).toBe('svg');
    expect(svg).toContain('<title>Coopératives</title>');
    expect(svg).not.toMatch(/var\(|class="[^"]*undefined|NaN/);
  }
});

test('in Arabic the first part of a bar begins at the right, and the numbers keep their digits', () => {
  const bars = [...plotSvg(people, 'ar').matchAll(/<rect class="bar" x="([\d.]+)%" width="([\d.]+)%"/g)];
  expect(bars.map(([, x, width]) => [Number(x), Number(width)])).toEqual([
    [25, 75],
    [0, 25],
  ]);
  expect(plotSvg(people, 'ar')).toContain('>30<');
  expect(plotSvg(people, 'fr')).toContain('x="0%" width="75%"');
});

test('a total is not written where a part of it is hidden, and the file of numbers says so', async () => {
  expect(plotSvg(people, 'ar')).not.toContain('>40<');
  expect(await text(plotCsv(people, 'ar'))).toContain('الشطر الأول;30;10;أقل من 5');
});

test('a hole in the data is a hole in the line', () => {
  expect(plotSvg(growth, 'fr').match(/<line class="line"/g)).toHaveLength(1); // the aim alone
  expect(summaryOf(growth, 'fr').replace(/[\u2066-\u2069]/g, '')).toContain('97 (2024), puis 243 (2026)');
});

test('a picture of a plot in Arabic is drawn with letters, wherever the machine has none', async () => {
  const { data, info } = await sharp(await plotPng(people, 'ar'))
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect(info.width).toBe(1504);
  // The label of the bar, at the right: dark marks on white. Without fonts this strip stays white.
  const strip = Array.from({ length: 40 }, (_, row) =>
    data.subarray((24 + 162 + row) * info.width).subarray(1200, 1470),
  );
  expect(strip.some((line) => line.some((level) => level < 100))).toBe(true);
});
