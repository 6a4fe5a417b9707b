import { localeOf } from '../words/lang.ts';
import type { Lang } from '../words/lang.ts';
import { usePage } from './use-page.tsx';

const initialsIn = (lang: Lang): string[] => {
  const narrow = new Intl.DateTimeFormat(localeOf[lang], { month: 'narrow', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => narrow.format(new Date(Date.UTC(2026, month, 15))));
};

const cell = 26;
const gap = 2;

/**
 * The twelve months of a year: those that count are full, the others hollow, and a mark stands under some. `label` says
 * the same in words, for those who listen. In Arabic January is at the right.
 */
export const YearStrip = (props: { months: readonly number[]; marked?: readonly number[]; label: string }) => {
  const { lang, page } = usePage();
  const marked = props.marked ?? [];
  return (
    <svg class="year" viewBox={`0 0 ${12 * (cell + gap)} ${cell + (marked.length > 0 ? 12 : 1)}`}>
      <title>{props.label}</title>
      {initialsIn(lang).map((initial, at) => {
        const x = (page.dir === 'rtl' ? 11 - at : at) * (cell + gap) + 1;
        return (
          <g class={props.months.includes(at + 1) ? 'full' : undefined}>
            <rect x={x} y="1" width={cell} height={cell - 1} rx="3" />
            <text x={x + cell / 2} y={cell / 2 + 5.5} text-anchor="middle">
              {initial}
            </text>
            {marked.includes(at + 1) && <path d={`M${x + cell / 2} ${cell + 2}l5 8h-10z`} />}
          </g>
        );
      })}
    </svg>
  );
};
