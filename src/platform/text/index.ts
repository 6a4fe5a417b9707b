/**
 * The one text normaliser, for indexing and for querying. `wordsOf`, `normalise`, `foldForComparison`, `skeleton` and
 * `sound` import nothing and may be used by rules from their own files; `terms`, `termsOfWord` and `highlight` bring the stemmers.
 */
export { foldForComparison, normalise, wordsOf, type Language, type Word } from './words-of.ts';
export { skeleton, sound } from './skeleton.ts';
export { terms, termsOfWord, type Terms } from './terms.ts';
export { highlight, piecesOf, type Piece } from './highlight.ts';
