import { Figure, inLang, PlotFigure, usePage } from '../../../platform/page/index.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import type { TestimonyShown } from '../queries/testimonies.ts';
import type { FrozenFigure, FrozenSection } from '../rules/contents.ts';
import { piecesOf } from '../rules/pieces.ts';
import { sayFigure } from '../say-figure.ts';
import { words } from '../words/index.ts';
import { Testimony } from './testimony.tsx';

export interface Body {
  sections: (FrozenSection & { id?: string })[];
  figures: readonly FrozenFigure[];
  testimonies: ReadonlyMap<string, TestimonyShown>;
  /** When the figures were frozen; nothing while the report is composed. */
  frozenAt?: Date | undefined;
}

type Figures = readonly FrozenFigure[];

const Inline = ({ code, figures }: { code: string; figures: Figures }) => {
  const { lang } = usePage();
  const figure = figures.find((each) => each.code === code);
  if (!figure) return <mark>{`{${code}}`}</mark>;
  return (
    <a class="figure" href={inLang(lang, figure.href)} title={said(figure.title, lang)}>
      <bdi>{sayFigure(lang, figure)}</bdi>
    </a>
  );
};

/** A text with its figures: paragraphs where lines are left empty, each figure a door to its records. */
const Text = ({ body, figures }: { body: Trilingual; figures: Figures }) => {
  const { lang } = usePage();
  return (
    <>
      {said(body, lang)
        .split(/\n\s*\n/)
        .map((paragraph) => (
          <p>
            {piecesOf(paragraph).map((piece) =>
              'words' in piece ? piece.words : <Inline code={piece.figure} figures={figures} />,
            )}
          </p>
        ))}
    </>
  );
};

const period = (t: ReturnType<typeof words>, year: string): string =>
  year === '' ? t('figure.whole_time') : t('figure.year', { year });

const Figures = ({ codes, figures, frozenAt }: { codes: string[]; figures: Figures; frozenAt: Date | undefined }) => {
  const { lang } = usePage();
  const t = words(lang);
  return (
    <div class="figures">
      {codes.flatMap((code) =>
        figures
          .filter((each) => each.code === code)
          .map((figure) => (
            <Figure
              value={sayFigure(lang, figure)}
              label={said(figure.title, lang)}
              period={period(t, figure.period)}
              records={{ href: inLang(lang, figure.href), count: figure.records }}
              {...(frozenAt ? { frozenAt } : {})}
            />
          )),
      )}
    </div>
  );
};

/** One section of a report, as it is read. */
export const SectionBody = ({ section, body }: { section: FrozenSection; body: Omit<Body, 'sections'> }) => {
  const { lang } = usePage();
  const title = said(section.title, lang);
  return (
    <>
      {title !== '' && <h2>{title}</h2>}
      {section.kind === 'text' && <Text body={section.body} figures={body.figures} />}
      {section.kind === 'figures' && (
        <Figures codes={section.figures} figures={body.figures} frozenAt={body.frozenAt} />
      )}
      {section.kind === 'plot' && <PlotFigure plot={section.plot[lang]} />}
      {section.kind === 'testimony' && <Testimony one={body.testimonies.get(section.testimony)} />}
    </>
  );
};
