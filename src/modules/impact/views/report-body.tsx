import { cameFrom, Figure, inLang, PlotFigure, usePage } from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { linked } from '../plots.ts';
import type { PhotographShown } from '../queries/photographs.ts';
import type { TestimonyShown } from '../queries/testimonies.ts';
import { alsoWhole, figureSaid } from '../rules/contents.ts';
import type { FrozenFigure, FrozenSection } from '../rules/contents.ts';
import { markOf, piecesOf } from '../rules/pieces.ts';
import type { FigureSaid } from '../rules/pieces.ts';
import { sayFigure } from '../say-figure.ts';
import { sayPeriod } from '../say-period.ts';
import { words } from '../words/index.ts';
import { ComparisonTable } from './comparison.tsx';
import { Photograph } from './photograph.tsx';
import { Testimony } from './testimony.tsx';

export interface Body {
  /** Of the report: a year, or '' for the whole time. */
  period: string;
  sections: (FrozenSection & { id?: string })[];
  figures: readonly FrozenFigure[];
  testimonies: ReadonlyMap<string, TestimonyShown>;
  photographs: ReadonlyMap<string, PhotographShown>;
  /** When the figures were frozen; nothing while the report is composed. */
  frozenAt?: Date | undefined;
}

type Read = Pick<Body, 'figures' | 'period' | 'frozenAt'>;

const Inline = ({ piece, body }: { piece: FigureSaid; body: Read }) => {
  const { lang, page } = usePage();
  const figure = figureSaid(body.figures, body.period, piece);
  if (!figure) return <mark>{markOf(piece)}</mark>;
  const what = `${said(figure.title, lang)}, ${sayPeriod(lang, figure, body.frozenAt)}`;
  return (
    <a class="figure" href={inLang(lang, cameFrom(figure.href, page.path))} title={what}>
      <bdi>{sayFigure(lang, figure)}</bdi>
    </a>
  );
};

/** A text with its figures: paragraphs where lines are left empty, each figure a door to its records. */
const Text = ({ text, body }: { text: Trilingual; body: Read }) => {
  const { lang } = usePage();
  return (
    <>
      {said(text, lang)
        .split(/\n\s*\n/)
        .map((paragraph) => (
          <p>
            {piecesOf(paragraph).map((piece) =>
              'words' in piece ? piece.words : <Inline piece={piece} body={body} />,
            )}
          </p>
        ))}
    </>
  );
};

/** A figure of the report’s period and, beside what happened in a year, what there is since the beginning. */
const Boxed = ({ figure, body }: { figure: FrozenFigure; body: Read }) => {
  const { lang, page } = usePage();
  const whole = alsoWhole(body.figures, figure);
  return (
    <div>
      <Figure
        value={sayFigure(lang, figure)}
        label={said(figure.title, lang)}
        period={sayPeriod(lang, figure, body.frozenAt)}
        records={{ href: inLang(lang, cameFrom(figure.href, page.path)), count: figure.records }}
        {...(body.frozenAt ? { frozenAt: body.frozenAt } : {})}
      />
      {whole && (
        <p class="small">
          <a href={inLang(lang, cameFrom(whole.href, page.path))}>
            {words(lang)('figure.and_whole', { value: sayFigure(lang, whole) })}
          </a>
        </p>
      )}
    </div>
  );
};

const Figures = ({ codes, body }: { codes: string[]; body: Read }) => (
  <div class="figures">
    {codes.flatMap((code) => {
      const figure = figureSaid(body.figures, body.period, { figure: code });
      return figure ? [<Boxed figure={figure} body={body} />] : [];
    })}
  </div>
);

/** One section of a report, as it is read. */
export const SectionBody = ({ section, body }: { section: FrozenSection; body: Omit<Body, 'sections'> }) => {
  const { lang } = usePage();
  const title = said(section.title, lang);
  return (
    <>
      {title !== '' && <h2>{title}</h2>}
      {section.kind === 'text' && <Text text={section.body} body={body} />}
      {section.kind === 'figures' && <Figures codes={section.figures} body={body} />}
      {section.kind === 'plot' && <PlotFigure plot={linked(section.plot[lang], lang)} />}
      {section.kind === 'comparison' && <ComparisonTable compared={section.compared} caption={title} />}
      {section.kind === 'testimony' && <Testimony one={body.testimonies.get(section.testimony)} />}
      {section.kind === 'photograph' && <Photograph one={body.photographs.get(section.photograph)} />}
    </>
  );
};
