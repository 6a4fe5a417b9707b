import type { Actor } from '../platform/rights.ts';
import { decideProject, fixCriteria, handInProject, writeProject } from '../modules/accompaniment/index.ts';
import type { OnItsWay, Story } from './accompaniment.ts';
import { at } from './prize.ts';

const criteria = [
  { code: 'market', title: { fr: 'Le marché est trouvé', ar: 'السوق موجود', en: 'The market is found' }, weight: 3 },
  { code: 'cost', title: { fr: 'Le coût est juste', ar: 'الكلفة معقولة', en: 'The cost is fair' }, weight: 2 },
  {
    code: 'team',
    title: { fr: 'L’équipe peut le mener', ar: 'الفريق قادر على إنجازه', en: 'The team can carry it' },
    weight: 2,
  },
  {
    code: 'members',
    title: { fr: 'Les adhérentes y gagnent', ar: 'يستفيد منه الأعضاء', en: 'Members gain by it' },
    weight: 3,
  },
];

const written = [
  {
    title: 'Un séchoir solaire',
    summary: 'Sécher les plantes à l’abri et doubler la quantité vendue.',
    cost: 62_000,
    ownShare: 12_000,
  },
  {
    title: 'وحدة للتعبئة',
    summary: 'تعبئة المنتوج في عبوات صغيرة لبيعه مباشرة للمستهلكين.',
    cost: 48_000,
    ownShare: 8000,
  },
  {
    title: 'Un point de vente au souk',
    summary: 'Louer et aménager une boutique, avec deux adhérentes à la vente.',
    cost: 55_000,
    ownShare: 15_000,
  },
  {
    title: 'Un moulin',
    summary: 'Remplacer le moulin loué par un moulin de la coopérative.',
    cost: 90_000,
    ownShare: 40_000,
  },
];

/** Projects at the end of their plan: two financed, one not, one that waits for its decision. */
export const financeProjects = async (
  story: Story,
  some: OnItsWay[],
  { officer, edition }: { officer: Actor; edition: string },
): Promise<void> => {
  await fixCriteria(story.ago(90), { edition, criteria, most: 50_000 });
  for (const [index, project] of written.entries()) {
    const [made] = await writeProject(story.ago(40), { engagement: some[index]!.engagement, ...project });
    const id = made!.about;
    await handInProject(story.ago(35), { project: id });
    if (index === 3) continue;
    const financed = index < 2;
    await decideProject(at(story.ground, officer, story.ago(14).now), {
      project: id,
      scores: { market: financed ? 4 : 1, cost: 3, team: 3, members: financed ? 4 : 2 },
      outcome: financed ? 'financed' : 'declined',
      granted: financed ? project.cost - project.ownShare : null,
      reasons: financed
        ? 'Le marché est là, et la coopérative apporte sa part.'
        : 'Le loyer n’est pas couvert par les ventes prévues.',
    });
  }
};
