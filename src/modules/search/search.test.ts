import { describe, expect, it } from 'vitest';
import type { Language } from '../../platform/text/index.ts';
import { indexOf, lexemesOf, search, spotterOf, thesaurus, type Document } from './index.ts';

const spotter = spotterOf(thesaurus);

const document = (id: string, lang: Language, title: string, text = ''): Document => ({ id, lang, title, text });

const shelf = [
  document('honey-ar', 'ar', 'عسل الزعتر', 'تعاونية تبيع العسل الحر'),
  document('honey-fr', 'fr', 'Miel de thym', 'Vente de miel en pots'),
  document('argan-ar', 'ar', 'زيت الأركان', 'إنتاج زيت أركان الغذائية والتجميلية'),
  document('argan-en', 'en', 'Argan oil', 'A cooperative of women presses argan oil'),
  document('bees-ar', 'ar', 'تربية النحل', 'خلايا النحل'),
  document('palms-ar', 'ar', 'النخل', 'واحات النخل والتمور'),
  document('science-ar', 'ar', 'العلم', 'معهد العلم'),
  document('work-ar', 'ar', 'العمل', 'فرص العمل'),
  document('cactus-ar', 'ar', 'الصبار', 'منتوجات الصبار'),
  document('name-ar', 'ar', 'صابر', 'السيد صابر'),
  document('taounate-ar', 'ar', 'تعاونية تاونات', 'إقليم تاونات'),
  document('taounate-fr', 'fr', 'Figues de Taounate', 'Province de Taounate'),
  document('tiznit-fr', 'fr', 'Bijoux de Tiznit', 'Argent et corail'),
  document('sewing-en', 'en', 'Sewing machines', 'Repair of machines for tailors'),
];
const index = indexOf(shelf.map((one) => lexemesOf(one, spotter)));
const found = (text: string, lang: Language, most = 10): string[] =>
  search(index, spotter, text, lang, most).map(({ id }) => id);

describe('search', () => {
  it.each([
    ['zit argan', 'fr', ['argan-ar', 'argan-en']],
    ['zit largan', 'ar', ['argan-ar', 'argan-en']],
    ['3sal', 'fr', ['honey-ar', 'honey-fr']],
    ['l3sel', 'ar', ['honey-ar', 'honey-fr']],
    ['Taounat', 'fr', ['taounate-ar', 'taounate-fr']],
    ['Tawnat', 'ar', ['taounate-ar', 'taounate-fr']],
    ['makina dkhyata', 'fr', ['sewing-en']],
  ] as const)('finds what is meant by “%s” typed in %s', (text, lang, expected) => {
    expect(found(text, lang, expected.length).toSorted()).toEqual(expected);
  });

  it.each([
    ['miel', 'fr', 'honey-ar'],
    ['عسل', 'ar', 'honey-fr'],
    ['honey', 'en', 'honey-ar'],
    ['huile d’argan', 'fr', 'argan-ar'],
    ['زيت أركان', 'ar', 'argan-en'],
    ['elevage d abeilles', 'fr', 'bees-ar'],
    ['palmiers dattiers', 'fr', 'palms-ar'],
    ['آلات الخياطة', 'ar', 'sewing-en'],
    ['figuier de barbarie', 'fr', 'cactus-ar'],
    ['فضة تيزنيت', 'ar', 'tiznit-fr'],
  ] as const)('answers “%s” (%s) across languages', (text, lang, expected) => {
    expect(found(text, lang, 2)).toContain(expected);
  });

  it.each([
    ['علم', 'science-ar', 'work-ar'],
    ['عمل', 'work-ar', 'science-ar'],
    ['نحل', 'bees-ar', 'palms-ar'],
    ['نخل', 'palms-ar', 'bees-ar'],
    ['صبار', 'cactus-ar', 'name-ar'],
    ['صابر', 'name-ar', 'cactus-ar'],
  ])('does not take %s for another word', (text, meant, other) => {
    const hits = search(index, spotter, text, 'ar', 20);
    expect(hits[0]?.id).toBe(meant);
    const scoreOf = (id: string): number => hits.find((hit) => hit.id === id)?.score ?? 0;
    expect(scoreOf(other)).toBeLessThan(scoreOf(meant) / 4);
  });

  it('does not lose a word of a label, or a name, for a little one', () => {
    expect(spotter.fr.codes.get('ble')).toEqual(['wheat']);
    const ali = indexOf([lexemesOf(document('ali', 'ar', 'تعاونية مولاي علي'), spotter)]);
    expect(search(ali, spotter, 'علي', 'ar', 1)).toHaveLength(1);
  });

  it('offers what is related, after what is meant', () => {
    expect(found('apiculteur', 'fr')).toContain('bees-ar');
    expect(found('honey', 'en').indexOf('honey-ar')).toBeLessThan(2);
  });

  it('answers an empty question with nothing, and a little word alone without failing', () => {
    expect(found('', 'fr')).toEqual([]);
    expect(found('؟ …', 'ar')).toEqual([]);
    expect(found('de', 'fr')).toEqual([]);
  });
});
