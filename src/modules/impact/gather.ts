import type { Caller } from '../../platform/ground.ts';
import { anonymous } from '../../platform/rights.ts';
import type { Lang } from '../../platform/words/lang.ts';
import type { Plot } from '../../platform/page/index.ts';
import { definitions, figure } from '../indicators/index.ts';
import { Hidden } from '../../platform/refusals.ts';
import { comparisonNow } from './comparison-now.ts';
import { readPlot, sayPlot } from './plots.ts';
import { photographsById } from './queries/photographs.ts';
import type { SectionShown } from './queries/reports.ts';
import { testimoniesById } from './queries/testimonies.ts';
import type { FrozenFigure, FrozenSection } from './rules/contents.ts';
import { figuresIn, markOf } from './rules/pieces.ts';
import type { PlotAsked } from './rules/report.ts';

interface Told {
  period: string;
  sections: readonly SectionShown[];
}

type Counts = ReadonlyMap<string, NonNullable<FrozenFigure['counts']>>;

/** Which figures sections say, and over which time; of a year, what happened in it is told since the beginning too. */
const cellsOf = ({ period, sections }: Told, counts: Counts): { code: string; period: string }[] => {
  const said = sections.flatMap(({ body }) => figuresIn(Object.values(body)));
  const boxes = sections.flatMap(({ kind, figures }) => (kind === 'figures' ? figures : []));
  const cells = [
    ...boxes.map((code) => ({ code, period })),
    ...boxes.filter((code) => counts.get(code) === 'within').map((code) => ({ code, period: '' })),
    ...said.map(({ figure: code, whole }) => ({ code, period: whole ? '' : period })),
  ];
  return cells.filter(
    (one, at) => cells.findIndex((each) => each.code === one.code && each.period === one.period) === at,
  );
};

/** A figure as it is now, or nothing where no indicator has that code. */
const figureNow = async (
  caller: Caller,
  { code: indicator, period }: { code: string; period: string },
  counts: Counts,
): Promise<FrozenFigure[]> => {
  try {
    const { code, title, unit, value, num, den, records, href } = await figure(caller, { indicator, period });
    const now = { code, title, unit, period, value, num, den, records: records ?? 0, href };
    return [{ ...now, counts: counts.get(code) ?? 'until', publication: null, digest: '' }];
  } catch (error) {
    if (error instanceof Hidden) return [];
    throw error;
  }
};

/** What texts and boxes of figures ask for that is not among these figures, as it is written. */
export const unknownIn = (sections: readonly SectionShown[], figures: readonly FrozenFigure[]): string[] => {
  const known = new Set(figures.map(({ code }) => code));
  const said = sections.flatMap(({ kind, figures: boxes, body }) => [
    ...figuresIn(Object.values(body)),
    ...(kind === 'figures' ? boxes.map((code) => ({ figure: code })) : []),
  ]);
  return [...new Set(said.filter((one) => !known.has(one.figure)).map(markOf))];
};

const plotNow = async (caller: Caller, asked: PlotAsked, period: string): Promise<Record<Lang, Plot>> => {
  const read = await readPlot(caller, asked, period === '' ? {} : { period });
  return { fr: sayPlot(read, 'fr'), ar: sayPlot(read, 'ar'), en: sayPlot(read, 'en') };
};

const sectionNow = async (
  caller: Caller,
  { id, kind, title, body, figures, plot, along, testimony, photograph }: SectionShown,
  period: string,
): Promise<(FrozenSection & { id: string })[]> => {
  if (kind === 'text') return [{ id, kind, title, body }];
  if (kind === 'figures') return [{ id, kind, title, figures }];
  if (kind === 'plot' && plot) return [{ id, kind, title, plot: await plotNow(caller, plot, period) }];
  if (kind === 'comparison' && along)
    return [{ id, kind, title, compared: await comparisonNow(caller, { along, indicators: figures }) }];
  if (photograph !== null) return [{ id, kind: 'photograph', title, photograph, seal: '' }];
  return testimony === null ? [] : [{ id, kind: 'testimony', title, testimony, seal: '' }];
};

/** A report as it would be published now, read as anybody will read it: its sections, its figures, who speaks in it. */
export const gather = async (caller: Caller, report: Told) => {
  const { period, sections } = report;
  const anybody = { ...caller, actor: anonymous };
  const counts: Counts = new Map((await definitions(anybody, {})).map((row) => [row.code, row.definition.period]));
  const figures = [];
  for (const cell of cellsOf(report, counts)) figures.push(...(await figureNow(anybody, cell, counts)));
  const frozen = [];
  for (const section of sections) frozen.push(...(await sectionNow(anybody, section, period)));
  const ids = (which: 'testimony' | 'photograph') => sections.flatMap((section) => section[which] ?? []);
  return {
    ...{ period, figures, sections: frozen },
    testimonies: await testimoniesById(caller, { ids: ids('testimony') }),
    photographs: await photographsById(caller, { ids: ids('photograph') }),
  };
};
