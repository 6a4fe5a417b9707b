// Longer than our files are: one story, told in the order in which it happens.
import type { Fact } from '../platform/journal/fact.ts';
import type { Ground } from '../platform/ground.ts';
import { Refusal } from '../platform/refusals.ts';
import { system } from '../platform/rights.ts';
import { dayOf } from '../platform/words/format.ts';
import { regions } from '../modules/registry/index.ts';
import {
  acceptMission,
  confirmHours,
  enterExpert,
  giveExpertConsent,
  noteHours,
  proposeExpert,
  rateMission,
  requestMission,
} from '../modules/experts/index.ts';
import { draws } from './draws.ts';
import type { Draws } from './draws.ts';
import { inventedPeople } from './people.ts';
import { at } from './prize.ts';
import { together } from './room.ts';

interface Asking {
  id: string;
  region: string | null;
  country: string;
}

interface Story {
  structures: Asking[];
  represented: string;
  /** The account of an expert. */
  account: string;
  now: Date;
}

const day = 86_400_000;
const inPool = 40;

/** What one expert of the demonstration knows, and where that comes from. */
const fields: { skills: string[]; said: { fr: string; ar: string }; from: string }[] = [
  {
    skills: ['accounting', 'cost-calculation', 'pricing', 'budgeting'],
    said: { fr: 'Comptabilité et prix de revient', ar: 'المحاسبة وحساب التكلفة' },
    from: 'Cabinet de démonstration',
  },
  {
    skills: ['governance', 'cooperative-law', 'conflict-resolution'],
    said: { fr: 'Gouvernance et droit des coopératives', ar: 'الحكامة وقانون التعاونيات' },
    from: 'Laboratoire des coopératives (démonstration)',
  },
  {
    skills: ['marketing', 'digital-marketing', 'branding', 'photography-skill'],
    said: { fr: 'Vente en ligne et image de marque', ar: 'البيع عبر الأنترنت والعلامة التجارية' },
    from: 'Agence de démonstration',
  },
  {
    skills: ['hygiene', 'haccp', 'quality-management', 'traceability'],
    said: { fr: 'Hygiène et démarche qualité', ar: 'السلامة الغذائية والجودة' },
    from: 'Laboratoire d’analyses (démonstration)',
  },
  {
    skills: ['export-skill', 'negotiation', 'logistics'],
    said: { fr: 'Préparer l’export', ar: 'الاستعداد للتصدير' },
    from: 'Chambre de démonstration',
  },
  {
    skills: ['organic-farming', 'irrigation-skill', 'soil', 'pruning'],
    said: { fr: 'Agronomie des montagnes et des oasis', ar: 'الزراعة في الجبال والواحات' },
    from: 'Institut agronomique (démonstration)',
  },
  {
    skills: ['dyeing-skill', 'traditional-skill', 'product-design', 'packaging-design'],
    said: { fr: 'Teinture, dessin et emballage', ar: 'الصباغة والتصميم والتعليب' },
    from: 'École des métiers (démonstration)',
  },
  {
    skills: ['project-management', 'strategic-planning', 'evaluation'],
    said: { fr: 'Monter et suivre un projet', ar: 'إعداد المشاريع وتتبعها' },
    from: 'Laboratoire des coopératives (démonstration)',
  },
];

const asked: { fr: string; skills: string[] }[] = [
  { fr: 'Calculer le prix de revient de nos produits', skills: ['cost-calculation', 'pricing'] },
  { fr: 'Tenir nos comptes pour l’assemblée générale', skills: ['accounting'] },
  { fr: 'Mettre notre atelier aux normes d’hygiène', skills: ['hygiene', 'haccp'] },
  { fr: 'Vendre en ligne et photographier nos produits', skills: ['digital-marketing', 'photography-skill'] },
  { fr: 'Réviser nos statuts et notre règlement', skills: ['cooperative-law', 'governance'] },
  { fr: 'Préparer un dossier de financement', skills: ['project-management'] },
];

const entriesOf = (draw: Draws, account: string) =>
  inventedPeople(draw, inPool, 30_000).map(({ name, phone }, index) => {
    const field = fields[index % fields.length]!;
    const near = draw.some(regions, draw.whole(1, 4)).map(({ code }) => code);
    return {
      ...(index === 0 ? { person: account } : { name, phone }),
      headline: field.said,
      affiliation: field.from,
      skills: draw.some(field.skills, draw.whole(2, field.skills.length)),
      languages: [
        'ary' as const,
        'fr' as const,
        ...(draw.often(0.35) ? ['zgh' as const] : []),
        ...(draw.often(0.3) ? ['en' as const] : []),
      ],
      regions: draw.often(0.2) ? [] : near,
      remote: draw.often(0.8),
      weekdays: draw.often(0.5) ? [] : draw.some([1, 2, 3, 4, 5, 6], 3),
      hoursMonth: draw.one([4, 8, 10, 12, 16]),
      ...(draw.often(0.6)
        ? { terms: 'free' as const }
        : { terms: 'paid' as const, rateLow: 200, rateHigh: 400, ratePer: 'hour' as const }),
    };
  });

