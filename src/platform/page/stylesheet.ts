import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Which files make which stylesheet: public pages load the first alone, working pages both, pages with plots the last. */
const parts = {
  'core.css': ['tokens', 'base', 'layout', 'seek', 'components', 'wares', 'print'],
  'work.css': ['work', 'scores', 'roll', 'meetings'],
  'plots.css': ['ink', 'plots'],
};

/**
 * `optional`: the page is set in the system's letters, and nothing moves under the reader's thumb once it is.
 * Readex Pro draws the headings where it is at hand within a tenth of a second, that is from the second page on.
 */
const face = (address: string, range: string): string =>
  `@font-face{font-family:'Readex Pro';font-weight:160 700;font-display:optional;src:url(${address}) format('woff2');unicode-range:${range}}`;

/** Comments and blanks away; strings are left alone. Enough for hand-written CSS, and no dependency. */
export const lighten = (css: string): string =>
  css
    .replace(/\/\*[^]*?\*\//g, '')
    .split(/('[^']*'|"[^"]*")/)
    .map((piece, i) =>
      i % 2 === 1
        ? piece
        : piece
            .replace(/\s+/g, ' ')
            .replace(/ ?([{};,>]) ?/g, '$1')
            .replace(/: /g, ':'),
    )
    .join('')
    .replaceAll(';}', '}')
    .trim();

/** The stylesheets by name, ready to serve. The fonts' addresses carry their hash, so they are handed in. */
export const stylesheets = (
  folder: string,
  fonts: { latin: string; arabic: string },
): [name: string, css: string][] => {
  const faces =
    face(
      fonts.latin,
      'U+0000-00FF,U+0131,U+0152-0153,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212',
    ) + face(fonts.arabic, 'U+0600-06FF,U+0750-077F,U+08A0-08FF,U+200C-200E,U+FB50-FDFF,U+FE70-FEFC');
  return Object.entries(parts).map(([name, files]) => {
    const css = files.map((file) => readFileSync(join(folder, `${file}.css`), 'utf8')).join('\n');
    return [name, (name === 'core.css' ? faces : '') + lighten(css)];
  });
};
