import { BarPlot, RegionMap, inLang } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { placeName, regions } from '../../registry/index.ts';
import type { Figure } from '../queries/figures.ts';
import type { Cell } from '../rules/cell.ts';
import { tableAddress } from './crossed-page.tsx';
import type { IndicatorShown } from '../queries/indicator-page.ts';
import { isRatio, unknown } from '../rules/definition.ts';
import type { Dimension } from '../rules/definition.ts';
import { words } from '../words/index.ts';
import { saidValue } from './figure-card.tsx';
import { sayCategory, sayNumber } from './say.ts';

export interface Breakdowns {
  places: Figure[];
  years: Figure[];
  by: { dimension: Dimension; points: Figure[] }[];
}

interface Props {
  page: PageContext;
  shown: IndicatorShown;
  breakdowns: Breakdowns;
  cell: Cell;
}

/** A share, an amount and a hidden number are said; a plain count is written as it is. */
const saidOf = (page: PageContext, { row }: IndicatorShown, figure: Figure | undefined): { said?: string } => {
  if (figure === undefined) return {};
  const plain = figure.state === 'computed' && !['percent', 'MAD', 'points'].includes(row.definition.unit);
  return plain ? {} : { said: saidValue(page, figure) };
};

const Places = ({ page, shown, breakdowns: { places } }: Omit<Props, 'cell'>) => {
  const t = words(page.lang);
  const valued = new Map(places.map((one) => [one.cell.place, one]));
  if (places.length === 0) return null;
  const elsewhere = valued.get(unknown);
  return (
    <section>
      <h2>{t('breakdown.place')}</h2>
      <RegionMap
        title={t('breakdown.place')}
        measure={t(`unit.${shown.row.definition.unit}`)}
        regions={regions.map(({ code }) => ({
          code,
          name: placeName(code, page.lang),
          value: valued.get(code)?.value ?? 0,
          href: inLang(page.lang, valued.get(code)?.href ?? `/figures/${shown.row.code}?place=${code}`),
          ...saidOf(page, shown, valued.get(code)),
        }))}
      />
      {elsewhere && (elsewhere.value ?? 0) !== 0 && (
        <p>
          <a href={inLang(page.lang, elsewhere.href)}>
            {t('breakdown.elsewhere')} : {saidValue(page, elsewhere)}
          </a>
        </p>
      )}
    </section>
  );
};

const Bars = ({
  page,
  shown,
  title,
  points,
  label,
}: Omit<Props, 'breakdowns' | 'cell'> & { title: string; points: Figure[]; label: (figure: Figure) => string }) => {
  const t = words(page.lang);
  const { definition } = shown.row;
  const told = points.filter(({ state }) => state === 'computed');
  const hidden = points.filter(({ state }) => state === 'hidden').length;
  if (told.length === 0) return null;
  return (
    <>
      <BarPlot
        title={title}
        measure={t(`unit.${definition.unit}`)}
        rows={told.map((figure) => ({ label: label(figure), value: figure.value ?? 0 }))}
        say={(value) => sayNumber(page.lang, definition.unit, value)}
      />
      {hidden > 0 && <p class="small muted">{t('breakdown.hidden', { count: hidden })}</p>}
    </>
  );
};

/** A figure by region, by year, and by what its records are told apart by, unknown among them. */
export const BreakdownPart = (props: Props) => {
  const { page, shown, breakdowns } = props;
  const t = words(page.lang);
  const { definition } = shown.row;
  return (
    <>
      <Places {...props} />
      <p>
        <a href={inLang(page.lang, tableAddress(shown.row.code, { cell: props.cell }))}>{t('crossed.see')}</a>
      </p>
      {breakdowns.years.length > 1 && (
        <Bars
          page={page}
          shown={shown}
          title={t(definition.period === 'within' ? 'breakdown.year' : 'breakdown.until')}
          points={breakdowns.years}
          label={({ cell }) => cell.period}
        />
      )}
      {breakdowns.by.map(({ dimension, points }) => (
        <Bars
          page={page}
          shown={shown}
          title={t(`dimension.${dimension}`)}
          points={isRatio(definition) ? points : points.toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0))}
          label={({ cell }) => sayCategory(page.lang, definition, dimension, cell.category, shown.names)}
        />
      ))}
    </>
  );
};
