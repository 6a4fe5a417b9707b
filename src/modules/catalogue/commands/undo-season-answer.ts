import * as v from 'valibot';
import { refuse } from '../../../platform/refusals.ts';
import { allow } from '../../../platform/rights.ts';
import { Id } from '../inputs.ts';
import { command } from '../room.ts';
import { tellSearch } from '../searched.ts';
import { askedForUpdate, beforeOf, changeOf, endAnswer, isUntouched, writeState } from '../season-answers.ts';

/** Takes back what the last SMS answered: the products are as they were before it. */
export const undoSeasonAnswer = command(v.object({ question: Id }), async ({ tx, actor, now }, { question }) => {
  allow(actor, actor.kind === 'system');
  const standing = (await askedForUpdate(tx, question)).filter(({ answer }) => answer !== null);
  const last = Math.max(...standing.map(({ answeredAt }) => answeredAt!.getTime()));
  const undone = standing.filter(({ answeredAt }) => answeredAt!.getTime() === last);
  if (undone.length === 0) refuse('catalogue.nothing_answered');
  if (!undone.every(isUntouched)) refuse('catalogue.changed_since_answer');
  for (const asked of undone) {
    await writeState(tx, asked, beforeOf(asked), now);
    await endAnswer(tx, asked, now);
  }
  await tellSearch(
    tx,
    undone.map(({ product }) => product),
  );
  return undone.flatMap((asked) => [
    { fact: 'catalogue.season_answer_undone', about: asked.product, payload: { structure: asked.structure, question } },
    changeOf(asked, beforeOf(asked)),
  ]);
});
