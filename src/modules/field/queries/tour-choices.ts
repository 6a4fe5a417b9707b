import * as v from 'valibot';
import type { Caller } from '../../../platform/ground.ts';
import type { Lang } from '../../../platform/words/lang.ts';
import { placeName, regionsKept, searchDirectory } from '../../registry/index.ts';
import { query } from '../room.ts';
import { structuresAssigned } from '../shelves/tour.ts';

export interface TourChoice {
  id: string;
  name: string;
  place: string;
  assigned: boolean;
}

const assignedTo = query(v.object({}), async (context) => {
  const { tx, actor } = context;
  const ids = await structuresAssigned(context, actor.id as string);
  if (ids.length === 0) return [];
  return tx
    .selectFrom('registry.structure_listed')
    .select(['id', 'name', 'province'])
    .where('id', 'in', ids)
    .where('state', '=', 'active')
    .orderBy('name')
    .execute();
});

/** What an agent may take on a tour: the structures assigned to her first, then those of her region that the words find. */
export const tourChoices = async (caller: Caller, text: string, lang: Lang): Promise<TourChoice[]> => {
  const regions = regionsKept(caller.actor);
  const assigned = await assignedTo(caller, {});
  const known = new Set(assigned.map(({ id }) => id));
  const region = regions?.length === 1 ? regions[0] : null;
  const { cards } =
    regions?.length === 0 ? { cards: [] } : await searchDirectory(caller, { text, region, counted: false, limit: 100 });
  const others = cards.filter(({ id, region: there }) => !known.has(id) && (regions?.includes(there ?? '') ?? true));
  const asChoice = (one: { id: string; name: string; province: string | null }, isAssigned: boolean): TourChoice => ({
    id: one.id,
    name: one.name,
    place: one.province === null ? '' : placeName(one.province, lang),
    assigned: isAssigned,
  });
  return [...assigned.map((one) => asChoice(one, true)), ...others.map((one) => asChoice(one, false))];
};
