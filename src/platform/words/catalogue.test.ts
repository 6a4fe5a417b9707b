import { expect, test } from 'vitest';
import { catalogue } from './catalogue.ts';
import {
  dateInWords,
  dayOf,
  daysBetween,
  daysLeftInWords,
  momentInWords,
  moneyInWords,
  numberInWords,
} from './format.ts';

const words = catalogue({
  fr: {
    plain: 'Enregistrer',
    hello: 'Bonjour {$name}',
    count: '.input {$n :number} .match $n one {{{$n} fiche}} * {{{$n} fiches}}',
    closes: 'Clôture le {$at :datetime}, {$amount :money}',
    only_french: 'Pas encore traduit',
  },
  ar: {
    plain: 'حفظ',
    hello: 'مرحبا {$name}',
    count:
      '.input {$n :number} .match $n zero {{لا بطاقة}} one {{بطاقة واحدة}} two {{بطاقتان}} few {{{$n} بطاقات}} many {{{$n} بطاقة}} * {{{$n} بطاقة}}',
    closes: 'يغلق في {$at :datetime}',
  },
  en: {
    plain: 'Save',
    hello: 'Hello {$name}',
    count: '.input {$n :number} .match $n one {{{$n} record}} * {{{$n} records}}',
  },
});
const bare = (text: string) => text.replace(/[\u2066-\u2069]/g, '');

test('a plain text is handed back as it is', () => {
  expect(words('fr')('plain')).toBe('Enregistrer');
  expect(words('ar')('plain')).toBe('حفظ');
});

test('a name in the other direction is isolated from the sentence around it', () => {
  expect(words('ar')('hello', { name: 'Amal' })).toBe('مرحبا \u2068Amal\u2069');
});

test('Arabic counts in its six ways and writes Latin digits in one piece', () => {
  const t = words('ar');
  const said = [0, 1, 2, 3, 11, 100, 60900].map((n) => bare(t('count', { n })));
  expect(said).toEqual(['لا بطاقة', 'بطاقة واحدة', 'بطاقتان', '3 بطاقات', '11 بطاقة', '100 بطاقة', '60\u00A0900 بطاقة']);
});

test('dates and money inside a sentence are written as on the rest of the page', () => {
  const at = new Date('2026-08-01T13:05:00Z');
  expect(bare(words('fr')('closes', { at, amount: 50_000 }))).toBe(
    'Clôture le 1er août 2026 à 14:05, 50\u00A0000\u00A0MAD',
  );
});

test('a text missing in a language is said in French', () => {
  expect(words('ar')('only_french')).toBe('Pas encore traduit');
});

test('figures, money and dates in words', () => {
  expect(numberInWords('fr', 60_900)).toBe('60\u00A0900');
  expect(numberInWords('en', 1234.5)).toBe('1\u00A0234.5');
  expect(moneyInWords('ar', 50_000)).toBe('50\u00A0000\u00A0MAD');
  expect(moneyInWords('fr', 12.5)).toBe('12,50\u00A0MAD');
  expect(dateInWords('ar', '2026-08-03')).toBe('3 غشت 2026');
  expect(momentInWords('en', new Date('2026-08-03T13:05:00Z'))).toBe('3 August 2026 at 14:05');
});

test('a day ends at midnight in Casablanca, not in Greenwich', () => {
  const late = new Date('2026-08-03T23:30:00Z');
  expect(dayOf(late)).toBe('2026-08-04');
  expect(daysBetween(new Date('2026-08-03T12:00:00Z'), late)).toBe(1);
  expect(daysLeftInWords('fr', new Date('2026-08-03T12:00:00Z'), late)).toBe('demain');
});
