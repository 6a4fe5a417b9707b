import type { Caller } from '../../platform/ground.ts';
import { figures, series } from '../indicators/index.ts';
import type { Axis, Figure } from '../indicators/index.ts';
import { programmes } from '../programmes/index.ts';
import { funders } from '../programmes/index.ts';
import type { Trilingual } from '../../platform/words/trilingual.ts';
import { readPlot } from './plots.ts';
import type { PlotRead, Where } from './plots.ts';
import { photographsToShow } from './queries/photographs.ts';
import { publishedReports } from './queries/reports.ts';
import { testimoniesToShow } from './queries/testimonies.ts';
import type { Compared, PlotAsked } from './rules/report.ts';

/** The six figures that tell the work, in their order; of those that nobody has defined, nothing is said. */
export const storyCodes = [
  'cooperatives_supported',
  'laureates',
  'cooperatives_accompanied',
  'cooperatives_networked',
  'opportunities',
  'experts',
];

const plotsOfAll: PlotAsked[] = [
  { view: 'growth', indicator: 'cooperatives_supported' },
  { view: 'parts', indicator: 'trainees', dimension: 'sex' },
  { view: 'editions', indicator: 'laureates' },
  { view: 'editions', indicator: 'grants_awarded' },
  { view: 'regions', indicator: 'cooperatives_accompanied' },
  { view: 'multiples', indicator: 'cooperatives_trained' },
];

const plotsOfRegion: PlotAsked[] = [
  { view: 'growth', indicator: 'cooperatives_supported' },
  { view: 'parts', indicator: 'trainees', dimension: 'sex' },
];

/** Plots that have something to show, in the order asked. */
const readAll = async (caller: Caller, asked: readonly PlotAsked[], where: Where): Promise<PlotRead[]> => {
  const read = await Promise.all(asked.map((each) => readPlot(caller, each, where)));
  return read.filter(({ points }) => points.some(({ value }) => value !== null && value !== 0));
};

/** What the public page says of the whole, or of a region: figures, a map of one of them, plots, words, reports. */
export const impactOf = async (caller: Caller, { place = '', map }: { place?: string; map: string }) => {
  const [story, mapped, plots, testimonies, photographs, reports] = await Promise.all([
    figures(caller, { indicators: storyCodes, place }),
    readPlot(caller, { view: 'map', indicator: map }),
    readAll(caller, place === '' ? plotsOfAll : plotsOfRegion, place === '' ? {} : { place }),
    testimoniesToShow(caller, { limit: 3, ...(place === '' ? {} : { region: place }) }),
    photographsToShow(caller, { use: 'impact', limit: 3, ...(place === '' ? {} : { region: place }) }),
    publishedReports(caller, { limit: 2 }),
  ]);
  return { story, mapped, plots, testimonies, photographs, reports };
};

export type Impact = Awaited<ReturnType<typeof impactOf>>;

export interface Column {
  key: string;
  /** Of a year nothing: its number is its name. */
  name: Trilingual | null;
}

export interface Comparison {
  along: Compared;
  columns: Column[];
  rows: { figure: Figure; cells: (Figure | undefined)[] }[];
}

const comparedCodes = [...storyCodes.slice(0, 3), 'grants_awarded', 'cooperatives_trained', 'trainees', 'visits_held'];

const namesOf = async (caller: Caller, along: Axis): Promise<Record<string, Trilingual>> => {
  if (along === 'year') return {};
  const all = along === 'funder' ? [] : await programmes(caller, {});
  if (along === 'funder') return Object.fromEntries((await funders(caller, {})).map(({ id, name }) => [id, name]));
  const listed = along === 'programme' ? all : all.flatMap(({ editions }) => editions);
  return Object.fromEntries(listed.map(({ id, name }) => [id, name]));
};

const keyOf = (along: Compared, { cell }: Figure): string =>
  along === 'year' ? cell.period : (cell.scope.split(':')[1] ?? '');

const latest = 8;

/** The figures beside each other: year by year, edition by edition, programme by programme, funder by funder. */
export const compare = async (
  caller: Caller,
  { along, place, indicators = comparedCodes }: { along: Compared; place: string; indicators?: string[] },
): Promise<Comparison> => {
  const heads = await figures(caller, { indicators, place });
  const told = await Promise.all(heads.map(({ code }) => series(caller, { indicator: code, along: [along], place })));
  const names = await namesOf(caller, along);
  const keys = [...new Set(told.flat().map((each) => keyOf(along, each)))].filter(
    (key) => along === 'year' || key in names,
  );
  const named = Object.keys(names).filter((key) => keys.includes(key));
  // Time goes one way: the latest editions, the oldest of them first.
  const latestOf = { year: keys.toSorted().slice(-latest), edition: named.slice(0, latest).toReversed() };
  const order = along === 'year' || along === 'edition' ? latestOf[along] : named.slice(0, latest);
  return {
    along,
    columns: order.map((key) => ({ key, name: names[key] ?? null })),
    rows: heads
      .map((figure, at) => ({
        figure,
        cells: order.map((key) => told[at]!.find((each) => keyOf(along, each) === key)),
      }))
      .filter(({ cells }) => cells.some(Boolean)),
  };
};
