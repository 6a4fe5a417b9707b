import { describe, expect, it } from 'vitest';
import { foldForComparison, highlight, normalise, skeleton, sound, terms, wordsOf, type Language } from './index.ts';

const stem = (word: string, language: Language = 'ar'): string => terms(word, language).stem.join(' ');

/** Mulberry32: the same texts on every machine. */
const seeded = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};

describe('normalise', () => {
  it('folds Arabic letter forms, vowel marks, tatweel and presentation forms', () => {
    expect(normalise('أَرْكَـــان إدارة آفاق ٱلأمل', 'ar')).toBe('اركان اداره افاق الامل');
    expect(normalise('ݣلميم ڭلميم گلميم كلميم', 'ar')).toBe('كلميم كلميم كلميم كلميم');
    expect(normalise('ﻻ ﺗﻌﺎﻭﻧﻴﺔ مستشفى', 'ar')).toBe('لا تعاونيه مستشفي');
    expect(normalise('مسؤول رئيسة', 'ar')).toBe('مسوول رييسه');
  });
  it('writes the digits of every script in Latin, and parts them from Arabic letters', () => {
    expect(normalise('٢٠كغ ۱۲۳ ४२', 'ar')).toBe('20 كغ 123 42');
    expect(normalise('3sal l7out', 'ar')).toBe('3sal l7out');
  });
  it('drops bidi controls and zero-width characters, and keeps Tifinagh', () => {
    expect(normalise('\u200Fتعاونية\u202C \u2067ال\u200Dأمل\u2069 \uFEFFⵜⵉⵡⵉⵣⵉ', 'ar')).toBe('تعاونيه الامل ⵜⵉⵡⵉⵣⵉ');
  });
  it('elides French articles but not the names that begin alike', () => {
    expect(normalise('L’huile d’argan, qu’elle aujourd’hui', 'fr')).toBe('huile argan elle aujourdhui');
    expect(normalise("M'diq M'Hamid N'Fis", 'fr')).toBe('mdiq mhamid nfis');
    expect(normalise("women's cooperatives’", 'en')).toBe('women cooperatives');
  });
  it('folds accents, ligatures and full-width letters', () => {
    expect(normalise('Œuvre ÉLEVAGE ｃｏｏｐ Straße İfrane', 'fr')).toBe('oeuvre elevage coop strasse ifrane');
  });
  it('compares names without the lone hamza', () => {
    expect(foldForComparison('الزهراء')).toBe(foldForComparison('الزهرا'));
    expect(foldForComparison('ء')).toBe('');
  });
});

describe('stems', () => {
  it('brings together what stock stemmers keep apart', () => {
    expect(stem('أركان')).toBe(stem('الأركان'));
    expect(stem('تعاونية')).toBe(stem('التعاونيات'));
    expect(stem('نحلة')).toBe(stem('النحل'));
    expect(stem('خدمة')).toBe(stem('بالخدمات'));
    expect(stem('النسوية')).toBe(stem('نسوي'));
  });
  it('never merges different words', () => {
    for (const [a, b] of [
      ['علم', 'عمل'],
      ['نحل', 'نخل'],
      ['صبار', 'صابر'],
      ['زيت', 'زيتون'],
      ['تكوين', 'تكوم'],
      ['بن', 'بنين'],
    ] as const)
      expect(stem(a)).not.toBe(stem(b));
  });
  it('reads a leading "and" both ways', () => {
    expect(terms('وتعاونية', 'ar').stem).toContain(stem('تعاونية'));
    expect(terms('وردة', 'ar').stem).toEqual([stem('الوردة')]);
  });
  it('stems French and English, with or without accents', () => {
    expect(stem('coopératives', 'fr')).toBe(stem('COOPERATIVE', 'fr'));
    expect(stem('activités', 'fr')).toBe(stem('activite', 'fr'));
    expect(stem('weaving', 'en')).toBe(stem('weaves', 'en'));
  });
  it('makes four-letter grams of the word without its article', () => {
    expect(terms('الأركان', 'ar').gram).toEqual(['اركا', 'ركان']);
    expect(terms('miel', 'fr').gram).toEqual(['miel']);
  });
});

