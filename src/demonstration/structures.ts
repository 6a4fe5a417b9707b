import type { NewStructureInput } from '../modules/registry/index.ts';
import { provinces } from '../modules/registry/index.ts';
import type { Draws } from './draws.ts';
import { abroad, cores, familyNames, mensNames, seconds, womensNames } from './names.ts';

/** What each region grows and makes in the demonstration, the most frequent first. */
const chainsOfRegion: Record<string, string[]> = {
  'MA-01': ['honey', 'olive_oil', 'figs', 'weaving', 'dairy', 'pottery', 'fishing'],
  'MA-02': ['aromatic_plants', 'honey', 'citrus', 'livestock', 'sewing', 'couscous'],
  'MA-03': ['olive_oil', 'apples', 'leather', 'sewing', 'honey', 'couscous', 'wood'],
  'MA-04': ['pottery', 'vegetables', 'dairy', 'couscous', 'weaving', 'services'],
  'MA-05': ['olive_oil', 'weaving', 'spices', 'honey', 'dairy', 'walnuts'],
  'MA-06': ['sewing', 'couscous', 'recycling', 'dairy', 'sweets', 'digital'],
  'MA-07': ['argan', 'roses', 'pottery', 'weaving', 'fishing', 'cactus', 'couscous'],
  'MA-08': ['dates', 'roses', 'saffron', 'weaving', 'apples', 'metal', 'tourism'],
  'MA-09': ['argan', 'saffron', 'honey', 'cosmetics', 'almonds', 'henna', 'metal'],
  'MA-10': ['cactus', 'argan', 'camels', 'honey', 'couscous'],
  'MA-11': ['camels', 'couscous', 'fishing', 'sewing', 'leather'],
  'MA-12': ['fishing', 'aquaculture', 'camels', 'couscous', 'services'],
};

/** Every value chain of the demonstration: what its jurors know. */
export const allChains: string[] = [...new Set(Object.values(chainsOfRegion).flat())];

const qualityOf: Record<string, string> = {
  argan: 'argan_quality',
  saffron: 'saffron_quality',
  honey: 'honey_quality',
  olive_oil: 'olive_oil_quality',
};

const farming = new Set([
  'argan',
  'saffron',
  'honey',
  'olive_oil',
  'dates',
  'cactus',
  'apples',
  'dairy',
  'livestock',
  'almonds',
  'roses',
  'vegetables',
]);

