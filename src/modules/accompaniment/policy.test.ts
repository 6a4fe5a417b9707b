import { expect, test } from 'vitest';
import { person } from '../../../test/support/registry.ts';
import { newId } from '../../platform/ids.ts';
import { mayDecide, mayFollow, mayHelpRun } from './policy.ts';

const followed = { programme: newId(), region: 'MA-08', structure: newId(), agent: newId() };

test('a cooperative is followed by its agent, while holding the role there, and by no agent beside', () => {
  expect(mayFollow(person('field_agent', { region: 'MA-08' }, followed.agent), followed)).toBe(true);
  expect(mayFollow(person('field_agent', { region: 'MA-01' }, followed.agent), followed)).toBe(false);
  expect(mayFollow(person('field_agent', { region: 'MA-08' }), followed)).toBe(false);
});

test('one that was opened exceptionally is followed, and nothing else is opened by it', () => {
  const agent = person('field_agent', { structure: followed.structure });
  expect(mayFollow(agent, followed)).toBe(true);
  expect(mayFollow(agent, { ...followed, structure: newId() })).toBe(false);
  const officer = person('programme_officer', { structure: followed.structure });
  expect(mayFollow(officer, followed)).toBe(true);
  expect(mayDecide(officer, followed)).toBe(false);
  expect(mayHelpRun(officer, followed)).toBe(false);
});
