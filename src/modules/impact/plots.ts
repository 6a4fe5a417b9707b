import type { Cell, Plot, PlotSeries } from '../../platform/page/index.ts';
import type { Caller } from '../../platform/ground.ts';
import { wordOf } from '../../platform/web/sentences.ts';
import type { Lang } from '../../platform/words/lang.ts';
import { inLang } from '../../platform/words/trilingual.ts';
import type { Trilingual } from '../../platform/words/trilingual.ts';
import { addressOfCell, figures, indicatorPage, series } from '../indicators/index.ts';
import type { Axis, Figure } from '../indicators/index.ts';
import { programmes } from '../programmes/index.ts';
import { placeName, regions } from '../registry/index.ts';
import type { PlotAsked, PlotView } from './rules/report.ts';
import { words } from './words/index.ts';

/** Where a plot is read; all of it unless told. */
export interface Where {
  scope?: string;
  place?: string;
  period?: string;
}

/** A plot before it is said in a language: the points of its figure, each with its cell. */
export interface PlotRead {
  asked: PlotAsked;
  where: Where;
  points: Figure[];
  /** The figure as a whole: how it is called, in what it counts. */
  whole: Figure | null;
  /** Names of editions, by id. */
  named: Record<string, Trilingual>;
  /** What is aimed at in each region. */
  targets: Record<string, number>;
}

const along: Record<PlotView, Axis[]> = {
  growth: ['year'],
  parts: ['category', 'year'],
  editions: ['edition'],
  regions: ['place'],
  map: ['place'],
  multiples: ['place', 'year'],
};

const editionsNamed = async (caller: Caller): Promise<Record<string, Trilingual>> =>
  Object.fromEntries(
    (await programmes(caller, {})).flatMap(({ editions }) => editions.map(({ id, name }) => [id, name])),
  );

const hiddenOr = ({ value, state }: Figure): Cell => ((state as string) === 'hidden' ? 'hidden' : value);

/** What is aimed at in each region, over the whole time, in the scope that is shown. */
const targetsOf = async (caller: Caller, { view, indicator }: PlotAsked, where: Where) => {
  if (view !== 'regions') return {};
  const { targets } = await indicatorPage(caller, { indicator });
  const here = targets.filter(({ scope, period }) => scope === (where.scope ?? 'all') && period === '');
  return Object.fromEntries(here.filter(({ place }) => place !== '').map(({ place, target }) => [place, target]));
};

/** Reads what a plot shows, as far as this reader may see it. */
export const readPlot = async (caller: Caller, asked: PlotAsked, where: Where = {}): Promise<PlotRead> => {
  const { view, indicator, dimension } = asked;
  const points = await series(caller, {
    ...{ indicator, along: along[view], ...where },
    ...(view === 'parts' ? { dimension: (dimension ?? 'sex') as 'sex' } : {}),
  });
  const [whole = null] = await figures(caller, { indicators: [indicator], ...where });
  const named = view === 'editions' ? await editionsNamed(caller) : {};
  const targets = whole === null ? {} : await targetsOf(caller, asked, where);
  return { asked, where, points, whole, named, targets };
};

const unitOf = (unit: string | undefined): Pick<Plot, 'unit'> => {
  if (unit === 'MAD') return { unit };
  return unit === 'percent' ? { unit: 'share' } : {};
};

const valueAt = (points: readonly Figure[], at: Partial<Figure['cell']>, absent: Cell = 0): Cell => {
  const keys = Object.keys(at) as (keyof Figure['cell'])[];
  const point = points.find(({ cell }) => keys.every((key) => cell[key] === at[key]));
  return point ? hiddenOr(point) : absent;
};

const yearsIn = (points: readonly Figure[]): string[] => [...new Set(points.map(({ cell }) => cell.period))].toSorted();

/** How a category is called: what nobody knows by the frame’s word, the others by the room that keeps them. */
const categoryName = (lang: Lang, dimension: string, category: string): string => {
  const t = words(lang);
  if (category === '?') return t('category.unknown');
  if (dimension === 'region') return placeName(category, lang);
  const key = { sex: 'sex', age_band: 'age', sector: 'sector' }[dimension];
  return (key === undefined ? null : wordOf(lang, 'registry', `${key}.${category}`)) ?? category;
};

