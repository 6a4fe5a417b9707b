import { countries } from './countries.ts';
import { regionOf } from './places.ts';

export interface StructurePlace {
  country: string;
  region: string | null;
  province: string | null;
}

export type PlaceProblem = 'country_unknown' | 'region_unknown' | 'province_unknown' | 'province_elsewhere';

const known: ReadonlySet<string> = new Set(countries);

/** Why a place cannot be one; the region of a Moroccan province needs not be told. */
export const problemOfPlace = ({ country, region, province }: StructurePlace): PlaceProblem | null => {
  if (!known.has(country)) return 'country_unknown';
  if (region !== null && (country !== 'MA' || !/^MA-(0[1-9]|1[0-2])$/.test(region))) return 'region_unknown';
  if (province === null) return null;
  const within = regionOf(province);
  if (within === null || country !== 'MA') return 'province_unknown';
  return region === null || region === within ? null : 'province_elsewhere';
};

/** The place with the region that its province lies in. */
export const settledPlace = ({ country, region, province }: StructurePlace): StructurePlace => ({
  country,
  region: province === null ? region : regionOf(province),
  province,
});
