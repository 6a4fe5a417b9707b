import { isProvince, placeOf, regionOf } from '../places.ts';
import type { ImportContext, TypedPlace } from './row.ts';

type Found = ReturnType<ImportContext['placeOf']>;
type Level = Found['problems'][number]['field'];

/** One typed part: its code, or the problem it makes. A homonym is settled by the region when that is told. */
const codeOf = (
  typed: string | null,
  field: Level,
  region: string | null,
): { code: string | null; problem: Found['problems'][number] | null } => {
  if (typed === null) return { code: null, problem: null };
  const place = placeOf(typed, field === 'commune' ? {} : { level: field });
  if ('code' in place) return { code: place.code, problem: null };
  if ('candidates' in place) {
    const near = place.candidates.filter(({ code }) => region !== null && regionOf(code) === region);
    if (near.length === 1) return { code: near[0]!.code, problem: null };
    return { code: null, problem: { field, code: 'place_ambiguous', values: { text: typed } } };
  }
  return { code: null, problem: { field, code: 'place_unknown', values: { text: typed } } };
};

const inMorocco = ({ country, region, province, commune }: TypedPlace): Found => {
  const ofRegion = codeOf(region, 'region', null);
  const told = ofRegion.code !== null && !isProvince(ofRegion.code) ? ofRegion.code : null;
  const ofProvince = codeOf(province, 'province', told);
  const isOne = ofProvince.code !== null && isProvince(ofProvince.code);
  // A commune tells its province only where its name is that of one, and nothing else does.
  const ofCommune = isOne ? { code: null, problem: null } : codeOf(commune, 'commune', told);
  const byCommune = ofCommune.code !== null && isProvince(ofCommune.code) ? ofCommune.code : null;
  const code = isOne ? ofProvince.code : byCommune;
  const within =
    code === null ? (told ?? (ofProvince.code === null ? null : regionOf(ofProvince.code))) : regionOf(code);
  const placed = within !== null;
  const problems = [ofRegion.problem, ofProvince.problem, placed ? null : ofCommune.problem];
  return {
    place: { country, region: within, province: code, commune: commune ?? (code === null ? province : null) },
    problems: problems.filter((problem) => problem !== null),
  };
};

/** Abroad we hold no codes: the finest part that was typed is kept as the locality. */
const abroad = ({ country, region, province, commune }: TypedPlace): Found => ({
  place: { country, region: null, province: null, commune: commune ?? province ?? region },
  problems: [],
});

/** Finds official codes for what rows say of their place; the same words come again and again, and are kept. */
export const importPlaces = (): ImportContext['placeOf'] => {
  const kept = new Map<string, Found>();
  return (typed) => {
    if (typed.country !== 'MA') return abroad(typed);
    const key = `${typed.region}\n${typed.province}\n${typed.commune}`;
    const known = kept.get(key);
    if (known) return known;
    const found = inMorocco(typed);
    if (kept.size > 20_000) kept.clear();
    kept.set(key, found);
    return found;
  };
};
