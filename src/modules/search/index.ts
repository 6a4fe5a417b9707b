/** Search: documents of any room, in three languages, by one ranking. The room knows documents, never whose they are. */
export { lexemesOf, questionOf, search, type Document } from './lexemes.ts';
export { indexOf, rank, type Hit, type Index, type Indexed } from './rules/ranking.ts';
export { spot, spotterOf, tellingWords, type Spotter } from './spotting.ts';
export { thesaurus, type Concept } from './rules/thesaurus/index.ts';
export { dropDocuments, keepDocuments } from './kept/keep-documents.ts';
export { lookAtThesaurus, ofThesaurus } from './kept/thesaurus-in-force.ts';
export { knowSearched } from './known.ts';
export { foundOfKind, type FoundOfKind } from './asked/of-kind.ts';
