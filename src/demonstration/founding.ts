import type { Ground } from '../platform/ground.ts';
import { system } from '../platform/rights.ts';
import { addFunder, foundProgramme } from '../modules/programmes/index.ts';
import { at } from './prize.ts';
import { referenceProgrammes } from './reference-programmes.ts';

/** The three reference programmes, by their kind. */
export const foundProgrammes = async (
  ground: Ground,
  now: Date,
): Promise<{ prize: string; accompaniment: string; networking: string }> => {
  const made: string[] = [];
  for (const one of referenceProgrammes) {
    made.push((await foundProgramme(at(ground, system, now), { ...one, demo: true }))[0]?.about ?? '');
  }
  return { prize: made[0] ?? '', accompaniment: made[1] ?? '', networking: made[2] ?? '' };
};

/** Who pays: a foundation, a region, a bank. */
export const addFunders = async (ground: Ground, now: Date): Promise<[string, string, string]> => {
  const add = async (name: Parameters<typeof addFunder>[1]['name'], kind: 'foundation' | 'region' | 'private') =>
    (await addFunder(at(ground, system, now), { name, kind, demo: true }))[0]?.about as string;
  return [
    await add({ fr: 'Fondation de démonstration', ar: 'مؤسسة العرض', en: 'Demonstration foundation' }, 'foundation'),
    await add(
      { fr: 'Conseil régional de démonstration', ar: 'مجلس جهوي للعرض', en: 'Demonstration regional council' },
      'region',
    ),
    await add({ fr: 'Banque de démonstration', ar: 'بنك العرض', en: 'Demonstration bank' }, 'private'),
  ];
};
