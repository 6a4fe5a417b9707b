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

type Pick = <Item>(list: readonly Item[], power?: number) => Item;
type Phrases = Record<SearchedText['lang'], string[]>;
type Kind = (typeof kinds)[number];

/** Of one record: its kind, its concepts, its name in both scripts. */
interface Drawn {
  kind: Kind;
  of: Concept[];
  own: [string, string][];
}

const textIn = (
  pick: Pick,
  random: () => number,
  phrases: Phrases,
  lang: SearchedText['lang'],
  { kind, of, own }: Drawn,
): SearchedText => {
  const name = own.map(([latin, arabic]) => (lang === 'ar' ? arabic : latin)).join(' ');
  const [label = '', ...others] = of.map((concept) => pick(concept[lang], 2));
  const title =
    kind === 'structure'
      ? `${openings.structure[lang]} ${name}`
      : `${openings[kind][lang]} ${label} ${random() < 0.3 ? name : ''}`;
  const said = [label, ...others, ...Array.from({ length: Math.floor(random() * 4) }, () => pick(phrases[lang], 2))];
  return { lang, title, text: said.join(', ') };
};

/**
 * Documents such as rooms hand over, as many as are asked, the same at every run: names, concepts, places and phrases
 * drawn by a law of powers, so that some words are in half of them and most in a few. The documents with graded answers
 * are the first.
 */
export function* inventedDocuments(size: number): Generator<SearchedDocument> {
  const random = seeded(29);
  const pick: Pick = (list, power = 3) => list[Math.floor(random() ** power * list.length)]!;
  const names = vocabulary(Math.max(4000, Math.min(60_000, Math.round(size / 10))));
  // Shuffled once: the commonest concepts are of any group.
  const concepts = thesaurus.toSorted((a, b) => ((a.code.length * 7) % 11) - ((b.code.length * 7) % 11));
  const graded = documents();
  const phrases: Phrases = { fr: [], ar: [], en: [] };
  for (const { lang, text } of graded) phrases[lang].push(...text.split(/[,،.;؛:]/).filter((one) => one.trim() !== ''));
  for (let at = 0; at < size; at += 1) {
    const one = graded[at];
    const province = pick(provinces, 1.5);
    const record = { address: `/x/${at}`, places: [province.region, province.code] };
    if (one !== undefined) {
      yield { ...record, kind: 'graded', id: one.id, texts: [one], audience: 'public', facets: {} };
      continue;
    }
    const kind = kinds[Math.floor(random() * kinds.length)]!;
    const of = Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(concepts));
    const own = Array.from({ length: 2 }, () => pick(names, 2.5));
    const lang = (['fr', 'ar', 'fr', 'ar', 'en'] as const)[Math.floor(random() * 5)]!;
    const langs = random() < 0.2 ? (['fr', 'ar'] as const) : ([lang] as const);
    const texts = langs
      .map((its) => textIn(pick, random, phrases, its, { kind, of, own }))
      .map((text) => ({ ...text, text: `${text.text}, ${province[text.lang]}` }));
    const audience = random() < 0.05 ? 'office' : 'public';
    yield { ...record, kind, id: String(at), texts, audience, facets: { chain: [of[0]!.group] } };
  }
}
