import type { Ground } from '../../../platform/ground.ts';
import { reaction } from '../../../platform/jobs/reactions.ts';
import type { Happened } from '../../../platform/jobs/reactions.ts';
import { system } from '../../../platform/rights.ts';
import { tellSide } from '../commands/tell-side.ts';
import { relayedWords } from '../queries/relayed.ts';
import type { Side } from '../rules/introduction.ts';

/** What happened long ago, told by a demonstration or an import, is not announced today. */
const freshFor = 3 * 86_400_000;

const isFresh = async (ground: Ground, { entry }: Happened): Promise<boolean> => {
  const row = await ground.db.selectFrom('platform.journal').select('at').where('id', '=', entry).executeTakeFirst();
  return row !== undefined && Date.now() - (row.at as Date).getTime() < freshFor;
};

type What = 'interested' | 'introduced' | 'not_chosen' | 'pooled';

const tell = async (
  ground: Ground,
  happened: Happened,
  introduction: string,
  side: Side,
  what: What,
): Promise<void> => {
  if (!(await isFresh(ground, happened))) return;
  const occasion = happened.entry;
  await tellSide({ ground, actor: system, now: new Date() }, { introduction, side, what, occasion });
};

/** What one side does is told to the other. */
export const tellings = [
  reaction('networking.cooperative_interested', 'networking.tell_interested', (ground, happened) =>
    tell(ground, happened, happened.about, 'buyer', 'interested'),
  ),
  reaction('networking.introduced', 'networking.tell_introduced', async (ground, happened) => {
    await tell(ground, happened, happened.about, 'structure', 'introduced');
    await tell(ground, happened, happened.about, 'buyer', 'introduced');
  }),
  reaction('networking.buyer_passed', 'networking.tell_not_chosen', (ground, happened) =>
    tell(ground, happened, happened.about, 'structure', 'not_chosen'),
  ),
  reaction('networking.pool_formed', 'networking.tell_pooled', async (ground, happened) => {
    for (const introduction of (happened.payload?.['introductions'] ?? []) as string[])
      await tell(ground, happened, introduction, 'structure', 'pooled');
  }),
  reaction('networking.words_relayed', 'networking.pass_words_on', async (ground, happened) => {
    const caller = { ground, actor: system, now: new Date() };
    const passed = await relayedWords(caller, { id: happened.about });
    if (passed === null || !(await isFresh(ground, happened))) return;
    const side = passed.side === 'buyer' ? 'structure' : 'buyer';
    const { introduction, words } = passed;
    await tellSide(caller, { introduction, side, what: 'relayed', words, occasion: happened.entry });
  }),
];
