import { createHash } from 'node:crypto';
import type { Caller } from '../../platform/ground.ts';
import type { Lang } from '../../platform/words/lang.ts';
import type { Plot } from '../../platform/page/index.ts';
import { figure } from '../indicators/index.ts';
import { Hidden } from '../../platform/refusals.ts';
import { readPlot, sayPlot } from './plots.ts';
import type { SectionShown } from './queries/reports.ts';
import { testimoniesById } from './queries/testimonies.ts';
import type { TestimonyShown } from './queries/testimonies.ts';
import type { FrozenFigure, FrozenSection } from './rules/contents.ts';
import { figuresIn } from './rules/pieces.ts';
import type { PlotAsked } from './rules/report.ts';

/** The codes of figures that sections say, each once. */
export const codesOf = (sections: readonly SectionShown[]): string[] => [
  ...new Set(sections.flatMap(({ figures, body }) => [...figures, ...figuresIn(Object.values(body))])),
];

/** A figure as it is now, or nothing where no indicator has that code. */
const figureNow = async (caller: Caller, indicator: string, period: string): Promise<FrozenFigure[]> => {
  try {
    const { code, title, unit, value, num, den, records, href } = await figure(caller, { indicator, period });
    const now = { code, title, unit, period, value, num, den, records: records ?? 0, href };
    return [{ ...now, publication: null, digest: '' }];
  } catch (error) {
    if (error instanceof Hidden) return [];
    throw error;
  }
};

const plotNow = async (caller: Caller, asked: PlotAsked, period: string): Promise<Record<Lang, Plot>> => {
  const read = await readPlot(caller, asked, period === '' ? {} : { period });
  return { fr: sayPlot(read, 'fr'), ar: sayPlot(read, 'ar'), en: sayPlot(read, 'en') };
};

/** The seal of a testimony: what is shown of it, with its secret, digested. */
export const sealOf = (
  one: Pick<TestimonyShown, 'words' | 'person' | 'capacity' | 'photo'>,
  secret: string,
): string => {
  const { words, person, capacity, photo } = one;
  const said = JSON.stringify([words.fr, words.ar, words.en, person, capacity.fr, capacity.ar, capacity.en, photo]);
  return createHash('sha256').update(`${secret}\n${said}`).digest('hex');
};

const sectionNow = async (
  caller: Caller,
  { id, kind, title, body, figures, plot, testimony }: SectionShown,
  period: string,
): Promise<(FrozenSection & { id: string })[]> => {
  if (kind === 'text') return [{ id, kind, title, body }];
  if (kind === 'figures') return [{ id, kind, title, figures }];
  if (kind === 'plot' && plot) return [{ id, kind, title, plot: await plotNow(caller, plot, period) }];
  return testimony === null ? [] : [{ id, kind: 'testimony', title, testimony, seal: '' }];
};

/** A report as it would be published now: its sections, its figures, and what people say in it. */
export const gather = async (caller: Caller, report: { period: string; sections: readonly SectionShown[] }) => {
  const { period, sections } = report;
  const ids = sections.flatMap(({ testimony }) => testimony ?? []);
  const figures = [];
  for (const code of codesOf(sections)) figures.push(...(await figureNow(caller, code, period)));
  const frozen = [];
  for (const section of sections) frozen.push(...(await sectionNow(caller, section, period)));
  return { figures, sections: frozen, testimonies: await testimoniesById(caller, { ids }) };
};
