import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inputOf, Refused } from '../../../platform/cli.ts';
import assign from './jury-assign.ts';
import calibrate from './jury-calibrate.ts';
import select from './jury-select.ts';

const example = (path: string, options = {}) => inputOf([join(process.cwd(), 'examples', path)], options);

describe('the commands of the jury on their examples', () => {
  it('assigns with exactly the documented keys', async () => {
    const answer = (await assign.run(example('jury-assign/24-applications.json'))) as Record<string, unknown>;
    expect(Object.keys(answer).sort()).toEqual([
      'anchors',
      'bound',
      'connected',
      'floor',
      'gap',
      'groups',
      'pairs',
      'seconds',
      'total',
    ]);
    expect(answer).toMatchObject({ connected: true, gap: 0 });
  });

  it('calibrates', async () => {
    const answer = (await calibrate.run(example('jury-calibrate/scores.csv', { places: '5', seed: '1' }))) as {
      applications: object[];
    };
    expect(answer).toMatchObject({ connected: true, unchanged: false });
    expect(Object.keys(answer.applications[0]!)).toEqual([
      'id',
      'readers',
      'raw',
      'calibrated',
      'se',
      'rank_raw',
      'rank',
      'rank_low',
      'rank_high',
      'win_probability',
    ]);
  });

  it('selects', async () => {
    const answer = (await select.run(example('jury-select/20-ranked.json'))) as { selected: object[] };
    expect(answer.selected).toHaveLength(8);
  });

  it('refuses what is not JSON and what cannot be', async () => {
    const from = (text: string) => ({ ...inputOf([], {}), read: async () => text });
    await expect(assign.run(from('{'))).rejects.toBeInstanceOf(Refused);
    await expect(assign.run(from('{"fit":[[1]],"readers":2}'))).rejects.toMatchObject({ code: 'jury.too_few_readers' });
    await expect(calibrate.run(from('a,b\n'))).rejects.toMatchObject({
      code: 'jury.scores_unreadable',
      at: { line: 1 },
    });
  });
});
