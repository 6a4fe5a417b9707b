import { expect, test } from 'vitest';
import { personalIn, refusePersonalData } from './personal.ts';

test('ids, counts and codes are no personal data', () => {
  expect(personalIn({ application: '019389a0-0000-7000-8000-000000000000', number: 12, regions: ['MA-09'] })).toEqual(
    [],
  );
});

test('a name, a number or an address is found however deep it lies', () => {
  expect(personalIn({ officers: [{ role: 'president', name: 'Amina' }] })).toEqual(['officers.0.name']);
  expect(personalIn({ to: '+212612345678', by: 'amina@exemple.ma' })).toEqual(['to', 'by']);
});

test('a verb that would journal it is stopped, with the fact and the place', () => {
  const facts = [{ fact: 'registry.contact_added', about: 'x', payload: { phone: '0612345678' } }];
  expect(() => refusePersonalData(facts)).toThrow('registry.contact_added holds personal data: phone');
});
