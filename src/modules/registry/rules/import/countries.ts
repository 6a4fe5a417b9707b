import { folded } from './cell-text.ts';

const nations: Record<string, string> = {
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
  uk: 'GB',
  'great britain': 'GB',
  angleterre: 'GB',
  usa: 'US',
  maroc: 'MA',
  'royaume du maroc': 'MA',
  المملكه_المغربيه: 'MA',
  'cote d ivoire': 'CI',
  'cote divoire': 'CI',
  'ivory coast': 'CI',
  rdc: 'CD',
  drc: 'CD',
  'congo brazzaville': 'CG',
  'congo kinshasa': 'CD',
  'cape verde': 'CV',
  swaziland: 'SZ',
};

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** Codes that Intl names and that are no country. */
const noCountry = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ']);

let names: Map<string, string> | null = null;

/** Names of the countries in three languages, as Unicode gives them; built once, when first asked. */
const byName = (): Map<string, string> => {
  if (names !== null) return names;
  const built = new Map<string, string>();
  for (const language of ['fr', 'ar', 'en']) {
    const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const first of letters) {
      for (const second of letters) {
        const code = first + second;
        const name = noCountry.has(code) ? undefined : display.of(code);
        if (name === undefined) continue;
        built.set(folded(name), built.get(folded(name)) ?? code);
        built.set(code.toLowerCase(), code);
      }
    }
  }
  for (const [name, code] of Object.entries(nations)) built.set(folded(name.replaceAll('_', ' ')), code);
  names = built;
  return built;
};

/** ISO 3166-1 alpha-2 of a country by its name in French, Arabic or English, or by its code; null when unknown. */
export const countryOf = (text: string): string | null => {
  const plain = folded(text);
  return (
    byName().get(plain) ??
    byName().get(plain.replace(/^(?:le |la |les |l |the |republique (?:du |de |de la )?)/, '')) ??
    null
  );
};

const dialled: Record<string, string> = {
  MA: '212',
  DZ: '213',
  TN: '216',
  LY: '218',
  MR: '222',
  SN: '221',
  ML: '223',
  GN: '224',
  CI: '225',
  BF: '226',
  NE: '227',
  TG: '228',
  BJ: '229',
  NG: '234',
  TD: '235',
  CF: '236',
  CM: '237',
  GA: '241',
  CG: '242',
  CD: '243',
  RW: '250',
  KE: '254',
  BI: '257',
  MG: '261',
  GH: '233',
  EG: '20',
  ZA: '27',
  GB: '44',
  FR: '33',
  ES: '34',
  BE: '32',
  DE: '49',
  IT: '39',
  PT: '351',
  NL: '31',
  CH: '41',
  US: '1',
  CA: '1',
};

/** Country calling code, for the countries our lists come from; null for others, whose numbers must be written with +. */
export const callingCode = (country: string): string | null => dialled[country] ?? null;
