import type { Fact } from '../platform/journal/fact.ts';
import { holdSession, modules } from '../modules/trainings/index.ts';
import { placeName } from '../modules/registry/index.ts';
import type { OnItsWay, Story } from './accompaniment.ts';
import { together } from './room.ts';

const day = 86_400_000;
const perSession = 25;

interface Training {
  edition: string;
  programme: string;
  /** Days before now at which each session was held, one module after the other. */
  ago: number[];
}

const groupsOf = (some: OnItsWay[]): OnItsWay[][] =>
  [...Map.groupBy(some, ({ region }) => region).values()].flatMap((theirs) =>
    Array.from({ length: Math.ceil(theirs.length / perSession) }, (_, at) =>
      theirs.slice(at * perSession, (at + 1) * perSession),
    ),
  );

/** Who came: everybody to the first session, nearly everybody to the others; counted by sex, never invented further. */
const rowsOf = ({ draw }: Story, group: OnItsWay[], first: boolean) =>
  group.map(({ structure }) => {
    if (!first && draw.often(0.12)) return { structure, status: draw.one(['excused', 'absent'] as const) };
    const women = draw.whole(1, 3);
    const men = draw.whole(0, 1);
    return {
      structure,
      status: 'present' as const,
      people: women + men,
      classes: [
        { sex: 'women' as const, age_band: 'unknown' as const, people: women },
        { sex: 'men' as const, age_band: 'unknown' as const, people: men },
      ].filter(({ people }) => people > 0),
    };
  });

/** Sessions of the tranche, by groups of 25 cooperatives of one region. */
export const train = async (story: Story, some: OnItsWay[], { edition, programme, ago }: Training): Promise<void> => {
  const catalogue = (await modules(story.ago(0), {})).filter(({ family }) => family === 'own');
  for (const [turn, daysAgo] of ago.entries())
    await together(story.ago(daysAgo - 4), async (context) => {
      const facts: Fact[] = [];
      for (const [index, group] of groupsOf(some).entries()) {
        const starts = new Date(story.now.getTime() - (daysAgo - (index % 4)) * day);
        starts.setUTCHours(9, 0, 0, 0);
        const region = group[0]!.region as 'MA-08';
        const held = await holdSession.within(context, {
          module: catalogue[(turn * 2 + (index % 2)) % catalogue.length]!.id,
          edition,
          programme,
          region,
          venue: `Maison des coopératives, ${placeName(region, 'fr')}`,
          trainerSaid: 'Équipe de démonstration',
          language: 'ary',
          capacity: 110,
          startsAt: starts,
          endsAt: new Date(starts.getTime() + 6 * 3_600_000),
          rows: rowsOf(story, group, turn === 0),
          demo: true,
        });
        facts.push(...held);
      }
      return facts;
    });
};
