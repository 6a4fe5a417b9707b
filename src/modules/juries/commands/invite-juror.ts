import { sql } from 'kysely';
import * as v from 'valibot';
import { newId } from '../../../platform/ids.ts';
import { sendMessage } from '../../../platform/messages/index.ts';
import { refuse } from '../../../platform/refusals.ts';
import { system } from '../../../platform/rights.ts';
import { langs } from '../../../platform/words/lang.ts';
import { findOrInviteByPhone, grantRole, normalPhone } from '../../people/index.ts';
import { Id } from '../inputs.ts';
import { mayRunPanel } from '../policy.ts';
import { command } from '../room.ts';
import { only, panelForUpdate, type Tx } from '../rows.ts';
import { tell } from '../tell.ts';

const Input = v.object({
  panel: Id,
  name: v.pipe(v.string(), v.trim(), v.minLength(1, 'invalid.non_empty'), v.maxLength(120)),
  phone: v.pipe(v.string(), v.trim(), v.minLength(1, 'invalid.non_empty'), v.maxLength(40)),
  lang: v.optional(v.picklist(langs), 'fr'),
  /** `settings.origin`: where the link of the invitation leads. */
  origin: v.string(),
});

const alreadyJuror = async (tx: Tx, person: string, programme: string): Promise<boolean> =>
  (await tx
    .selectFrom('people.holder')
    .select('id')
    .where('person', '=', person)
    .where('role', '=', 'juror')
    .where((or) => or.or([or('programme', '=', programme), or('programme', 'is', null)]))
    .executeTakeFirst()) !== undefined;

/** Invites somebody to a seat, by phone; the message is in that person's language. The fact is about the panel. */
export const inviteJuror = command(Input, async (context, { panel: id, name, phone, lang, origin }) => {
  const { tx, actor, now } = context;
  const panel = (await panelForUpdate(tx, id, actor)).open(actor, mayRunPanel);
  only(panel, 'seat');
  const { person, facts } = await findOrInviteByPhone(context, { phone, name, lang });
  const seated = await tx
    .selectFrom('juries.juror')
    .select('id')
    .where('panel', '=', id)
    .where('person', '=', person)
    .executeTakeFirst();
  if (seated) refuse('juries.juror_already_invited');
  const { programme } = panel;
  // The officer may not see an account that has no role yet, which is why the system gives this one.
  const granted = (await alreadyJuror(tx, person, programme))
    ? []
    : await grantRole.within(
        { ...context, actor: system },
        { person, role: 'juror', programme, region: '', structure: '' },
      );
  const { next } = await tx
    .selectFrom('juries.juror')
    .select(sql<number>`coalesce(max(number), 0) + 1`.as('next'))
    .where('panel', '=', id)
    .executeTakeFirstOrThrow();
  const number = Number(next);
  const juror = newId();
  const reached = normalPhone(phone) ?? phone;
  await tx
    .insertInto('juries.juror')
    .values({
      id: juror,
      panel: id,
      number,
      person,
      phone: reached,
      state: 'invited',
      invited_at: now,
      ties: JSON.stringify([
        { kind: 'person', value: person },
        { kind: 'phone', value: reached },
      ]),
    })
    .execute();
  await tell(context, sendMessage, { person, phone: reached, panel, origin, kind: 'invitation' });
  return [{ fact: 'juries.juror_invited', about: id, payload: { juror, number } }, ...facts, ...granted];
});
