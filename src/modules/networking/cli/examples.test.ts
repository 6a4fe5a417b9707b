import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inputOf, Refused } from '../../../platform/cli.ts';
import match from './network-match.ts';

const example = (path: string) => inputOf([join(process.cwd(), 'examples', path)], {});
const from = (text: string) => ({ ...inputOf([], {}), read: async () => text });

describe('the commands of networking on their examples', () => {
  it('matches needs with exactly the documented keys', async () => {
    const answer = (await match.run(example('network-match/3-needs.json'))) as { matches: object[] };
    expect(Object.keys(answer)).toEqual(['matches', 'needs', 'total', 'bound', 'gap', 'exposure']);
    expect(answer).toMatchObject({ exposure: { due: 2, offered: 2, left: [] } });
    expect(answer.matches).not.toContainEqual(expect.objectContaining({ cooperative: 'Taliouine' }));
  });

  it('refuses what is not JSON and what cannot be read', async () => {
    await expect(match.run(from('{'))).rejects.toBeInstanceOf(Refused);
    await expect(match.run(from('{"needs": 3}'))).rejects.toMatchObject({ at: { field: 'needs' } });
    await expect(match.run(from('[]'))).rejects.toMatchObject({ code: 'network.malformed' });
  });
});
