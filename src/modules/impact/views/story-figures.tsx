import { cameFrom, Figure as FigureDoor, inLang, usePage } from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { Figure } from '../../indicators/index.ts';
import { sayFigure } from '../say-figure.ts';
import { words } from '../words/index.ts';

/** What stands around a figure where somebody said it: what it aims at, when it was published, whether that still holds. */
type Told = Figure & {
  target?: { target: number } | null;
  published?: { at: Date; pending: boolean } | null;
};

/** Over which time a figure is read, and what it aims at where that was said. */
const period = (lang: 'fr' | 'ar' | 'en', figure: Told): string => {
  const t = words(lang);
  const time = figure.cell.period === '' ? t('figure.whole_time') : t('figure.year', { year: figure.cell.period });
  const aim = figure.target?.target;
  return aim === undefined
    ? time
    : `${time} · ${t('figure.target', { target: sayFigure(lang, { ...figure, value: aim }) })}`;
};

/** The figures of a story, each a door to its records, sealed when it was published, clay when it no longer holds. */
export const StoryFigures = ({ figures }: { figures: readonly Told[] }) => {
  const { lang, page } = usePage();
  return (
    <div class="figures story">
      {figures.map((figure) => (
        <FigureDoor
          value={sayFigure(lang, figure)}
          label={said(figure.title, lang)}
          period={period(lang, figure)}
          {...(figure.records === null
            ? {}
            : { records: { href: inLang(lang, cameFrom(figure.href, page.path)), count: figure.records } })}
          {...(figure.published ? { frozenAt: figure.published.at, pending: figure.published.pending } : {})}
        />
      ))}
    </div>
  );
};
