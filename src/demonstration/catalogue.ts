import type { Fact } from '../platform/journal/fact.ts';
import type { Ground } from '../platform/ground.ts';
import { system } from '../platform/rights.ts';
import { addProduct, attachPhoto, confirmProducts, showProduct } from '../modules/catalogue/index.ts';
import { draws } from './draws.ts';
import type { Draws } from './draws.ts';
import { picture } from './pictures.ts';
import { at } from './prize.ts';
import { together } from './room.ts';
import { wares } from './wares.ts';
import type { Ware } from './wares.ts';

interface Offering {
  id: string;
  chains: string[];
}

const day = 86_400_000;
const dozen = 12;
const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

const rgb = (hex: string): [number, number, number] => [
  Number.parseInt(hex.slice(0, 2), 16),
  Number.parseInt(hex.slice(2, 4), 16),
  Number.parseInt(hex.slice(4), 16),
];

const photoOf = ({ shape, colours }: Ware): File => picture(shape, colours.map(rgb));

/** Prices and quantities of one cooperative, around those of the ware. */
const fieldsOf = (draw: Draws, ware: Ware) => {
  const about = (amount: number, steps: number) =>
    Math.max(1, Math.round((amount * (0.85 + draw.share() * 0.3)) / steps) * steps);
  const steps = ware.low > 200 ? 10 : ware.low > 20 ? 5 : 1;
  const low = about(ware.low, steps);
  const capacity = about(ware.capacity, ware.capacity > 50 ? 10 : 1);
  return {
    name: { fr: ware.fr, ar: ware.ar },
    concept: ware.concept,
    valueChain: ware.chain,
    unit: ware.unit,
    priceLow: low,
    priceHigh: Math.max(low, about(ware.high, steps)),
    priceFor: draw.one(['retail', 'wholesale', 'both'] as const),
    priceAt: draw.often(0.7) ? ('ex_works' as const) : ('delivered' as const),
    capacity,
    period: 'month' as const,
    minOrder: draw.often(0.6) ? Math.max(1, Math.round(capacity / 10)) : null,
    leadDays: draw.one([2, 5, 7, 15, 30]),
    available: ware.available.length > 0 || draw.often(0.5) ? ware.available : [...months],
    harvested: ware.harvested,
    packaging: ware.packaging,
  };
};

/** What some 150 cooperatives offer, a few of it not shown yet and a few of it confirmed long ago; the first with drawn pictures. */
export const offer = async (
  ground: Ground,
  { structures, represented, now }: { structures: Offering[]; represented: string; now: Date },
): Promise<void> => {
  const draw = draws(41);
  const ofChain = Map.groupBy(wares, ({ chain }) => chain);
  const able = structures.filter(({ chains }) => chains.some((chain) => ofChain.has(chain)));
  const chosen = [
    ...able.filter(({ id }) => id === represented),
    ...draw.some(
      able.filter(({ id }) => id !== represented),
      150,
    ),
  ];
  const pictured: { product: string; ware: Ware }[] = [];
  const ago = (days: number) => at(ground, system, new Date(now.getTime() - days * day));
  await together(ago(230), async (context) => {
    const facts: Fact[] = [];
    for (const [index, { id, chains }] of chosen.entries()) {
      for (const chain of chains) {
        for (const ware of draw.some(ofChain.get(chain) ?? [], draw.whole(1, 3))) {
          const added = await addProduct.within(context, {
            structure: id,
            source: 'demonstration',
            ...fieldsOf(draw, ware),
          });
          facts.push(...added);
          const product = added[0]!.about;
          if (draw.often(0.94) || index === 0) facts.push(...(await showProduct.within(context, { product })));
          if (index < dozen) pictured.push({ product, ware });
        }
      }
    }
    return facts;
  });
  await together(ago(20), async (context) => {
    const facts: Fact[] = [];
    // The first one is asked on its page whether all is still so.
    for (const { id } of chosen.slice(1))
      if (draw.often(0.9)) facts.push(...(await confirmProducts.within(context, { structure: id })));
    for (const { product, ware } of pictured.slice(0, dozen))
      facts.push(
        ...(await attachPhoto.within(context, { product, alt: { fr: ware.fr, ar: ware.ar }, file: photoOf(ware) })),
      );
    return facts;
  });
};
