import type { KyselyPlugin } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadMatching } from '../../src/modules/networking/matching/matching-of-needs.ts';
import { fitting } from '../../src/modules/networking/rules/candidates.ts';
import { matchNeeds } from '../../src/modules/networking/rules/match-needs.ts';
import type { Matching } from '../../src/modules/networking/rules/matching.ts';
import { postings } from '../../src/modules/networking/rows.ts';
import type { Tx } from '../../src/modules/networking/rows.ts';
import { openDemonstration } from '../support/demonstration.ts';
import type { World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openDemonstration();
}, 240_000);
afterAll(() => world.close());

const reading = <T>(run: (tx: Tx) => Promise<T>): Promise<T> =>
  (world.ground.db as unknown as { transaction: () => { execute: (run: (tx: Tx) => Promise<T>) => Promise<T> } })
    .transaction()
    .execute(run);

const counting = (): { plugin: KyselyPlugin; count: () => number } => {
  let count = 0;
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      count++;
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  return { plugin, count: () => count };
};

/** Who fits a need, best first, by name: places in a list differ with what was read. */
const candidatesOf = (matching: Matching, need: number) =>
  fitting(matching).candidates[need]!.map(({ offer, score }) => [matching.offers[offer]!.id, score]);

test('needs that are read together are matched as each is alone, by as many questions to the database', async () => {
  await reading(async (tx) => {
    const shown = await postings(tx)
      .where('posting.side', '=', 'need')
      .where('posting.opened_at', 'is not', null)
      .orderBy('posting.id')
      .execute();
    expect(shown.length).toBeGreaterThan(15);
    const now = new Date();
    const seeking = shown.map((posting) => ({ posting, seats: 5 }));
    const [many, one] = [counting(), counting()];
    const { matching: all } = await loadMatching(tx.withPlugin(many.plugin) as Tx, seeking, { now });
    await loadMatching(tx.withPlugin(one.plugin) as Tx, seeking.slice(0, 1), { now });
    expect(many.count()).toBe(one.count());
    let fit = 0;
    for (const [n, need] of seeking.entries()) {
      const { matching: alone } = await loadMatching(tx, [need], { now });
      expect(candidatesOf({ ...all, needs: [all.needs[n]!] }, 0)).toEqual(candidatesOf(alone, 0));
      expect(matchNeeds({ ...all, needs: [all.needs[n]!] }).matches).toEqual(matchNeeds(alone).matches);
      fit += fitting(alone).candidates[0]!.length;
    }
    expect(fit).toBeGreaterThan(100);
  });
});