/** Forty experts; most let the public find them, some their affiliation too. */
const enter = async (ground: Ground, draw: Draws, { account, now }: Story): Promise<string[]> => {
  const ids: string[] = [];
  await together(at(ground, system, new Date(now.getTime() - 400 * day)), async (context) => {
    const facts: Fact[] = [];
    for (const entry of entriesOf(draw, account)) {
      const entered = await enterExpert.within(context, entry as never);
      const expert = entered[0]!.about;
      ids.push(expert);
      facts.push(...entered);
      const agreed = draw.often(0.85)
        ? draw.often(0.7)
          ? (['listed', 'affiliation'] as const)
          : (['listed'] as const)
        : [];
      for (const what of agreed)
        facts.push(...(await giveExpertConsent.within(context, { expert, what, how: 'paper' })));
    }
    return facts;
  });
  return ids;
};

/** Whoever does not fit is passed over; anything else is a fault. */
const unlessRefused = (error: unknown): null => {
  if (error instanceof Refusal) return null;
  throw error;
};

type Within = Parameters<Parameters<typeof together>[1]>[0];

const stages = ['requested', 'proposed', 'accepted', 'done', 'confirmed'] as const;
type Stage = (typeof stages)[number];

interface Planned {
  structure: string;
  /** In the order in which they are asked. */
  experts: string[];
  from: Date;
  until: Stage;
}

const firstWhoFits = async (context: Within, mission: string, experts: string[]): Promise<Fact[] | null> => {
  for (const expert of experts) {
    const proposed = await proposeExpert.within(context, { mission, expert }).catch(unlessRefused);
    if (proposed !== null) return proposed;
  }
  return null;
};

const rated = async (context: Within, draw: Draws, mission: string): Promise<Fact[]> => {
  const rate = (side: 'structure' | 'expert', stars: number) => rateMission.within(context, { mission, side, stars });
  return [
    ...(draw.often(0.8) ? await rate('structure', draw.one([3, 4, 4, 5, 5])) : []),
    ...(draw.often(0.6) ? await rate('expert', draw.one([3, 4, 5])) : []),
  ];
};

/** One mission, as far as it has come. */
const mission = async (context: Within, draw: Draws, planned: Planned): Promise<Fact[]> => {
  const { fr, skills } = draw.one(asked);
  const hours = draw.one([2, 3, 4]);
  const days = { startsOn: dayOf(planned.from), endsOn: dayOf(new Date(planned.from.getTime() + 40 * day)) };
  const wanted = { structure: planned.structure, past: true, subject: fr, skills, hours, remote: true, ...days };
  const facts = await requestMission.within(context, wanted);
  const id = facts[0]!.about;
  const comes = (stage: Stage) => stages.indexOf(planned.until) >= stages.indexOf(stage);
  const proposed = comes('proposed') ? await firstWhoFits(context, id, planned.experts) : null;
  if (proposed === null) return facts;
  facts.push(...proposed);
  if (comes('accepted')) facts.push(...(await acceptMission.within(context, { mission: id })));
  if (comes('done')) facts.push(...(await noteHours.within(context, { mission: id, hours })));
  if (!comes('confirmed')) return facts;
  facts.push(...(await confirmHours.within(context, { mission: id, hours })));
  return [...facts, ...(await rated(context, draw, id))];
};

/** The pool, and missions of the last year: most of them finished, some under way, one that waits for its hours to be confirmed. */
export const advise = async (ground: Ground, story: Story): Promise<void> => {
  const draw = draws(43);
  const experts = await enter(ground, draw, story);
  const { now, represented } = story;
  const some = draw.some(
    story.structures.filter(({ country, id }) => country === 'MA' && id !== represented),
    36,
  );
  const plans = [
    { structure: represented, ago: 30, until: 'done' as const, first: 0 },
    { structure: some[0]!.id, ago: -10, until: 'proposed' as const, first: 0 },
    ...some.slice(1).map(({ id }, index) => ({
      structure: id,
      ago: index < 24 ? 60 + index * 11 : index < 29 ? 10 : -12,
      until:
        index < 24
          ? ('confirmed' as const)
          : index < 29
            ? ('accepted' as const)
            : index < 32
              ? ('proposed' as const)
              : ('requested' as const),
      first: draw.whole(0, inPool - 1),
    })),
  ];
  for (const { structure, ago, until, first } of plans) {
    const from = new Date(now.getTime() - ago * day);
    const when = new Date(Math.min(from.getTime(), now.getTime() - 3 * day));
    const turned = [...experts.slice(first), ...experts.slice(0, first)];
    await together(at(ground, system, when), (context) =>
      mission(context, draw, { structure, experts: turned, from, until }),
    );
  }
};
