import { expect, test } from 'vitest';
import { langHeard, numberHeard, toldBy, wishIn } from './heard.ts';

test('a number is read however a gateway writes it', () => {
  for (const typed of ['+212612345678', '212612345678', '00212612345678', '0612345678', '06 12 34 56 78'])
    expect(numberHeard(typed)).toBe('+212612345678');
  expect(numberHeard('INFO')).toBeNull();
});

test('STOP is heard in the words that people use, and a sentence that holds the word is not', () => {
  for (const text of ['STOP', 'stop.', 'Arrêt', 'arreter', 'قف', 'توقف', 'إيقاف']) expect(wishIn(text)).toBe('stop');
  expect(wishIn('START')).toBe('start');
  expect(wishIn('il faut stop demain matin')).toBeNull();
  expect(wishIn('oui')).toBeNull();
});

test('what gateways post is read under the names that they give', () => {
  expect(toldBy({ From: '+212612345678', Body: 'oui', MessageSid: 'SM1' })).toEqual({
    from: '+212612345678',
    text: 'oui',
    toldAs: 'SM1',
  });
  expect(toldBy({ msisdn: '212612345678', text: 'oui' })?.toldAs).toBeNull();
  expect(toldBy({ text: 'oui' })).toBeNull();
  expect(langHeard('نعم')).toBe('ar');
});
