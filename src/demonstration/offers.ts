import { openPosting, writePosting } from '../modules/networking/index.ts';
import type { Ground } from '../platform/ground.ts';
import { newId } from '../platform/ids.ts';
import { system } from '../platform/rights.ts';
import { dayOf } from '../platform/words/format.ts';
import { at } from './prize.ts';
import { together } from './room.ts';

const day = 86_400_000;

/** What cooperatives offer of themselves, beside their products: by the first of a chain that nobody else was asked for. */
const offers = [
  {
    chain: 'couscous',
    kind: 'capacity',
    ago: 20,
    fr: 'Atelier de roulage libre trois jours par semaine',
    ar: 'ورشة فتل الكسكس متاحة ثلاثة أيام في الأسبوع',
    concepts: ['couscous'],
    quantity: 400,
    unit: 'kg',
    per: 'week',
    amountBlank: 'to_discuss',
  },
  {
    chain: 'argan',
    kind: 'products',
    ago: 12,
    fr: 'Huile d’argan alimentaire en vrac',
    ar: 'زيت أركان الغذائية بالجملة',
    concepts: ['argan-oil-food'],
    quantity: 120,
    unit: 'l',
    per: 'month',
    amountFrom: 38_000,
    amountTo: 46_000,
  },
  {
    chain: 'weaving',
    kind: 'services',
    ago: 9,
    fr: 'Tissage sur mesure pour hôtels et maisons d’hôtes',
    ar: 'نسيج حسب الطلب للفنادق ودور الضيافة',
    concepts: ['wool-carpet'],
    quantity: 15,
    unit: 'm2',
    per: 'month',
    amountBlank: 'to_discuss',
  },
  {
    chain: 'honey',
    kind: 'expertise',
    ago: 5,
    fr: 'Formation à la conduite de ruches pour débutantes',
    ar: 'تكوين المبتدئات في تربية النحل',
    concepts: ['honey'],
    quantity: 2,
    unit: 'day',
    per: 'month',
    amountBlank: 'free',
  },
] as const;

interface Given {
  programme: string;
  structures: readonly { id: string; country: string; region: string | null; chains: string[] }[];
  /** The cooperative of the representative's account, which has its own story. */
  represented: string;
  now: Date;
}

/** Offers of four cooperatives, told to the office by telephone and open today. */
export const offer = async (ground: Ground, { programme, structures, represented, now }: Given): Promise<void> => {
  for (const { chain, ago, fr, ar, concepts, ...told } of offers) {
    // The last of its chain: the first ones are asked about needs.
    const one = structures.findLast(
      ({ id, country, region, chains }) =>
        id !== represented && country === 'MA' && region !== null && chains[0] === chain,
    );
    if (!one) continue;
    const id = newId();
    const asked = new Date(now.getTime() - ago * day);
    await together(at(ground, system, asked), async (context) => [
      ...(await writePosting.within(context as never, {
        id,
        side: 'offer',
        asker: { as: 'structure', structure: one.id },
        told: {
          ...told,
          language: 'fr',
          title: { fr, ar },
          concepts: [...concepts],
          chains: [chain],
          territories: [one.region as 'MA-01'],
          untilOn: dayOf(new Date(now.getTime() + (60 - ago) * day)),
          programme,
        },
      })),
      ...(await openPosting.within(context as never, { id, consent: 'spoken' })),
    ]);
  }
};