describe('skeleton', () => {
  it.each([
    ['argan', 'أركان', 'الأركان', 'Argane', 'arkan'],
    ['3sal', 'l3sel', 'عسل', 'العسل', 'asal', 'assal'],
    ['zit', 'زيت', 'الزيت', 'zite'],
    ['Taounate', 'Taounat', 'Tawnat', 'تاونات'],
    ['Annour', 'Ennour', 'An-nour'.replace('-', ''), 'Nour', 'النور'],
    ['Assalam', 'Essalam', 'السلام', 'Salam'],
    ['Najah', 'Annajah', 'النجاح', 'nja7'],
    ['Fath', 'الفتح', 'alfath'],
    ['Wafae', 'Ouafa', 'الوفاء', 'وفا'],
    ['Tiznit', 'تيزنيت', 'تزنيت', 'ⵜⵉⵣⵏⵉⵜ'],
    ['Tighanimine', 'تيغانيمين', 'Tighanimin'],
    ['Khemisset', 'الخميسات', '5emissat'],
    ['9ahwa', 'قهوة', 'kahwa', 'lqahwa'],
    ['7lib', 'حليب', 'hlib', 'lahlib'.replace('lah', 'l7')],
    ['Djemaa', 'Jemaa', 'جمعة', 'Jam3a'],
    ['Ajddigue', 'Ajdig', 'أجديك', 'أجديݣ'],
    ['Abdellah', 'عبدالله', 'Abdallah'],
    ['Chefchaouen', 'شفشاون', 'Shefshawen'],
    ['Dahab', 'الذهب', 'Dhahab', 'Da8ab'],
  ])('reads %s alike in every spelling', (first, ...others) => {
    for (const other of others) expect([other, skeleton(other)]).toEqual([other, skeleton(first)]);
  });
  it('keeps bee and palm apart, and gives numbers no key', () => {
    expect(skeleton('نحل')).not.toBe(skeleton('نخل'));
    expect(skeleton('2024')).toBe('');
    expect(skeleton('٢٠٢٤')).toBe('');
    expect(skeleton('')).toBe('');
  });
  it('has a reading with vowels that tells equal skeletons apart', () => {
    expect(skeleton('Moulay')).toBe(skeleton('Amal'));
    expect(sound('Moulay')).not.toBe(sound('Amal'));
    expect(sound('Moulay')).toBe(sound('مولاي'));
  });
});

describe('highlight', () => {
  it('marks in the original what matches across scripts', () => {
    const text = 'L’Huile d’Argan de الأَركـــان, oui';
    const marked = highlight(text, 'fr', 'argan').filter((piece) => piece.match);
    expect(marked.map((piece) => piece.text)).toEqual(['Argan', 'الأَركـــان']);
  });
});

describe('on any text', () => {
  const ALPHABET = Array.from(
    "abcçéÉœßİıkghoudj3792 '’-.\n\t0٢۳أإآاٱىيةهءئؤݣڭگكلتعونـَُِّﻻﷲ\u200F\u2067\u200D😀ⵜⴰⵣⵯẞǅﬃ½ªЖ中가\uD800",
  );
  const random = seeded(7);
  const texts = Array.from({ length: 3000 }, () =>
    Array.from({ length: Math.floor(random() * 24) }, () => ALPHABET[Math.floor(random() * ALPHABET.length)]).join(''),
  );

  it('is idempotent', () => {
    for (const text of texts)
      for (const language of ['fr', 'ar', 'en'] as const) {
        const once = normalise(text, language);
        expect(normalise(once, language)).toBe(once);
      }
    for (const text of texts) expect(foldForComparison(foldForComparison(text))).toBe(foldForComparison(text));
  });
  it('gives words whose places are in order, apart, and whose originals fold to them', () => {
    for (const text of texts) {
      let last = 0;
      for (const word of wordsOf(text, 'ar')) {
        expect(word.start).toBeGreaterThanOrEqual(last === 0 ? 0 : last - 1);
        expect(word.end).toBeGreaterThan(word.start);
        expect(normalise(text.slice(word.start, word.end), 'ar').replaceAll(' ', '')).toContain(word.text);
        last = word.end;
      }
    }
  });
  it('gives back the whole text in pieces', () => {
    for (const text of texts)
      expect(
        highlight(text, 'fr', 'argan كل')
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
  });
  it('takes composed and decomposed letters alike', () => {
    for (const text of texts) expect(normalise(text.normalize('NFD'), 'fr')).toBe(normalise(text, 'fr'));
  });
  it('is whole-string compatibility folding: NFKC first changes nothing', () => {
    for (const text of texts.filter((t) => !/[½ﷲ´`]/.test(t)))
      expect(normalise(text.normalize('NFKC'), 'fr')).toBe(normalise(text, 'fr'));
  });
});
