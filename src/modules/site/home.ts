import type { Caller } from '../../platform/ground.ts';
import { calls, laureates } from '../calls/index.ts';
import { figures } from '../indicators/index.ts';
import { programmes } from '../programmes/index.ts';
import { regions, searchDirectory } from '../registry/index.ts';

const shown = 6;
const mostLaureates = 1000;

/** The figures of the first page, in their order; one that counts nothing yet is left out. */
const told = [
  'cooperatives_supported',
  'cooperatives_accompanied',
  'laureates',
  'cooperatives_networked',
  'opportunities',
  'experts',
];

/** What the public home says, asked of the rooms below; each figure is the length of what its link opens. */
export const home = async (caller: Caller) => {
  const published = await calls(caller, {});
  const won = await laureates(caller, { limit: mostLaureates });
  const directory = await searchDirectory(caller, { limit: 1 });
  const founded = await programmes(caller, {});
  return {
    open: published.filter(({ standing }) => standing === 'open' || standing === 'announced_soon'),
    calls: published.length,
    laureates: { count: won.length, latest: won.slice(0, shown) },
    figures: (await figures(caller, { indicators: told })).filter(({ value }) => (value ?? 0) > 0),
    structures: directory.total,
    editions: founded.reduce((sum, { editions }) => sum + editions.length, 0),
    regions: regions.map((region) => ({ ...region, count: directory.facets.region.get(region.code) ?? 0 })),
  };
};

export type Home = Awaited<ReturnType<typeof home>>;
