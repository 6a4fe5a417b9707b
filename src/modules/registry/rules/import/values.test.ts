import { describe, expect, it } from 'vitest';
import { cellText } from './cell-text.ts';
import { countryOf } from './countries.ts';
import { dateEvidence, readDay } from './dates.ts';
import type { Cell } from './problems.ts';
import {
  booleanOf,
  degreesOf,
  kindOf,
  numberOf,
  readCount,
  readEmail,
  readIce,
  readPhones,
  readRegisterNumber,
  readStatus,
  readWebsite,
} from './values.ts';

describe('texts', () => {
  it('lose invisible letters, controls and doubled spaces, and keep their lines', () => {
    expect(cellText(' \u200Fتعاونية\u00A0\u00A0الأمل\u0007 ')).toBe('تعاونية الأمل');
    expect(cellText('Douar X \r\n  Commune Y')).toBe('Douar X\nCommune Y');
    expect(cellText('\u200B ')).toBeNull();
  });
});

describe('dates', () => {
  it.each<[Cell, string, string]>([
    ['11/8/1863', '1863-08-11', 'day'],
    ['2019-03-12', '2019-03-12', 'day'],
    ['2019/3/12 14:30:00', '2019-03-12', 'day'],
    ['12 mars 2019', '2019-03-12', 'day'],
    ['1er avril 2020', '2020-04-01', 'day'],
    ['mardi 12 février 2019', '2019-02-12', 'day'],
    ['March 12, 2019', '2019-03-12', 'day'],
    ['12 مارس 2019', '2019-03-12', 'day'],
    ['١٢ غشت ٢٠١٩', '2019-08-12', 'day'],
    ['3 دجنبر 2018', '2018-12-03', 'day'],
    ['15 كانون الثاني 2020', '2020-01-15', 'day'],
    ['15 تشرين الأول 2020', '2020-10-15', 'day'],
    ['5 جويلية 2021', '2021-07-05', 'day'],
    ['12.03.19', '2019-03-12', 'day'],
    ['12/03/98', '1998-03-12', 'day'],
    ['29/2/2020', '2020-02-29', 'day'],
    ['août 2019', '2019-08-01', 'month'],
    ['03/2019', '2019-03-01', 'month'],
    ['2015', '2015-01-01', 'year'],
    [2015, '2015-01-01', 'year'],
    [43_536, '2019-03-12', 'day'],
    ['43536', '2019-03-12', 'day'],
    [new Date(Date.UTC(2019, 2, 12)), '2019-03-12', 'day'],
  ])('%s is read', (cell, date, precision) => {
    expect(readDay(cell, 'day_first', 2026)).toEqual({ value: { date, precision } });
  });

  it.each<[Cell, string]>([
    ['31/2/2019', 'date_impossible'],
    ['29/02/2019', 'date_impossible'],
    ['12/13/2019', 'date_impossible'],
    ['30 février 2019', 'date_impossible'],
    ['bientôt', 'date_unreadable'],
    ['12', 'date_unreadable'],
  ])('%s is refused', (cell, problem) => {
    expect(readDay(cell, 'day_first', 2026)).toEqual({ value: null, problem });
  });

  it('take the order of day and month that the whole column shows', () => {
    expect(dateEvidence(['3/4/2019', '25/4/2019', '5/5/2019'])).toEqual({
      order: 'day_first',
      dayFirst: 1,
      monthFirst: 0,
      either: 1,
    });
    expect(dateEvidence(['3/4/2019', '4/25/2019']).order).toBe('month_first');
    expect(readDay('3/4/2019', 'month_first', 2026).value?.date).toBe('2019-03-04');
    expect(dateEvidence(['3/4/2019', '5/6/2019'])).toMatchObject({ order: 'day_first', either: 2, dayFirst: 0 });
  });

  it('read back every day of four years in each writing', () => {
    const formats = ['fr', 'ar-MA', 'ar-LB', 'ar-TN', 'en'].map(
      (lang) =>
        [lang, new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC', numberingSystem: 'latn' })] as const,
    );
    for (let day = Date.UTC(2019, 0, 1); day < Date.UTC(2023, 0, 1); day += 86_400_000) {
      const date = new Date(day);
      const iso = date.toISOString().slice(0, 10);
      for (const [lang, format] of formats) {
        const text = format.format(date);
        expect(readDay(text, 'day_first', 2026).value?.date, `${lang} ${text}`).toBe(iso);
      }
      expect(readDay(day / 86_400_000 + 25_569, 'day_first', 2026).value?.date).toBe(iso);
    }
  });
});

describe('numbers', () => {
  it.each<[string, number | null]>([
    ['1 234', 1234],
    ['1\u202F234,5', 1234.5],
    ['1,234', 1234],
    ['1.234.567', 1_234_567],
    ['1,234.56', 1234.56],
    ['١٬٢٣٤٫٥', 1234.5],
    ['۱۲', 12],
    ['12,5', 12.5],
    ['douze', null],
  ])('%s', (text, value) => expect(numberOf(text)).toBe(value));

  it('of persons are whole', () => {
    expect(readCount('٢٥ عضوا').value).toBe(25);
    expect(readCount('12 femmes').value).toBe(12);
    expect(readCount('-').value).toBeNull();
    for (const bad of ['12,5', -3, 'une dizaine', '10 à 15']) expect(readCount(bad).problem).toBe('number_unreadable');
  });
});

describe('identities', () => {
  it('an ICE keeps its 15 digits; what Excel did to it is mended or refused', () => {
    expect(readIce('001 512 345 000 067')).toEqual({ value: '001512345000067' });
    expect(readIce(1_512_345_000_067)).toEqual({ value: '001512345000067', problem: 'ice_zeros_restored' });
    expect(readIce('٠٠١٥١٢٣٤٥٠٠٠٠٦٧').value).toBe('001512345000067');
    for (const bad of ['1.5E+14', '1,51234E+12', 151_234_000_000_000])
      expect(readIce(bad)).toMatchObject({ problem: 'ice_rounded' });
    expect(readIce('12345')).toEqual({ value: null, problem: 'ice_length', values: { digits: 5 } });
    expect(readIce('néant')).toEqual({ value: null });
  });

  it('a register number stays the text it is', () => {
    expect(readRegisterNumber('0045 / 2015')).toEqual({ value: '0045/2015' });
    expect(readRegisterNumber(45)).toEqual({ value: '45' });
    expect(readRegisterNumber('10143R').value).toBe('10143R');
    expect(readRegisterNumber(new Date(0)).problem).toBe('register_number_date');
    expect(readRegisterNumber('4.5E+10').problem).toBe('register_number_rounded');
  });
});

describe('ways of reaching people', () => {
  it.each<[Cell, string[]]>([
    ['06 12 34 56 78', ['+212612345678']],
    ['0612345678/0522123456', ['+212612345678', '+212522123456']],
    ['06-12-34-56-78 - 07.12.34.56.78', ['+212612345678', '+212712345678']],
    ['06123456780712345678', ['+212612345678', '+212712345678']],
    ['0612345678 ou 0612345678', ['+212612345678']],
    ['+212 (0)6 12 34 56 78', ['+212612345678']],
    ['00212612345678', ['+212612345678']],
    [612_345_678, ['+212612345678']],
    ['٠٦١٢٣٤٥٦٧٨', ['+212612345678']],
    ['+221 77 123 45 67', ['+221771234567']],
  ])('%s', (cell, value) => expect(readPhones(cell, 'MA')).toEqual({ value }));

  it('what is no phone is told, and the one beside it kept', () => {
    expect(readPhones('0612345678 / 79', 'MA')).toEqual({ value: ['+212612345678'], problem: 'phone_unreadable' });
    expect(readPhones('voir siège', 'MA')).toEqual({ value: null, problem: 'phone_unreadable' });
    expect(readPhones('0161 496 0000', 'GB').value).toEqual(['+441614960000']);
  });

  it('e-mails and sites', () => {
    expect(readEmail(' Amal@Exemple.MA ')).toEqual({ value: 'amal@exemple.ma' });
    expect(readEmail('a@b.ma; c@d.ma')).toEqual({ value: 'a@b.ma', problem: 'two_values' });
    expect(readEmail('amal@exemple').problem).toBe('email_unreadable');
    expect(readWebsite('www.exemple.ma')).toEqual({ value: 'https://www.exemple.ma' });
    expect(readWebsite('javascript:alert(1)').problem).toBe('website_unreadable');
  });
});

describe('words of lists', () => {
  it('yes and no, kinds, situations, countries and degrees', () => {
    expect(['Oui', 'x', 'نعم', '✓', true, '1'].map(booleanOf)).toEqual([true, true, true, true, true, true]);
    expect(['Non', 'لا', '0'].map(booleanOf)).toEqual([false, false, false]);
    expect(booleanOf('peut-être')).toBeNull();
    expect(['Coopérative', 'Union des coopératives', 'جمعية', 'تعاونية نسوية', 'GIE', 'truc'].map(kindOf)).toEqual([
      'cooperative',
      'union',
      'association',
      'cooperative',
      'interest_group',
      null,
    ]);
    expect(['Live', 'Dead', 'منحلة', 'غير نشيطة', 'Inactive', 'نشيطة'].map((text) => readStatus(text).value)).toEqual([
      'active',
      'dissolved',
      'dissolved',
      'suspended',
      'suspended',
      'active',
    ]);
    expect(
      ['Maroc', 'المغرب', 'Sénégal', "Côte d'Ivoire", 'England', 'ML', 'موريتانيا', 'Atlantis'].map(countryOf),
    ).toEqual(['MA', 'MA', 'SN', 'CI', 'GB', 'ML', 'MR', null]);
    expect(
      [degreesOf('31,6295', 90), degreesOf(`31°38'24"N`, 90), degreesOf('8.0081 W', 180), degreesOf(-7.98, 180)].map(
        ({ value }) => value,
      ),
    ).toEqual([31.6295, 31.64, -8.0081, -7.98]);
    expect(degreesOf('316295', 90).problem).toBe('coordinates_unreadable');
  });
});
