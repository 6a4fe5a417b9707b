import { provinces } from '../../registry/index.ts';

const regionOf = new Map(provinces.map(({ code, region }) => [code, region]));

/** A place as the matching nests them: the province MA-TAR lies in MA-09 as MA-09-TAR. */
export const nested = (code: string | null): string | null => {
  const region = code === null ? undefined : regionOf.get(code);
  return region === undefined ? code : `${region}-${(code as string).slice(3)}`;
};
