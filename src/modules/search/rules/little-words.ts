/**
 * Folded words that tell nothing of what is sought; they count for nothing, in documents, questions and labels.
 * Not among them: *son*, which is also bran, and على, which folds to the name Ali.
 */
const LITTLE = {
  fr: `de du des la le les l d un une et ou en pour par sur dans a au aux avec sans ce ces cette se ses leur leurs
    qui que quoi quel quelle quels quelles est sont il elle on nous vous je notre nos votre vos plus y comment`,
  en: `the a an of and or for in on at to by with from is are be it its this that these those as our your we you i who
    what which how where when their`,
  ar: `في من الي عن مع و او ما هي هو هل ان هذا هذه التي الذي التى كل بين لنا كم اي اين متي كيف`,
};

const words = {
  fr: new Set(LITTLE.fr.split(/\s+/)),
  en: new Set(LITTLE.en.split(/\s+/)),
  ar: new Set(`${LITTLE.ar} ${LITTLE.fr}`.split(/\s+/)),
};

/** `word` is folded, as `wordsOf` gives it. */
export const isLittle = (word: string, language: keyof typeof words): boolean => words[language].has(word);
