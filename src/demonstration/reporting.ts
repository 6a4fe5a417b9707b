import { addSection, draftReport, publishReport, recordTestimony } from '../modules/impact/index.ts';
import { setTarget } from '../modules/indicators/index.ts';
import { regions } from '../modules/registry/index.ts';
import type { Caller, Ground } from '../platform/ground.ts';
import { system } from '../platform/rights.ts';
import { dayOf } from '../platform/words/format.ts';
import type { Trilingual } from '../platform/words/trilingual.ts';
import { at } from './prize.ts';
import { entered, together } from './room.ts';
import { show } from './sights.ts';

const day = 86_400_000;
const aimedAt = 600;

/** Invented people, each with what she says of her cooperative. */
const voices: { person: string; capacity: Trilingual; words: Trilingual }[] = [
  {
    person: 'Fatima O.',
    capacity: { fr: 'présidente', ar: 'رئيسة', en: 'president' },
    words: {
      fr: 'Avant, nous vendions au premier qui passait. Aujourd’hui nous tenons nos comptes, et c’est nous qui disons le prix.',
      ar: 'كنا نبيع لأول من يمر. اليوم نمسك حساباتنا، ونحن من يحدد الثمن.',
      en: 'We used to sell to the first who passed by. Today we keep our accounts, and it is we who name the price.',
    },
  },
  {
    person: 'Khadija A.',
    capacity: { fr: 'trésorière', ar: 'أمينة المال', en: 'treasurer' },
    words: {
      ar: 'جاءت المواكِبة إلى القرية كل شهرين. كتبنا مخططنا معها، سطرا بسطر، وأنجزنا نصفه.',
      fr: 'L’accompagnatrice est venue au village tous les deux mois. Nous avons écrit notre plan avec elle, ligne à ligne, et nous en avons fait la moitié.',
    },
  },
  {
    person: '',
    capacity: { fr: 'adhérente', ar: 'عضو', en: 'member' },
    words: {
      fr: 'La dotation a payé le séchoir. Depuis, rien ne se perd après la pluie.',
      ar: 'المنحة أدت ثمن المجفف. ومنذ ذلك الحين لا يضيع شيء بعد المطر.',
      en: 'The grant paid for the dryer. Since then nothing is lost after the rain.',
    },
  },
];

type Structures = Awaited<ReturnType<typeof entered>>;

const record = async (ground: Ground, now: Date, known: Structures): Promise<string[]> => {
  const structures = known.filter(({ womens, country }) => womens && country === 'MA');
  const facts = await together(at(ground, system, now), async (context) => {
    const all = [];
    for (const [place, voice] of voices.entries())
      all.push(
        ...(await recordTestimony.within(context, {
          ...{ structure: structures[place * 97]!.id, photoSaid: {}, agreed: true, demo: true, ...voice },
          ...{ consentOn: dayOf(now), consentWay: 'signed' as const },
        })),
      );
    return all;
  });
  return facts.map(({ about }) => about);
};

/** What the report says between its figures: nothing that is typed is a number of the work. */
const told = {
  opening: {
    fr: 'Cette année, {visits_held} visites ont été faites jusque dans les villages, et les formations ont compté {trainees} participations.\n\nDepuis ses débuts, l’organisation a soutenu {cooperatives_supported:all} coopératives. {laureates:all} d’entre elles ont reçu le prix, et {cooperatives_accompanied:all} ont été sensibilisées, formées et accompagnées.\n\nCe rapport se lit comme les autres, à une différence près : chaque chiffre est une porte. Ouvrez-le, et comptez vous-même.',
    ar: 'في هذه السنة بلغ عدد الزيارات إلى القرى {visits_held}، وعدد المشاركات في التكوينات {trainees}.\n\nمنذ انطلاقها دعمت المؤسسة تعاونيات عددها {cooperatives_supported:all}. نالت الجائزة منها {laureates:all}، وتم تحسيس {cooperatives_accompanied:all} منها وتكوينها ومواكبتها.\n\nيُقرأ هذا التقرير كغيره، مع فرق واحد: كل رقم باب. افتحوه وعدّوا بأنفسكم.',
    en: 'This year {visits_held} visits were made, into the villages, and the trainings counted {trainees} attendances.\n\nSince it began, the organisation has supported {cooperatives_supported:all} cooperatives. {laureates:all} of them received the prize, and {cooperatives_accompanied:all} were made aware, trained and accompanied.\n\nThis report reads like any other, with one difference: each figure is a door. Open it, and count for yourself.',
  },
  field: {
    fr: 'L’accompagnement commence par un diagnostic, dont la coopérative tire son plan. Les formations et les visites suivent ce plan, et lui seul.',
    ar: 'تبدأ المواكبة بتشخيص تستخرج منه التعاونية مخططها. وتتبع التكوينات والزيارات هذا المخطط وحده.',
    en: 'Accompaniment begins with a diagnosis, from which the cooperative draws its plan. Training and visits follow that plan, and nothing else.',
  },
};