/** Categories in the order in which they are told; what nobody knows comes last. */
const order = ['women', 'men', 'under_35', 'from_35_to_59', 'over_59'];
const rankOf = (category: string): number => {
  if (category === '?') return 99;
  return order.includes(category) ? order.indexOf(category) : 50;
};

type Drawn = Pick<Plot, 'kind' | 'places' | 'series'>;
type Say = (read: PlotRead, lang: Lang, measure: string) => Drawn;

const growth: Say = ({ points, asked, whole }, lang, measure) => {
  const aim = whole?.target?.target;
  const label = words(lang)('dashboard.target');
  return {
    kind: 'time',
    places: points.map(({ cell }) => ({ label: cell.period, href: addressOfCell(asked.indicator, cell) })),
    series: [
      { label: measure, values: points.map(hiddenOr) },
      ...(aim === undefined ? [] : [{ label, kind: 'target' as const, values: points.map(() => aim) }]),
    ],
  };
};

const parts: Say = ({ points, asked }, lang) => {
  const years = yearsIn(points).slice(-5);
  const known = [...new Set(points.map(({ cell }) => cell.category))].toSorted((a, b) => rankOf(a) - rankOf(b));
  const dimension = asked.dimension ?? 'sex';
  return {
    kind: known.length > 4 ? 'grouped' : 'stacked',
    places: years.map((label) => ({ label })),
    series: known.map((category): PlotSeries => ({
      label: categoryName(lang, dimension, category),
      ...(category === '?' ? { kind: 'unknown' as const } : {}),
      values: years.map((period) => valueAt(points, { category, period })),
    })),
  };
};

const editions: Say = ({ points, named, asked }, lang, measure) => ({
  kind: 'grouped',
  places: points.map(({ cell }) => ({
    label: inLang(named[cell.scope.replace('edition:', '')], lang) || '?',
    href: addressOfCell(asked.indicator, cell),
  })),
  series: [{ label: measure, values: points.map(hiddenOr) }],
});

const onMap: Say = ({ points, where }, lang, measure) => ({
  kind: 'map',
  places: regions.map(({ code, [lang]: label }) => ({
    ...{ code, label, href: `/impact/regions/${code}` },
    ...(code === where.place ? { now: true } : {}),
  })),
  series: [{ label: measure, values: regions.map(({ code }) => valueAt(points, { place: code })) }],
});

const onRegions: Say = ({ points, targets }, lang, measure) => {
  // A bar of nothing towards nothing says nothing; the map shows all twelve.
  const shown = regions.filter(({ code }) => code in targets || valueAt(points, { place: code }) !== 0);
  const aims = shown.map(({ code }) => targets[code] ?? null);
  return {
    kind: 'target',
    places: shown.map(({ code, [lang]: label }) => ({ code, label, href: `/impact/regions/${code}` })),
    series: [
      { label: measure, values: shown.map(({ code }) => valueAt(points, { place: code })) },
      ...(aims.every((aim) => aim === null)
        ? []
        : [{ label: words(lang)('dashboard.target'), kind: 'target' as const, values: aims }]),
    ],
  };
};

const multiples: Say = ({ points }, lang) => {
  const years = yearsIn(points);
  return {
    kind: 'multiples',
    places: years.map((label) => ({ label })),
    series: regions.map(({ code, [lang]: label }) => ({
      label,
      values: years.map((period) => valueAt(points, { place: code, period })),
    })),
  };
};

const sayings: Record<PlotView, Say> = {
  growth,
  parts,
  editions,
  regions: onRegions,
  map: onMap,
  multiples,
};

/** The plot in a language; addresses in it have none yet. */
export const sayPlot = (read: PlotRead, lang: Lang): Plot => {
  const { asked, whole } = read;
  const t = words(lang);
  const title = inLang(whole?.title, lang) || asked.indicator;
  const drawn = sayings[asked.view](read, lang, title);
  return { title: t(`plot.${asked.view}`, { title }), measure: title, ...unitOf(whole?.unit), ...drawn };
};

/** The same with the addresses of its places in the reader’s language. */
export const linked = (plot: Plot, lang: Lang): Plot => ({
  ...plot,
  places: plot.places.map(({ href, ...place }) => ({ ...place, ...(href ? { href: `/${lang}${href}` } : {}) })),
});
