import type { Json } from '../../../platform/journal/fact.ts';
import { plotSvg, sayCell, summaryOf } from '../../../platform/page/index.ts';
import type { Plot } from '../../../platform/page/index.ts';
import { dateInWords } from '../../../platform/words/format.ts';
import type { Lang } from '../../../platform/words/lang.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { placeName } from '../../registry/index.ts';
import type { PublicationShown } from '../queries/reports.ts';
import type { PhotographShown } from '../queries/photographs.ts';
import type { TestimonyShown } from '../queries/testimonies.ts';
import { alsoWhole, figureSaid } from '../rules/contents.ts';
import type { FrozenComparison, FrozenFigure, FrozenSection } from '../rules/contents.ts';
import { markOf, piecesOf } from '../rules/pieces.ts';
import { sayFigure } from '../say-figure.ts';
import { sayPeriod } from '../say-period.ts';
import { words } from '../words/index.ts';
import { pictureName } from './pictures.ts';

interface Printed {
  lang: Lang;
  figures: readonly FrozenFigure[];
  period: string;
  publishedAt: Date;
  testimonies: ReadonlyMap<string, TestimonyShown>;
  photographs: ReadonlyMap<string, PhotographShown>;
}

type Values = { [key: string]: Json };

const piece = ({ lang, figures, period }: Printed, each: ReturnType<typeof piecesOf>[number]): Values => {
  if ('words' in each) return { words: each.words };
  const figure = figureSaid(figures, period, each);
  return { figure: figure ? sayFigure(lang, figure) : markOf(each) };
};

const figureBox = ({ lang, figures, publishedAt }: Printed, figure: FrozenFigure): Values => {
  const t = words(lang);
  const whole = alsoWhole(figures, figure);
  return {
    value: sayFigure(lang, figure),
    label: said(figure.title, lang),
    period: sayPeriod(lang, figure, publishedAt),
    records: t('figure.records', { count: figure.records }),
    whole: whole ? t('figure.and_whole', { value: sayFigure(lang, whole) }) : '',
  };
};

const comparedTable = (lang: Lang, { columns, rows }: FrozenComparison): Values => ({
  columns: [words(lang)('compare.figure'), ...columns.map(({ key, name }) => (name === null ? key : said(name, lang)))],
  rows: rows.map(({ title, unit, cells }) => [
    said(title, lang),
    ...cells.map((cell) => sayFigure(lang, { value: cell?.value ?? null, unit })),
  ]),
});

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

const picture = (lang: Lang, one: PhotographShown | undefined): Values => {
  if (!one || one.file === null) return { gone: true, note: words(lang)('photograph.gone') };
  const name = (lang === 'ar' && one.nameAr) || one.name;
  return {
    gone: false,
    path: `/pictures/${pictureName(one.id)}`,
    tall: (one.height ?? 0) > (one.width ?? 0),
    shows: said(one.shows, lang),
    caption: said(one.caption, lang),
    who: [name, one.region === null ? '' : placeName(one.region, lang)].filter(Boolean).join(' · '),
  };
};

const paragraphsOf = (printed: Printed, body: Trilingual): Json =>
  said(body, printed.lang)
    .split(/\n\s*\n/)
    .map((each) => piecesOf(each).map((one) => piece(printed, one)));

const drawnBy = (printed: Printed, section: FrozenSection): Values => {
  const { lang, figures, period, testimonies, photographs } = printed;
  switch (section.kind) {
    case 'text':
      return { paragraphs: paragraphsOf(printed, section.body) };
    case 'figures': {
      const shown = section.figures.flatMap((figure) => figureSaid(figures, period, { figure }) ?? []);
      return { figures: shown.map((each) => figureBox(printed, each)) };
    }
    case 'plot':
      return { plot: plotBox(lang, section.plot[lang]) };
    case 'comparison':
      return { table: comparedTable(lang, section.compared) };
    case 'testimony':
      return quote(lang, testimonies.get(section.testimony));
    default:
      return picture(lang, photographs.get(section.photograph));
  }
};

/** What `report.typ` draws. Testimonies and photographs are those that stand now: the paper forgets with the page. */
export const reportValues = (
  lang: Lang,
  { contents, digest, publishedAt }: PublicationShown,
  people: Pick<Printed, 'testimonies' | 'photographs'>,
  house: { organisation: string; origin: string },
): Values => {
  const t = words(lang);
  const { period, figures } = contents;
  const printed = { lang, period, figures, publishedAt, ...people };
  return {
    title: said(contents.title, lang),
    lede: said(contents.lede, lang),
    organisation: house.organisation,
    published: t('print.published', { at: dateInWords(lang, publishedAt), number: contents.number }),
    period: period === '' ? t('report.figures_whole') : t('report.figures_of', { year: period }),
    page: t('print.page'),
    sections: contents.sections.map((each) => ({
      ...{ kind: each.kind, title: said(each.title, lang) },
      ...drawnBy(printed, each),
    })),
    check: t('published.check'),
    'check-text': t('published.check_text'),
    address: `${house.origin}/${lang}/impact/reports/${contents.report}?number=${contents.number}`,
    digest: `SHA-256 ${digest}`,
  };
};
