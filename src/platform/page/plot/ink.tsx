/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a drawing is an image to those who listen, and no img can be styled */
import type { Child } from 'hono/jsx';
import { dirOf, type Lang } from '../../words/lang.ts';
import type { Plot } from './plot.ts';

/**
 * What drawings share. Measures across are shares of the width, so that a drawing fits any screen with letters of one
 * size; measures down are pixels. In Arabic the axis grows from right to left and what is first stands at the right.
 * Everything is said with attributes and plain classes: the same drawing is read by browsers, by Typst and by librsvg.
 */
export interface Ink {
  lang: Lang;
  /** From a share of the width in the direction of reading to a place: «12.50%». */
  x: (share: number) => string;
  /** A rectangle from one share to another. */
  span: (from: number, to: number) => { x: string; width: string };
}

const percent = (share: number): string => `${Number((share * 100).toFixed(2))}%`;

export const inkOf = (lang: Lang): Ink => {
  const rtl = dirOf(lang) === 'rtl';
  return {
    lang,
    x: (share) => percent(rtl ? 1 - share : share),
    span: (from, to) => ({ x: percent(rtl ? 1 - to : from), width: percent(to - from) }),
  };
};

interface TextProps {
  ink: Ink;
  /** Share of the width. */
  at: number;
  y: number;
  class?: string;
  /** Where `at` is in the text, in the direction of reading. */
  anchor?: 'start' | 'middle' | 'end';
  children: string;
}

/** The side that an anchor means: engines disagree on what `start` is in Arabic, so every text lies left to right… */
const sideOf = (anchor: 'start' | 'middle' | 'end', rtl: boolean) =>
  anchor === 'middle' || !rtl ? anchor : anchor === 'start' ? 'end' : 'start';

/** … and Arabic is an island in it (U+2067 … U+2069), which all of them set in its own order. */
const island = (text: string): string => (/\p{Script=Arabic}/u.test(text) ? `\u2067${text}\u2069` : text);

/** A number with its unit inside a sentence of the other direction. */
export const whole = (text: string): string => `\u2066${text}\u2069`;

export const Letters = ({ ink, at, y, anchor = 'start', children, ...rest }: TextProps) => {
  const rtl = dirOf(ink.lang) === 'rtl';
  return (
    <text x={ink.x(at)} y={y} direction="ltr" text-anchor={sideOf(anchor, rtl)} class={rest.class}>
      {island(children)}
    </text>
  );
};

/** The colour of a series: by its kind, else by its order. */
export const inkClass = ({ kind }: Plot['series'][number], order: number): string => kind ?? `c${(order % 4) + 1}`;

export interface DrawingProps {
  plot: Plot;
  lang: Lang;
  /** A sentence that says what is seen, for who cannot. */
  summary: string;
}

interface SheetProps {
  title: string;
  summary: string;
  height: number;
  class: string;
  children?: Child;
}

/** The sheet that a drawing lies on. */
export const Sheet = ({ title, summary, height, children, ...rest }: SheetProps) => (
  <svg class={`ink ${rest.class}`} width="100%" height={height} role="img" direction="ltr">
    <title>{title}</title>
    <desc>{summary}</desc>
    {children}
  </svg>
);

/** Height that the key takes; none for a single series, which the title names. */
export const keyHeight = ({ series }: Plot): number => (series.length > 1 ? series.length * 24 + 8 : 0);

/** What each series is, a line each: «▬ Femmes». */
export const Key = ({ plot, ink, lines }: { plot: Plot; ink: Ink; lines: boolean }) => {
  if (plot.series.length < 2) return null;
  return (
    <g class="key">
      {plot.series.map((series, i) => (
        <g>
          <svg x={ink.x(0) === '0%' ? '0' : '100%'} y={i * 24} width="26" height="24" overflow="visible">
            <g transform={ink.x(0) === '0%' ? undefined : 'translate(-26 0)'} class={inkClass(series, i)}>
              {plot.kind === 'target' && series.kind === 'target' ? (
                <line class="aim" x1="13" x2="13" y1="2" y2="21" />
              ) : lines || series.kind === 'target' ? (
                <line class="line" x1="1" x2="25" y1="12" y2="12" />
              ) : (
                <rect class="bar" x="1" y="4" width="24" height="15" rx="2" />
              )}
            </g>
          </svg>
          <svg x={ink.x(0)} y={i * 24} width="1" height="24" overflow="visible">
            <text
              x={ink.x(0) === '0%' ? 34 : -34}
              y="17"
              direction="ltr"
              text-anchor={ink.x(0) === '0%' ? 'start' : 'end'}
            >
              {island(series.label)}
            </text>
          </svg>
        </g>
      ))}
    </g>
  );
};
