import type { Context } from '../../platform/command.ts';
import type { Fact } from '../../platform/journal/fact.ts';
import { refuse, Refusal } from '../../platform/refusals.ts';
import { figure, frozenFigure, publicationsOf, publishFigure } from '../indicators/index.ts';
import type { FrozenFigure } from './rules/contents.ts';
import { sha256Of } from './sha256-of.ts';
import type { ImpactTables } from './tables.ts';

interface Frozen {
  facts: Fact[];
  /** What the report keeps of it; null where nothing of it can be frozen. */
  frozen: Pick<FrozenFigure, 'publication' | 'digest' | 'href' | 'records' | 'definition' | 'units'> | null;
}

const address = (id: string): string => `/figures/publications/${id}`;

/** Why a figure stands in a report without a publication of its own: there is nothing to say, or too few to be told. */
const withoutRecords = ['indicators.nothing_to_publish', 'indicators.too_few_persons'];

type InRoom = Context<ImpactTables>;

/** What the report keeps of a publication, read as its file will say it. */
const keptOf = async ({ tx, ground, actor, now }: InRoom, publication: string): Promise<Frozen['frozen']> => {
  const { digest, definition, units } = await frozenFigure({ ground, actor, now, within: tx }, { publication });
  return {
    ...{ publication, digest, href: address(publication), records: units.length },
    ...{ definition: sha256Of(definition), units: sha256Of(units) },
  };
};

const standing = async (context: InRoom, cell: { indicator: string; period: string }): Promise<Frozen> => {
  const { tx, ground, actor, now } = context;
  const caller = { ground, actor, now, within: tx };
  const [last] = await publicationsOf(caller, cell);
  const { published } = await figure(caller, cell);
  return { facts: [], frozen: last && published ? await keptOf(context, last.id) : null };
};

/**
 * Publishes a figure with its report, in the same transaction; where what was published of it still holds, the report
 * leads to that.
 * @throws Refusal `impact.figure_blocked` where records stand in its way.
 */
export const freezeFigure = async (
  context: Context<ImpactTables>,
  cell: { indicator: string; period: string },
): Promise<Frozen> => {
  try {
    const facts = await publishFigure.within(context, cell);
    return { facts, frozen: await keptOf(context, facts[0]!.about) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.code === 'indicators.already_published') return standing(context, cell);
    if (withoutRecords.includes(error.code)) return { facts: [], frozen: null };
    if (error.code === 'indicators.records_in_the_way')
      return refuse('impact.figure_blocked', { code: cell.indicator });
    throw error;
  }
};
