import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inputOf, Refused } from '../../../platform/cli.ts';
import planMeetings from './network-plan-meetings.ts';

const from = (text: string) => ({ ...inputOf([], {}), read: async () => text });

test('the command plans its example with exactly the documented keys', async () => {
  const file = join(process.cwd(), 'examples/network-plan-meetings/4-buyers.json');
  const answer = (await planMeetings.run(inputOf([file], {}))) as object;
  expect(Object.keys(answer)).toEqual(['meetings', 'asked', 'met', 'bound', 'gaps', 'changed', 'touched', 'unmet']);
  expect(answer).toMatchObject({ met: { must: 4, may: 6 }, bound: { must: 4, meetings: 10 } });
});

test('the command refuses what is not JSON and what cannot be read, under its own name', async () => {
  await expect(planMeetings.run(from('{'))).rejects.toBeInstanceOf(Refused);
  await expect(planMeetings.run(from('[]'))).rejects.toMatchObject({ code: 'network.malformed' });
});
