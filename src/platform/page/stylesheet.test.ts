import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lighten } from './stylesheet.ts';

const folder = join(import.meta.dirname, 'style');
const sheets = readdirSync(folder).map((name) => [name, lighten(readFileSync(join(folder, name), 'utf8'))] as const);

test('lightening takes comments and blanks, and leaves strings and spaces that matter', () => {
  expect(lighten("/* why */ a :is(b, c) > d { content: ' : '; margin: calc(1px + 2px); }")).toBe(
    "a :is(b,c)>d{content:' : ';margin:calc(1px + 2px)}",
  );
});

// A page in Arabic is the same page: what names a side by left or right would be wrong in one of the two.
test.each(sheets)('%s knows no left and no right', (_, css) => {
  expect(css.match(/[{;](?:[\w-]+-)?(?:left|right)(?:-[\w-]+)?:|:(?:left|right)[;}]/g)).toBeNull();
  expect(css.match(/[{;](?:min-|max-)?(?:width|height):|[{;](?:top|bottom):/g)).toBeNull();
});

const luminance = (hex: string): number => {
  const full = hex.length === 4 ? hex.slice(1).replace(/./g, '$&$&') : hex.slice(1);
  const [r = 0, g = 0, b = 0] = [0, 2, 4]
    .map((i) => Number.parseInt(full.slice(i, i + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** The ratio of WCAG 2, 1 to 21. */
const contrast = (a: string, b: string): number => {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
};

const tokens = (text: string) =>
  Object.fromEntries([...text.matchAll(/--([\w-]+): (#\w+);/g)].map(([, name, value]) => [name!, value!]));

const themes = (() => {
  const css = readFileSync(join(folder, 'tokens.css'), 'utf8');
  const print = readFileSync(join(folder, 'print.css'), 'utf8');
  const chosen = css.slice(css.indexOf(":root[data-theme='dark']"));
  const preferred = css.slice(
    css.indexOf('@media (prefers-color-scheme: dark)'),
    css.indexOf(":root[data-theme='dark']"),
  );
  const light = tokens(css.slice(0, css.indexOf('@media')));
  return { light, dark: tokens(preferred), chosen: tokens(chosen), print: { ...light, ...tokens(print) } };
})();

test('the dark that the system asks for and the dark that a reader chooses are one', () => {
  expect(themes.chosen).toEqual(themes.dark);
});

test.each(['light', 'dark', 'print'] as const)('every text of the %s theme stands out at 4.5 to 1 or more', (name) => {
  const theme = themes[name];
  const pairs = [
    ...['paper', 'surface', 'sunk'].flatMap((ground) =>
      ['ink', 'muted', 'indigo', 'saffron-ink', 'argan', 'clay'].map((text) => [text, ground]),
    ),
    ...['indigo', 'argan', 'clay'].flatMap((tone) => [
      [tone, `${tone}-soft`],
      ['ink', `${tone}-soft`],
    ]),
    ['saffron-ink', 'saffron-soft'],
    ['on-indigo', 'indigo'],
    ...['s1', 's2', 's3'].map((step) => ['on-low', step]),
    ...['s4', 's5'].map((step) => ['on-high', step]),
  ];
  const weak = pairs.filter(([text, ground]) => contrast(theme[text!]!, theme[ground!]!) < 4.5);
  expect(weak).toEqual([]);
});

test.each(['light', 'dark', 'print'] as const)('the line of a control stands out at 3 to 1 in the %s theme', (name) => {
  for (const ground of ['paper', 'surface', 'sunk'])
    expect(contrast(themes[name]['line-strong']!, themes[name][ground]!)).toBeGreaterThan(3);
});
