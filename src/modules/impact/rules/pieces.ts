/** A piece of a text: words, or the place where a figure is said, by its code: of the report’s period, or `whole`. */
export type Piece = { words: string } | FigureSaid;

export interface FigureSaid {
  figure: string;
  /** Since the beginning, whatever the period of the report: `{laureates:all}`. */
  whole?: true;
}

const mark = /\{([a-z][a-z0-9_]{1,60})(:all)?\}/g;

/** A text cut at its figures: «Depuis 2021, {laureates} lauréates» is words, a figure, words. */
export const piecesOf = (text: string): Piece[] => {
  const pieces: Piece[] = [];
  let from = 0;
  for (const found of text.matchAll(mark)) {
    if (found.index > from) pieces.push({ words: text.slice(from, found.index) });
    pieces.push({ figure: found[1]!, ...(found[2] ? { whole: true } : {}) });
    from = found.index + found[0].length;
  }
  if (from < text.length) pieces.push({ words: text.slice(from) });
  return pieces;
};

/** The figures that texts say, each once of its period and once of the whole. */
export const figuresIn = (texts: readonly string[]): FigureSaid[] => {
  const said = texts.flatMap((text) => piecesOf(text).flatMap((piece) => ('figure' in piece ? [piece] : [])));
  return said.filter(
    (one, at) => said.findIndex(({ figure, whole }) => figure === one.figure && whole === one.whole) === at,
  );
};

/** As it is written in a text. */
export const markOf = ({ figure, whole }: FigureSaid): string => `{${figure}${whole ? ':all' : ''}}`;

const number = /(?<![\p{L}\d])\d{1,3}(?:[ \u00A0\u202F.,]\d{3})+(?!\d)|(?<![\p{L}\d])\d+(?:[.,]\d+)?(?!\d)/gu;
const isYear = (text: string): boolean => /^(19|20)\d\d$/.test(text);

/**
 * Numbers that somebody typed in a text and that look like figures: from 10 up, years left aside. They are no
 * figures: no record stands behind them, and whoever composes is told so.
 */
export const typedNumbers = (text: string): string[] => {
  const words = piecesOf(text).map((piece) => ('words' in piece ? piece.words : ' '));
  return words.flatMap((each) =>
    [...each.matchAll(number)]
      .map(([said]) => said)
      .filter((said) => !isYear(said) && Number(said.replace(/\D/g, '')) >= 10),
  );
};
