import { activitiesOf } from './chain-of-concept.ts';

/** A structure, as far as it can be of use to a need. */
export interface Maker {
  id: string;
  region: string | null;
  province: string | null;
  chains: string[];
}

/** What is sought, and where. */
export interface Sought {
  concepts: string[];
  chains: string[];
  territories: string[];
  everywhere: boolean;
  /** The structure that asks, where it is one. */
  asks: string | null;
}

/** Whether a structure makes what is sought, and lies where it is sought. */
export const suits = ({ id, region, province, chains }: Maker, need: Sought): boolean => {
  if (need.asks === id) return false;
  const activities = activitiesOf(need.concepts, need.chains);
  const makes = activities.some((one) => chains.includes(one));
  return makes && (need.everywhere || need.territories.some((code) => code === region || code === province));
};
