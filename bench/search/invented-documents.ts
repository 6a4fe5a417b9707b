import type { SearchedDocument, SearchedText } from '../../src/platform/searched.ts';
import { thesaurus, type Concept } from '../../src/modules/search/index.ts';
import { provinces } from '../../src/modules/registry/rules/places-data.ts';
import { seeded, vocabulary } from '../directory/vocabulary.ts';
import { documents } from './labelled.ts';

const kinds = ['structure', 'structure', 'structure', 'product', 'offer', 'need', 'expert'] as const;
const openings = {
  structure: { fr: 'Coopérative', ar: 'تعاونية', en: 'Cooperative' },
  product: { fr: '', ar: '', en: '' },
  offer: { fr: 'Offre de', ar: 'عرض', en: 'Offer of' },
  need: { fr: 'Cherche', ar: 'البحث عن', en: 'Wanted:' },
  expert: { fr: 'Expert en', ar: 'خبير في', en: 'Expert in' },
};

/**
 * Documents such as rooms hand over, as many as are asked, the same at every run: names, concepts, places and phrases
 * drawn by a law of powers, so that some words are in half of them and most in a few. The documents with graded answers
 * are the first.
 */
export function* inventedDocuments(size: number): Generator<SearchedDocument> {
  const random = seeded(29);
  const pick = <Item>(list: readonly Item[], power = 3): Item => list[Math.floor(random() ** power * list.length)]!;
  const names = vocabulary(Math.max(4000, Math.min(60_000, Math.round(size / 10))));
  // Shuffled once: the commonest concepts are of any group.
  const concepts = thesaurus.toSorted((a, b) => ((a.code.length * 7) % 11) - ((b.code.length * 7) % 11));
  const graded = documents();
  const phrases = { fr: [] as string[], ar: [] as string[], en: [] as string[] };
  for (const { lang, text } of graded) phrases[lang].push(...text.split(/[,،.;؛:]/).filter((one) => one.trim() !== ''));
  const labelOf = (concept: Concept, lang: 'fr' | 'ar' | 'en'): string => pick(concept[lang], 2);
  const textIn = (
    lang: SearchedText['lang'],
    kind: (typeof kinds)[number],
    of: Concept[],
    own: [string, string][],
  ): SearchedText => {
    const name = own.map(([latin, arabic]) => (lang === 'ar' ? arabic : latin)).join(' ');
    const label = labelOf(of[0]!, lang);
    const title =
      kind === 'structure'
        ? `${openings.structure[lang]} ${name}`
        : `${openings[kind][lang]} ${label} ${random() < 0.3 ? name : ''}`;
    const said = [
      label,
      ...of.slice(1).map((one) => labelOf(one, lang)),
      ...Array.from({ length: Math.floor(random() * 4) }, () => pick(phrases[lang], 2)),
    ];
    return { lang, title, text: said.join(', ') };
  };
  for (let at = 0; at < size; at += 1) {
    const one = graded[at];
    const province = pick(provinces, 1.5);
    const places = [province.region, province.code];
    if (one !== undefined) {
      yield {
        kind: 'graded',
        id: one.id,
        texts: [one],
        address: `/x/${one.id}`,
        audience: 'public',
        facets: {},
        places,
      };
      continue;
    }
    const kind = kinds[Math.floor(random() * kinds.length)]!;
    const of = Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(concepts));
    const own = Array.from({ length: 2 }, () => pick(names, 2.5));
    const lang = (['fr', 'ar', 'fr', 'ar', 'en'] as const)[Math.floor(random() * 5)]!;
    const langs = random() < 0.2 ? (['fr', 'ar'] as const) : ([lang] as const);
    const texts = langs
      .map((its) => textIn(its, kind, of, own))
      .map((text) => ({ ...text, text: `${text.text}, ${province[text.lang]}` }));
    const facets = { chain: [of[0]!.group] };
    yield {
      kind,
      id: String(at),
      texts,
      address: `/x/${at}`,
      audience: random() < 0.05 ? 'office' : 'public',
      facets,
      places,
    };
  }
}
