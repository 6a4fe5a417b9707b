import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inputOf, Refused } from '../../../platform/cli.ts';
import match from './network-match.ts';
import planMeetings from './network-plan-meetings.ts';

const example = (path: string) => inputOf([join(process.cwd(), 'examples', path)], {});
const from = (text: string) => ({ ...inputOf([], {}), read: async () => text });

describe('the commands of networking on their examples', () => {
  it('plans a meeting day with exactly the documented keys', async () => {
    const answer = (await planMeetings.run(example('network-plan-meetings/4-buyers.json'))) as object;
    expect(Object.keys(answer)).toEqual(['meetings', 'asked', 'met', 'bound', 'gaps', 'changed', 'unmet']);
    expect(answer).toMatchObject({ met: { must: 4, may: 6 }, bound: { must: 4, meetings: 10 } });
  });

  it('matches needs with exactly the documented keys', async () => {
    const answer = (await match.run(example('network-match/3-needs.json'))) as { matches: object[] };
    expect(Object.keys(answer)).toEqual(['matches', 'needs', 'total', 'bound', 'gap', 'exposure']);
    expect(answer).toMatchObject({ exposure: { due: 2, offered: 2, left: [] } });
    expect(answer.matches).not.toContainEqual(expect.objectContaining({ cooperative: 'Taliouine' }));
  });

  it('refuses what is not JSON and what cannot be read', async () => {
    await expect(planMeetings.run(from('{'))).rejects.toBeInstanceOf(Refused);
    await expect(match.run(from('{"needs": 3}'))).rejects.toMatchObject({ at: { field: 'needs' } });
    await expect(planMeetings.run(from('[]'))).rejects.toMatchObject({ code: 'network.malformed' });
  });
});
