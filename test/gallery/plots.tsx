// Every kind of plot, with numbers such as a public report has: unknown, hidden, beyond what was aimed at, absent.
import { type Plot, PlotFigure } from '../../src/platform/page/index.ts';
import type { Lang } from '../../src/platform/words/lang.ts';
import { regionNames } from './texts.ts';

const said = {
  fr: {
    growth: 'Coopératives accompagnées, en cumul',
    target: 'Cible',
    measure: 'Coopératives',
    people: 'Personnes formées, par sexe',
    sexes: ['Femmes', 'Hommes', 'Sexe inconnu'],
    tranches: ['Première tranche', 'Deuxième tranche', 'Troisième tranche'],
    regions: 'Coopératives accompagnées et cible, par région',
    editions: 'Candidatures et recevables, par édition',
    compared: ['Candidatures', 'Recevables'],
    edition: ['1re édition', '2e édition', '3e édition', '4e édition'],
    money: 'Dotations versées, par année',
    multiples: 'Coopératives formées par an, dans chaque région',
    map: 'Coopératives soutenues par région',
  },
  ar: {
    growth: 'التعاونيات المواكبة، تراكميا',
    target: 'الهدف',
    measure: 'التعاونيات',
    people: 'الأشخاص المستفيدون من التكوين حسب الجنس',
    sexes: ['النساء', 'الرجال', 'جنس غير معروف'],
    tranches: ['الشطر الأول', 'الشطر الثاني', 'الشطر الثالث'],
    regions: 'التعاونيات المواكبة والهدف حسب الجهة',
    editions: 'ملفات الترشيح والمقبولة منها حسب الدورة',
    compared: ['ملفات الترشيح', 'المقبولة'],
    edition: ['الدورة الأولى', 'الدورة الثانية', 'الدورة الثالثة', 'الدورة الرابعة'],
    money: 'المنح المصروفة حسب السنة',
    multiples: 'التعاونيات المكوَّنة سنويا في كل جهة',
    map: 'التعاونيات المدعومة حسب الجهة',
  },
  en: {
    growth: 'Cooperatives accompanied, cumulative',
    target: 'Target',
    measure: 'Cooperatives',
    people: 'People trained, by sex',
    sexes: ['Women', 'Men', 'Sex unknown'],
    tranches: ['First tranche', 'Second tranche', 'Third tranche'],
    regions: 'Cooperatives accompanied and target, by region',
    editions: 'Applications and eligible ones, by edition',
    compared: ['Applications', 'Eligible'],
    edition: ['1st edition', '2nd edition', '3rd edition', '4th edition'],
    money: 'Grants paid, by year',
    multiples: 'Cooperatives trained a year, in each region',
    map: 'Supported cooperatives by region',
  },
};

const named = (labels: readonly string[]) => labels.map((label) => ({ label }));
const counts = [41, 27, 96, 58, 73, 22, 134, 118, 152, 64, 18, 0];

const years = named(['2021', '2022', '2023', '2024', '2025', '2026']);
const regionsIn = (lang: Lang) =>
  Object.entries(regionNames).map(([code, [fr, ar]]) => ({ code, label: lang === 'ar' ? ar : fr }));

const overTime = (lang: Lang): Plot[] => {
  const t = said[lang];
  return [
    {
      kind: 'time',
      title: t.growth,
      measure: t.measure,
      places: years,
      series: [
        { label: t.measure, values: [12, 41, 97, 150, 204, 243] },
        { label: t.target, kind: 'target', values: [600, 600, 600, 600, 600, 600] },
      ],
    },
    {
      kind: 'stacked',
      title: t.people,
      measure: t.measure,
      places: named(t.tranches),
      series: [
        { label: t.sexes[0]!, values: [1204, 312, 220] },
        { label: t.sexes[1]!, values: [740, 188, 64] },
        { label: t.sexes[2]!, kind: 'unknown', values: [96, 41, 12] },
      ],
    },
  ];
};

const compared = (lang: Lang): Plot[] => {
  const t = said[lang];
  return [
    {
      kind: 'target',
      title: t.regions,
      measure: t.measure,
      places: regionsIn(lang).slice(4, 9),
      series: [
        { label: t.measure, values: [70, 61, 58, 54, 0] },
        { label: t.target, kind: 'target', values: [150, 50, 150, 150, 100] },
      ],
    },
    {
      kind: 'grouped',
      title: t.editions,
      measure: t.measure,
      places: named(t.edition),
      series: [
        { label: t.compared[0]!, values: [458, 506, 329, 388] },
        { label: t.compared[1]!, values: [301, 377, 'hidden', null] },
      ],
    },
    {
      kind: 'time',
      title: t.money,
      measure: t.money,
      unit: 'MAD',
      places: named(t.edition),
      series: [{ label: t.money, values: [300_000, 400_000, null, 400_000] }],
    },
  ];
};

const onTheMap = (lang: Lang): Plot[] => {
  const t = said[lang];
  const regions = regionsIn(lang);
  const grown = (at: number) => years.map((_, year) => Math.round((counts[at]! * (year + 1)) / (6 + (at % 3))));
  return [
    {
      kind: 'multiples',
      title: t.multiples,
      measure: t.measure,
      places: years,
      series: regions.map(({ label }, at) => ({ label, values: grown(at) })),
    },
    { kind: 'map', title: t.map, measure: t.measure, places: regions, series: [{ label: t.measure, values: counts }] },
  ];
};

const plotsIn = (lang: Lang): Plot[] => [...overTime(lang), ...compared(lang), ...onTheMap(lang)];

/** All of them on one page. */
export const PlotsShown = ({ lang }: { lang: Lang }) => {
  const [growth, people, ...others] = plotsIn(lang);
  const files = ['CSV', 'SVG', 'PNG'].map((label) => ({ label, href: `#${label}` }));
  return (
    <>
      <h1>{said[lang].growth}</h1>
      <div class="pair">
        <PlotFigure plot={growth!} downloads={files} />
        <PlotFigure plot={people!} downloads={files} />
      </div>
      {others.map((plot) => (
        <PlotFigure plot={plot} downloads={files} />
      ))}
    </>
  );
};
