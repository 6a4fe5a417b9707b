import { holdSession, modules } from '../../../src/modules/trainings/index.ts';
import { type FewRows, madeBy } from './index.ts';

const hour = 3_600_000;

/** A session held for the representative's cooperative, in the region of the first field agent. */
export const rows: FewRows['rows'] = async (house, { structure }) => {
  const module = (await modules(house, {}))[0]!.id;
  const at = (hours: number) => new Date(house.now.getTime() + hours * hour);
  const held = holdSession(house, {
    ...{ module, region: 'MA-09', venue: 'Ici', startsAt: at(-4), endsAt: at(-1) },
    rows: [{ structure: structure!, status: 'present', people: 2 }],
  });
  return { training: (await madeBy(held)).about, module };
};
