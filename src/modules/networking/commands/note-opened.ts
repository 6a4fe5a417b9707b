import * as v from 'valibot';
import { codeRead } from '../introductions/answer-codes.ts';
import { command } from '../room.ts';

const Input = v.object({ code: v.pipe(v.string(), v.maxLength(40)) });

/** The page of an invitation was read by somebody: told by the page itself, never by the reading of a link. */
export const noteOpened = command(Input, async ({ tx, now }, { code }) => {
  const known = await codeRead(tx, code, now);
  if (known?.side !== 'structure') return [];
  const opened = await tx
    .updateTable('networking.introduction')
    .set({ state: 'opened', opened_at: now })
    .where('id', '=', known.introduction)
    .where('state', '=', 'invited')
    .returning(['id', 'need', 'structure'])
    .executeTakeFirst();
  if (!opened) return [];
  return [
    {
      fact: 'networking.invitation_opened',
      about: opened.id,
      payload: { need: opened.need, structure: opened.structure },
    },
  ];
});
