import { regionOf } from '../registry/index.ts';
import type { PostingTold } from './posting-input.ts';
import type { Asked } from './rules/posting.ts';
import type { Tx } from './rows.ts';

const askedOf = ({ where, what, unit }: PostingTold['asked']): Asked => ({
  ...(where?.length ? { where } : {}),
  ...(what?.length ? { what } : {}),
  ...(unit ? { unit } : {}),
});

/** The columns of what is told. */
export const columnsOf = (told: PostingTold) => ({
  kind: told.kind,
  language: told.language,
  title: JSON.stringify(told.title),
  text: JSON.stringify(told.text),
  concepts: told.concepts,
  chains: told.chains,
  territories: told.everywhere ? [] : [...new Set(told.territories)],
  everywhere: told.everywhere,
  place: told.place,
  quantity: told.quantity,
  unit: told.unit,
  per: told.per,
  least: told.least,
  amount_from: told.amountFrom ?? told.amountTo,
  amount_to: told.amountTo,
  amount_blank: told.amountFrom === null && told.amountTo === null ? told.amountBlank : null,
  from_on: told.fromOn,
  until_on: told.untilOn,
  answer_by: told.answerBy,
  anonymous: told.anonymous,
  shown_as: JSON.stringify(told.shownAs),
  labels: told.labels,
  languages: told.languages,
  interpreted: told.interpreted,
  conditions: JSON.stringify(told.conditions),
  seats: told.seats,
  programme: told.programme,
  asked: JSON.stringify(askedOf(told.asked)),
});

/** Where the office finds it: the structure's region, else where it is delivered, else the only region it names. */
export const regionFor = async (tx: Tx, structure: string | null, told: PostingTold): Promise<string | null> => {
  if (structure !== null) {
    const known = await tx
      .selectFrom('registry.structure_listed')
      .select('region')
      .where('id', '=', structure)
      .executeTakeFirst();
    return known?.region ?? null;
  }
  if (told.place !== null) return regionOf(told.place);
  const regions = [...new Set(told.territories.map(regionOf))];
  return regions.length === 1 && !told.everywhere ? (regions[0] ?? null) : null;
};