const day = (year: number, month: number, date: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;

const membersOf = (draw: Draws, womens: boolean, asOf: string) => {
  const total = draw.whole(7, draw.often(0.1) ? 240 : 45);
  const women = womens ? total : Math.round(total * draw.share() * 0.6);
  const young = (of: number): number => Math.round(of * (0.15 + draw.share() * 0.3));
  const classes = [
    { sex: 'women' as const, age_band: 'under_35' as const, members: young(women) },
    { sex: 'women' as const, age_band: 'unknown' as const, members: women - young(women) },
    { sex: 'men' as const, age_band: 'unknown' as const, members: total - women },
  ];
  const told = classes.reduce((sum, { members }) => sum + members, 0);
  return told <= total
    ? { as_of: asOf, total, classes, source: 'demonstration' }
    : { as_of: asOf, total, classes: [], source: 'demonstration' };
};

const presidentOf = (draw: Draws, womens: boolean, phone: string) => {
  const woman = womens || draw.often(0.25);
  const first = draw.one(woman ? womensNames : mensNames);
  return {
    role: 'president' as const,
    name: `${first.fr} ${draw.one(familyNames).fr}`,
    phone,
    sex: woman ? ('women' as const) : ('men' as const),
  };
};

const labelsOf = (draw: Draws, chain: string) => {
  const label = qualityOf[chain] ?? (draw.often(0.5) ? 'terroir_label' : 'onssa');
  if (!draw.often(0.3)) return [];
  return [{ label, stage: draw.one(['engaged', 'in_progress', 'certified', 'certified'] as const) }];
};

/** Where the accompaniment of the demonstration works first: four structures of five are two or three years old there. */
export const accompaniedRegions: readonly string[] = ['MA-04', 'MA-07', 'MA-08', 'MA-10'];

/** A day between 23 and 44 months before now, from the day that would have been drawn anyway. */
const young = (now: Date, drawn: string): string => {
  const [year = 0, month = 0, date = 1] = drawn.split('-').map(Number);
  const ago = 23 + ((year * 12 + month) % 22);
  return new Date(Date.UTC(now.getFullYear(), now.getMonth() - ago, date)).toISOString().slice(0, 10);
};

/** Invented telephone numbers: a block of 06 00 that the demonstration keeps to itself. */
export const inventedPhone = (index: number): string => `+2126000${String(index).padStart(5, '0')}`;

const moroccan = (draw: Draws, index: number, now: Date): NewStructureInput => {
  const province = provinces[index % provinces.length] as (typeof provinces)[number];
  const chains = chainsOfRegion[province.region] ?? ['services'];
  const chain = chains[Math.min(chains.length - 1, Math.floor(draw.share() ** 1.6 * chains.length))] as string;
  const womens = draw.often(0.46);
  const core = draw.one(cores);
  const second = draw.one(seconds);
  const genre = farming.has(chain) ? { fr: 'agricole ', ar: 'الفلاحية ' } : { fr: '', ar: '' };
  const year = draw.whole(2008, 2025);
  const phone = inventedPhone(10_000 + index);
  const french = `Coopérative ${womens ? 'féminine ' : ''}${genre.fr}${core.fr} ${second.fr}`;
  const arabic = `تعاونية ${core.ar} ${second.ar} ${genre.ar}${womens ? 'النسوية' : ''}`.trim();
  const kind = draw.often(0.03) ? ('union' as const) : ('cooperative' as const);
  const names = draw.often(0.15) ? { fr: french } : draw.often(0.1) ? { ar: arabic } : { fr: french, ar: arabic };
  const drawn = day(year, draw.whole(1, 12), draw.whole(1, 28));
  const isYoung = accompaniedRegions.includes(province.region) && Math.floor(index / provinces.length) % 5 !== 0;
  const createdOn = isYoung ? young(now, drawn) : drawn;
  return {
    kind,
    names,
    register_number: `DEMO-${String(index + 1).padStart(4, '0')}/${createdOn.slice(0, 4)}`,
    province: province.code,
    created_on: createdOn,
    womens_declared: womens,
    value_chains: draw.often(0.2) ? [chain, draw.one(chains)] : [chain],
    members: membersOf(draw, womens, day(2026, draw.whole(1, 6), 15)),
    officers: [presidentOf(draw, womens, phone)],
    contacts: [{ phone, language: draw.often(0.6) ? 'ar' : 'fr' }],
    labels: labelsOf(draw, chain),
  };
};

const elsewhere = (draw: Draws, index: number): NewStructureInput => {
  const { country, towns, names } = abroad[index % abroad.length] as (typeof abroad)[number];
  const womens = draw.often(0.5);
  return {
    names: { fr: `Coopérative ${womens ? 'féminine ' : ''}${draw.one(names)} ${index + 1}` },
    country,
    register_country: country,
    register_number: `DEMO-${country}-${index + 1}`,
    commune: draw.one(towns),
    created_on: day(draw.whole(2012, 2025), draw.whole(1, 12), draw.whole(1, 28)),
    womens_declared: womens,
    value_chains: [draw.one(['cereals', 'fishing', 'vegetables', 'weaving', 'couscous'])],
  };
};

/** 1,200 invented structures: every province of Morocco, and three other countries. */
export const inventedStructures = (draw: Draws, now: Date, count = 1200): NewStructureInput[] => {
  const away = Math.round(count * 0.05);
  return [
    ...Array.from({ length: count - away }, (_, index) => moroccan(draw, index, now)),
    ...Array.from({ length: away }, (_, index) => elsewhere(draw, index)),
  ];
};
