import { newId } from '../../../platform/ids.ts';
import type { Fact } from '../../../platform/journal/fact.ts';
import { refuse } from '../../../platform/refusals.ts';
import type { Introduction } from './introduction-rows.ts';
import { reasonNotToWrite } from '../rules/introduction.ts';
import type { AnswerWay, Side } from '../rules/introduction.ts';
import { withoutContacts } from '../rules/mask.ts';
import type { NetworkingContext } from '../rows.ts';

interface Words {
  side: Side;
  words: string;
  way: AnswerWay;
  heard?: string;
}

/** Keeps what one side writes; a reaction passes it on. Numbers in it are hidden until both have agreed to show them. */
export const writeWords = async (
  { tx, now }: NetworkingContext,
  introduction: Introduction,
  { side, words, way, heard }: Words,
): Promise<Fact[]> => {
  const { id, state, relayStoppedBy, structureShares, buyerShares, need } = introduction;
  const reason = reasonNotToWrite({ state, stopped: relayStoppedBy !== null });
  if (reason) refuse(`networking.${reason}`);
  const passed = structureShares && buyerShares ? words : withoutContacts(words);
  const row = await tx
    .insertInto('networking.relayed')
    .values({ id: newId(), introduction: id, side, way, words: passed, heard: heard ?? null, at: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row
    ? [{ fact: 'networking.words_relayed', about: row.id, payload: { introduction: id, need, side, way } }]
    : [];
};
