import { Refused, verb } from '../../../platform/cli.ts';
import { isProvince, placeName, placeOf, regionOf, type Place, type PlaceHint } from '../rules/places.ts';

const provinceHint = (typed: unknown): string | undefined => {
  if (typed === undefined) return undefined;
  const place = placeOf(String(typed), { level: 'province' });
  if ('code' in place && isProvince(place.code)) return place.code;
  throw new Refused(
    'registry.unknown_province',
    {
      fr: 'Cette province n’est pas reconnue : donnez son nom ou son code, par exemple MA-TAO.',
      ar: 'لم نتعرف على هذا الإقليم: أدخلوا اسمه أو رمزه، مثلا MA-TAO.',
      en: 'This province is not known: give its name or its code, for example MA-TAO.',
    },
    { province: typed, ...place },
  );
};

const levelOf = (typed: unknown): PlaceHint['level'] | null => {
  if (typed === undefined) return null;
  if (typed === 'region' || typed === 'province' || typed === 'country') return typed;
  throw new Refused(
    'registry.unknown_level',
    {
      fr: 'Choisissez --level region, province ou country.',
      ar: 'اختاروا --level بقيمة region أو province أو country.',
      en: 'Choose --level region, province or country.',
    },
    { level: typed },
  );
};

const answer = (typed: string, place: Place): unknown =>
  'code' in place
    ? {
        typed,
        ...place,
        region: regionOf(place.code),
        names: { fr: placeName(place.code, 'fr'), ar: placeName(place.code, 'ar'), en: placeName(place.code, 'en') },
      }
    : { typed, ...place };

export default verb({
  summary: 'The official code of a typed place, or the candidates to ask about',
  usage: 'registry place [--province CODE|NAME] [--level region|province|country] [FILE]',
  format: `One place a line, in any script and spelling. For each, one JSON line:
  {"typed": "Tawnat", "code": "MA-TAO", "how": "name", "region": "MA-03", "names": {"fr": …, "ar": …, "en": …}}
  {"typed": "Imouzzer", "candidates": [{"code": "MA-SEF", "fr": "Sefrou", …, "likeness": 1}, …]}
  {"typed": "Xyzzy", "unknown": "Xyzzy"}
Codes: ISO 3166-2:MA for regions and provinces, ISO 3166-1 for countries. how: code, name, spelling, or province
when --province is given and the place is taken as one of its communes ("commune").`,
  options: { province: { type: 'string' }, level: { type: 'string' } },
  async run({ options, read }) {
    const province = provinceHint(options['province']);
    const level = levelOf(options['level']);
    const hint: PlaceHint = { ...(province ? { province } : {}), ...(level ? { level } : {}) };
    const lines = (await read()).replace(/^\uFEFF/, '').split(/\r?\n/);
    if (lines.at(-1) === '') lines.pop();
    return lines.map((typed) => answer(typed, placeOf(typed, hint)))[Symbol.iterator]();
  },
});
