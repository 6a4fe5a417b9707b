import { expect, test } from 'vitest';
import { changesIn } from './yesterday.ts';

const say = () => '';
const told = [
  { fact: 'calls.application_submitted', say, href: '/office/calls' },
  {
    fact: 'registry.structure_corrected',
    say,
    href: '/office/structures',
    record: '/office/structures',
  },
];

test('what changed is counted by fact, and one record is led to', () => {
  const facts = [
    { fact: 'registry.structure_corrected', about: 's1' },
    { fact: 'calls.application_submitted', about: 'a1' },
    { fact: 'calls.application_submitted', about: 'a2' },
    { fact: 'registry.structure_corrected', about: 's1' },
    { fact: 'calls.answers_saved', about: 'a1' },
  ];
  expect(changesIn(told, facts)).toEqual([
    { fact: 'calls.application_submitted', say, count: 2, href: '/office/calls' },
    { fact: 'registry.structure_corrected', say, count: 2, href: '/office/structures/s1' },
  ]);
  expect(changesIn(told, [])).toEqual([]);
});
