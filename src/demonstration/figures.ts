// The rooms must be known before their records are counted.
import '../rooms.ts';
import { followJournal, setTarget } from '../modules/indicators/index.ts';
import { holdSession, modules } from '../modules/trainings/index.ts';
import type { Fact } from '../platform/journal/fact.ts';
import { sealEverything } from '../platform/journal/read.ts';
import type { Ground } from '../platform/ground.ts';
import { system } from '../platform/rights.ts';
import { draws } from './draws.ts';
import { at } from './prize.ts';
import { reportOf } from './reporting.ts';
import { together } from './room.ts';
import { accompaniedRegions } from './structures.ts';

const day = 86_400_000;
const perSession = 50;
/** How many cooperatives learned at a distance how a project is written, before the edition that is open. */
const trainedRemotely = 701;
/** Of them so many in the regions where others are accompanied on site. */
const ofNear = 141;

interface Given {
  programme: string;
  edition: string;
  structures: { id: string; region: string | null }[];
  now: Date;
}

/** Sessions at a distance in the writing of projects, fifty cooperatives each, before an edition of the prize. */
export const trainRemotely = async (ground: Ground, { programme, edition, structures, now }: Given): Promise<void> => {
  const draw = draws(9);
  const isNear = ({ region }: { region: string | null }): boolean => accompaniedRegions.includes(region ?? '');
  const chosen = [
    ...draw.some(
      structures.filter((one) => !isNear(one)),
      trainedRemotely - ofNear,
    ),
    ...draw.some(structures.filter(isNear), ofNear),
  ];
  const catalogue = await modules(at(ground, system, now), {});
  const module = catalogue.find(({ theme }) => theme === 'strategy')!.id;
  const sessions = Math.ceil(chosen.length / perSession);
  await together(at(ground, system, new Date(now.getTime() - 22 * day)), async (context) => {
    const facts: Fact[] = [];
    for (let index = 0; index < sessions; index += 1) {
      const startsAt = new Date(now.getTime() - (45 - index) * day);
      startsAt.setUTCHours(14, 0, 0, 0);
      const rows = chosen.slice(index * perSession, (index + 1) * perSession).map(({ id: structure }) => {
        const women = draw.whole(1, 2);
        return {
          structure,
          status: 'present' as const,
          people: women,
          classes: [{ sex: 'women' as const, age_band: 'unknown' as const, people: women }],
        };
      });
      const held = await holdSession.within(context, {
        module,
        edition,
        programme,
        remote: true,
        distance: 'https://visio.exemple.ma/montage-de-projet',
        trainerSaid: 'Équipe de démonstration',
        language: 'ary',
        capacity: 150,
        startsAt,
        endsAt: new Date(startsAt.getTime() + 2 * 3_600_000),
        rows,
        demo: true,
      });
      facts.push(...held);
    }
    return facts;
  });
};

/** Counts everything that was just told, so that the first page has its figures. */
export const countFigures = async (ground: Ground, now: Date): Promise<void> => {
  await sealEverything(ground.db, 60_000);
  const caller = at(ground, system, now);
  await followJournal(caller, {});
  await reportOf(ground, now);
  await setTarget(caller, { indicator: 'cooperatives_accompanied', target: 600, baseline: 0 });
};
