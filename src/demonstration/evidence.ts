import {
  announceCampaign,
  closeCampaign,
  drawSample,
  giveProof,
  items,
  itemShown,
  judgeProof,
  prepareCampaign,
  tellUnreachable,
} from '../modules/evidence/index.ts';
import type { Ground } from '../platform/ground.ts';
import type { Fact } from '../platform/journal/fact.ts';
import { system } from '../platform/rights.ts';
import { at } from './prize.ts';
import { together } from './room.ts';

const day = 86_400_000;

type Ending = 'verified' | 'unproven' | 'unreachable' | 'collected' | 'waiting';

interface Tried {
  input: Parameters<typeof prepareCampaign>[1];
  seed: string;
  /** Days before now at which it was announced. */
  ago: number;
  /** How the records end, in the order of the draw; what is not said waits. */
  endings: Ending[];
}

const tried: Tried[] = [
  {
    input: {
      title: {
        fr: 'Les coopératives accompagnées l’ont-elles été ?',
        ar: 'هل تمت فعلا مواكبة التعاونيات؟',
        en: 'Were the accompanied cooperatives accompanied?',
      },
      indicator: 'cooperatives_accompanied',
      size: 30,
      seedFrom: {
        fr: 'Les six numéros du tirage national du samedi suivant, dans leur ordre.',
        ar: 'الأرقام الستة للسحب الوطني ليوم السبت الموالي، حسب ترتيبها.',
        en: 'The six numbers of the national draw of the following Saturday, in their order.',
      },
      criteria: [
        {
          label: {
            fr: 'La présidente confirme trois visites au moins',
            ar: 'تؤكد الرئيسة ثلاث زيارات على الأقل',
            en: 'The president confirms three visits at least',
          },
          wants: 'note',
        },
        {
          label: {
            fr: 'Le plan de développement est dans les papiers de la coopérative',
            ar: 'مخطط التنمية موجود ضمن وثائق التعاونية',
            en: 'The development plan is among the cooperative’s papers',
          },
          wants: 'note',
        },
      ],
      demo: true,
    },
    seed: '07 12 19 23 40 45',
    ago: 60,
    endings: [...Array<Ending>(28).fill('verified'), 'unproven', 'unreachable'],
  },
  {
    input: {
      title: {
        fr: 'Les lauréates ont-elles reçu leur dotation ?',
        ar: 'هل تسلمت الفائزات منحهن؟',
        en: 'Did the laureates receive their grants?',
      },
      indicator: 'laureates',
      size: 8,
      seedFrom: {
        fr: 'L’indice de la bourse de Casablanca à la clôture du lundi suivant.',
        ar: 'مؤشر بورصة الدار البيضاء عند إغلاق يوم الاثنين الموالي.',
        en: 'The index of the Casablanca stock exchange at the close of the following Monday.',
      },
      criteria: [
        {
          label: { fr: 'Le virement est arrivé', ar: 'وصل التحويل', en: 'The transfer arrived' },
          wants: 'note',
        },
      ],
      demo: true,
    },
    seed: '13 482,61',
    ago: 12,
    endings: ['verified', 'verified', 'collected'],
  },
];

const said = 'Vu lors de la visite de vérification (démonstration).';

/** Proofs of one drawn record, and what was said of them. */
const settle = async (ground: Ground, item: string, ending: Ending, when: Date): Promise<void> => {
  if (ending === 'waiting') return;
  const { criteria } = await itemShown(at(ground, system, when), { item });
  await together(at(ground, system, when), async (context) => {
    if (ending === 'unreachable')
      return tellUnreachable.within(context, { item, reason: 'Coopérative dissoute depuis (démonstration).' });
    const facts: Fact[] = [];
    for (const { id: criterion } of criteria)
      facts.push(...(await giveProof.within(context, { item, criterion, note: said })));
    return facts;
  });
  if (ending === 'collected' || ending === 'unreachable') return;
  const given = await itemShown(at(ground, system, when), { item });
  const verdict = ending === 'verified' ? 'kept' : 'refused';
  await together(at(ground, system, new Date(when.getTime() + day)), async (context) => {
    const facts: Fact[] = [];
    for (const { proof } of given.criteria)
      facts.push(
        ...(await judgeProof.within(context, { item, proof: proof?.id ?? '', verdict, reason: 'Papier introuvable' })),
      );
    return facts;
  });
};

/** Two figures on trial: one campaign that is over, one under way. Call it once figures are counted. */
export const tryFigures = async (ground: Ground, now: Date): Promise<void> => {
  for (const { input, seed, ago, endings } of tried) {
    const hours = (days: number): Date => new Date(now.getTime() - (ago - days) * day);
    const [fact] = await prepareCampaign(at(ground, system, hours(0)), input);
    const campaign = fact?.about ?? '';
    await announceCampaign(at(ground, system, hours(0)), { campaign });
    await drawSample(at(ground, system, hours(5)), { campaign, seed });
    const { rows } = await items(at(ground, system, now), { campaign });
    for (const [index, ending] of endings.entries()) await settle(ground, rows[index]?.id ?? '', ending, hours(8));
    if (endings.length === input.size) await closeCampaign(at(ground, system, hours(30)), { campaign });
  }
};
