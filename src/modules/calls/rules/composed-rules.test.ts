import { expect, test } from 'vitest';
import { faultsOfComposedRules } from './composed-rules.ts';
import { prizeRules } from './prize-rules.ts';

const [first, second] = prizeRules;
const allAsked = () => [];

test('the rules that a prize begins with have no fault, and a call may have none', () => {
  expect(faultsOfComposedRules(prizeRules, allAsked)).toEqual([]);
  expect(faultsOfComposedRules([], allAsked)).toEqual([]);
});

test('a rule that asks what is not asked, says nothing or comes twice is said at its field', () => {
  const rules = [first!, { ...second!, say: { fr: ' ' } }, first!];
  const notAsked = ({ code }: { code: string }) => (code === second!.code ? ['cooperative.earlier_prize'] : []);
  expect(faultsOfComposedRules(rules, notAsked)).toEqual([
    { field: 'rules.1.if', code: 'question_not_asked' },
    { field: 'rules.1.say.fr', code: 'rule_unsaid' },
    { field: 'rules.2.say.fr', code: 'rule_twice' },
  ]);
});