const title = (year: string): Trilingual => ({
  fr: `Rapport d’impact ${year}`,
  ar: `تقرير الأثر ${year}`,
  en: `Impact report ${year}`,
});

const lede: Trilingual = {
  fr: 'Le travail raconté par ses chiffres, et par celles qui l’ont vécu.',
  ar: 'العمل ترويه أرقامه ومن عشنه.',
  en: 'The work told by its figures, and by those who lived it.',
};

const none = { title: {}, body: {} };

const indicator = 'cooperatives_accompanied';

/** Six hundred cooperatives in all, as many in each of the twelve regions. */
const aim = async (by: Caller): Promise<void> => {
  await setTarget(by, { indicator, target: aimedAt });
  for (const { code: place } of regions) await setTarget(by, { indicator, place, target: aimedAt / regions.length });
};

type Section = Omit<Parameters<typeof addSection>[1], 'report'>;

const sectionsWith = ([first, second, third]: string[], [hills, loom, field]: string[]): Section[] => [
  { ...none, kind: 'text', body: told.opening },
  {
    ...none,
    kind: 'figures',
    figures: ['cooperatives_supported', 'laureates', indicator, 'trainees', 'grants_awarded', 'visits_held'],
  },
  { ...none, kind: 'photograph', photograph: hills! },
  {
    kind: 'comparison',
    body: {},
    title: { fr: 'Année après année', ar: 'سنة بعد سنة', en: 'Year after year' },
    along: 'year',
    figures: ['cooperatives_supported', indicator, 'laureates', 'trainees', 'visits_held'],
  },
  { ...none, kind: 'plot', plot: { view: 'map', indicator: 'cooperatives_supported' } },
  { ...none, kind: 'testimony', testimony: first! },
  { ...none, kind: 'text', title: { fr: 'Sur le terrain', ar: 'في الميدان', en: 'In the field' }, body: told.field },
  { ...none, kind: 'photograph', photograph: loom! },
  { ...none, kind: 'plot', plot: { view: 'regions', indicator } },
  { ...none, kind: 'testimony', testimony: second! },
  {
    ...none,
    kind: 'plot',
    title: { fr: 'Le prix', ar: 'الجائزة', en: 'The prize' },
    plot: { view: 'editions', indicator: 'laureates' },
  },
  { ...none, kind: 'comparison', along: 'edition', figures: ['laureates', 'grants_awarded'] },
  { ...none, kind: 'photograph', photograph: field! },
  { ...none, kind: 'testimony', testimony: third! },
];

/** Says what is aimed at, and publishes a report of what was counted, with what three cooperatives said, and showed. */
export const reportOf = async (ground: Ground, now: Date): Promise<void> => {
  const by = at(ground, system, new Date(now.getTime() - day));
  await aim(by);
  const known = await entered(by, {});
  const sections = sectionsWith(await record(ground, by.now, known), await show(ground, by.now, known));
  // The year in which the last months of the demonstration lie.
  const year = String(new Date(now.getTime() - 183 * day).getFullYear());
  const heading = { title: title(year), period: year, lede, demo: true };
  const id = (await draftReport(by, heading))[0]!.about;
  for (const section of sections) await addSection(by, { report: id, ...section });
  await publishReport(by, { report: id });
};
