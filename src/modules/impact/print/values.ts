import type { Json } from '../../../platform/journal/fact.ts';
import { plotSvg, sayCell, summaryOf } from '../../../platform/page/index.ts';
import type { Plot } from '../../../platform/page/index.ts';
import { dateInWords } from '../../../platform/words/format.ts';
import type { Lang } from '../../../platform/words/lang.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import { placeName } from '../../registry/index.ts';
import type { PublicationShown } from '../queries/reports.ts';
import type { TestimonyShown } from '../queries/testimonies.ts';
import type { FrozenFigure, FrozenSection } from '../rules/contents.ts';
import { piecesOf } from '../rules/pieces.ts';
import { sayFigure } from '../say-figure.ts';
import { words } from '../words/index.ts';

interface Printed {
  lang: Lang;
  figures: readonly FrozenFigure[];
  testimonies: ReadonlyMap<string, TestimonyShown>;
}

type Values = { [key: string]: Json };

const piece = ({ lang, figures }: Printed, each: ReturnType<typeof piecesOf>[number]): Values => {
  if ('words' in each) return { words: each.words };
  const figure = figures.find(({ code }) => code === each.figure);
  return { figure: figure ? sayFigure(lang, figure) : `{${each.figure}}` };
};

const figureBox = (lang: Lang, figure: FrozenFigure): Values => {
  const t = words(lang);
  const { period, records } = figure;
  return {
    value: sayFigure(lang, figure),
    label: said(figure.title, lang),
    period: period === '' ? t('figure.whole_time') : t('figure.year', { year: period }),
    records: t('figure.records', { count: records }),
  };
};

const plotBox = (lang: Lang, plot: Plot): Values => ({
  title: plot.title,
  svg: plotSvg(plot, lang),
  summary: summaryOf(plot, lang),
  tall: plot.kind === 'map',
  columns: [
    words(lang)('print.place'),
    ...plot.series.map(({ label }) => (plot.series.length === 1 ? plot.measure : label)),
  ],
  rows: plot.places.map(({ label }, at) => [
    label,
    ...plot.series.map(({ values }) => sayCell(lang, values[at], plot.unit)),
  ]),
});

const quote = (lang: Lang, one: TestimonyShown | undefined): Values => {
  if (!one || one.withdrawnAt !== null) return { gone: true, note: words(lang)('testimony.gone') };
  const name = (lang === 'ar' && one.nameAr) || one.name;
  const place = one.region === null ? '' : placeName(one.region, lang);
  return {
    gone: false,
    words: said(one.words, lang),
    person: one.person,
    who: [said(one.capacity, lang), name, place].filter(Boolean).join(' · '),
  };
};

const sectionValues = (printed: Printed, section: FrozenSection): Values => {
  const { lang, figures, testimonies } = printed;
  const shared = { kind: section.kind, title: said(section.title, lang) };
  if (section.kind === 'text') {
    const paragraphs = said(section.body, lang).split(/\n\s*\n/);
    return { ...shared, paragraphs: paragraphs.map((each) => piecesOf(each).map((one) => piece(printed, one))) };
  }
  if (section.kind === 'figures') {
    const shown = section.figures.flatMap((code) => figures.filter((each) => each.code === code));
    return { ...shared, figures: shown.map((each) => figureBox(lang, each)) };
  }
  if (section.kind === 'plot') return { ...shared, plot: plotBox(lang, section.plot[lang]) };
  return { ...shared, ...quote(lang, testimonies.get(section.testimony)) };
};

/** What `report.typ` draws. Testimonies are those that stand now: the paper forgets with the page. */
export const reportValues = (
  lang: Lang,
  { contents, digest, publishedAt }: PublicationShown,
  testimonies: ReadonlyMap<string, TestimonyShown>,
  house: { organisation: string; origin: string },
): Values => {
  const t = words(lang);
  return {
    title: said(contents.title, lang),
    lede: said(contents.lede, lang),
    organisation: house.organisation,
    published: t('print.published', { at: dateInWords(lang, publishedAt), number: contents.number }),
    page: t('print.page'),
    sections: contents.sections.map((each) => sectionValues({ lang, figures: contents.figures, testimonies }, each)),
    check: t('published.check'),
    'check-text': t('published.check_text'),
    address: `${house.origin}/${lang}/impact/reports/${contents.report}?number=${contents.number}`,
    digest: `SHA-256 ${digest}`,
  };
};
