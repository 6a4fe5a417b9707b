import { expect, test } from 'vitest';
import { seasonAnswerIn } from './season-sms.ts';

const said = (text: string, products = 1) => {
  const { which, answer } = seasonAnswerIn(text, products) ?? { which: null, answer: null };
  const told = answer?.said === 'quantity' ? `${answer.quantity} ${answer.unit}` : (answer?.said ?? 'nothing');
  return which === null ? told : `${which}: ${told}`;
};

test.each([
  ['Oui', 'yes'],
  ['OUI merci', 'yes'],
  ['saison oui', 'yes'],
  ['na3am', 'yes'],
  ['wajed hamdullah', 'yes'],
  ['نَعَم', 'yes'],
  ['موسم كاين', 'yes'],
  ['pas encore', 'no'],
  ['la mazal', 'no'],
  ['ma kaynch', 'no'],
  ['ما زال', 'no'],
  ['0 kg', 'no'],
  ['Annuler', 'undo'],
  ['إلغاء', 'undo'],
  ['40kg', '40 kg'],
  ['oui 40 kg', '40 kg'],
  ['saison 1 500 g', '1500 g'],
  ['2,5 tonnes', '2.5 tonne'],
  ['٤٠ كيلو', '40 kg'],
  ['١٢٫٥ لتر', '12.5 l'],
])('%s means %s', (text, meant) => expect(said(text)).toBe(meant));

test.each(['40', '1', '1.500 kg', '40 poignées', 'oui non', 'saison', 'oui mais 20 kg'])(
  '%s is asked about',
  (text) => {
    expect(said(text)).toBe('unclear');
  },
);

test.each(['', 'oui K7M2', 'Bonjour, quel est le prix ?', 'merci'])('%j speaks of something else', (text) => {
  expect(said(text)).toBe('nothing');
});

test('of several products a figure before the answer says which', () => {
  expect(said('2 oui', 3)).toBe('1: yes');
  expect(said('SAISON 2 : 40 KG', 3)).toBe('1: 40 kg');
  expect(said('saison ٣ ٤٠ كلغ', 3)).toBe('2: 40 kg');
  expect(said('4 oui', 3)).toBe('unclear');
  expect(said('oui', 3)).toBe('yes');
  expect(said('2 tonnes', 3)).toBe('2 tonne');
  expect(said('1 500 g', 2)).toBe('0: 500 g');
});
