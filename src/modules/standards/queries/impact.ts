import type { Caller } from '../../../platform/ground.ts';
import { definitions, series } from '../../indicators/index.ts';
import { programmes } from '../../programmes/index.ts';
import type { FigureTold, ImpactTold, IndicatorTold } from '../rules/impact-cids.ts';
import { inFile } from '../rules/publisher.ts';
import type { Publisher } from '../rules/publisher.ts';
import { words } from '../words/index.ts';

type Known = Awaited<ReturnType<typeof definitions>>[number];

const yearsOf = async (caller: Caller, indicator: string): Promise<FigureTold[]> =>
  (await series(caller, { indicator, along: ['year'] })).flatMap(({ value, cell, href }) =>
    value === null ? [] : [{ value, year: cell.period, href }],
  );

const toldOf = async (
  caller: Caller,
  { code, definition }: Known,
  { lang, say }: Publisher,
): Promise<IndicatorTold> => ({
  code,
  title: definition.title,
  about: say(definition.sheet.definition) || say(definition.title),
  unit: words(lang)(`unit.${definition.unit}`),
  cumulative: definition.period !== 'within',
  codes: definition.codes,
  figures: await yearsOf(caller, code),
});

/** Every open figure of the house year by year, with the programmes that they are of. */
export const impactTold = async (caller: Caller, publisher: Publisher): Promise<ImpactTold> => {
  const known = (await definitions(caller, {})).filter(({ definition }) => definition.open);
  const indicators: IndicatorTold[] = [];
  for (const one of known) {
    const told = await toldOf(caller, one, publisher);
    // What never had a value says nothing to anybody.
    if (told.figures.length > 0) indicators.push(told);
  }
  const years = indicators.flatMap(({ figures }) => figures.map(({ year }) => year)).toSorted();
  return {
    about: inFile(words(publisher.lang)('impact.organisation', { organisation: publisher.name })),
    programmes: await programmes(caller, {}),
    indicators,
    since: years[0] ?? caller.now.toISOString().slice(0, 4),
    now: `${caller.now.toISOString().slice(0, 19)}Z`,
  };
};
