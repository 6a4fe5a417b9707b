import { keepPhotograph } from '../modules/impact/index.ts';
import type { Ground } from '../platform/ground.ts';
import { system } from '../platform/rights.ts';
import { dayOf } from '../platform/words/format.ts';
import type { Trilingual } from '../platform/words/trilingual.ts';
import { at } from './prize.ts';
import { together } from './room.ts';
import type { entered } from './room.ts';
import { scene } from './scenes.ts';
import type { Scene } from './scenes.ts';

/** Drawn scenes, each tied to a cooperative of that craft, which agreed to show it. */
const sights: { scene: Scene; chain: string; shows: Trilingual; caption: Trilingual }[] = [
  {
    scene: 'hills',
    chain: 'argan',
    shows: {
      fr: 'Des arganiers sur des collines ocre, au lever du soleil.',
      ar: 'أشجار أركان على تلال ترابية عند شروق الشمس.',
      en: 'Argan trees on ochre hills at sunrise.',
    },
    caption: {
      fr: 'L’arganeraie au matin. Dessin de la démonstration.',
      ar: 'غابة الأركان صباحا. رسم للعرض التجريبي.',
      en: 'The argan grove in the morning. Drawn for the demonstration.',
    },
  },
  {
    scene: 'loom',
    chain: 'weaving',
    shows: {
      fr: 'Un tapis à losanges sur son métier, la chaîne tendue au-dessus.',
      ar: 'زربية بمعينات على منسجها، وخيوط السداة مشدودة فوقها.',
      en: 'A carpet of lozenges on its loom, the warp stretched above.',
    },
    caption: {
      fr: 'Sur le métier, rang après rang. Dessin de la démonstration.',
      ar: 'على المنسج، صفا بعد صف. رسم للعرض التجريبي.',
      en: 'On the loom, row after row. Drawn for the demonstration.',
    },
  },
  {
    scene: 'field',
    chain: 'saffron',
    shows: {
      fr: 'Un champ de safran en fleur au pied des montagnes.',
      ar: 'حقل زعفران مزهر عند سفح الجبال.',
      en: 'A field of saffron in flower at the foot of the mountains.',
    },
    caption: {
      fr: 'Le safran en octobre, avant la cueillette. Dessin de la démonstration.',
      ar: 'الزعفران في أكتوبر قبل الجني. رسم للعرض التجريبي.',
      en: 'Saffron in October, before the picking. Drawn for the demonstration.',
    },
  },
];

/** Keeps each scene as a photograph of a cooperative of its craft. @returns their ids, in their order. */
export const show = async (
  ground: Ground,
  now: Date,
  known: Awaited<ReturnType<typeof entered>>,
): Promise<string[]> => {
  const drawn = await Promise.all(sights.map(({ scene: name }) => scene(name)));
  const facts = await together(at(ground, system, now), async (context) => {
    const all = [];
    for (const [place, { chain, shows, caption }] of sights.entries())
      all.push(
        ...(await keepPhotograph.within(context, {
          structure: known.find(({ chains, country }) => country === 'MA' && chains.includes(chain))!.id,
          ...{ shows, caption, photograph: drawn[place]!, persons: 0, by: 'structure' as const, demo: true },
          ...{ uses: ['report' as const, 'impact' as const], consentOn: dayOf(now), consentWay: 'signed' as const },
        })),
      );
    return all;
  });
  return facts.map(({ about }) => about);
};
