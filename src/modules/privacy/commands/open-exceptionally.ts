import { sql } from 'kysely';
import * as v from 'valibot';
import type { Context } from '../../../platform/command.ts';
import { newId } from '../../../platform/ids.ts';
import { hide, refuse } from '../../../platform/refusals.ts';
import { allow, holdsSomewhere, system } from '../../../platform/rights.ts';
import { grantRole } from '../../people/index.ts';
import { mayKeep } from '../../registry/index.ts';
import { Id, reason } from '../inputs.ts';
import { mayOpenExceptionally } from '../policy.ts';
import { command } from '../room.ts';
import { openingHours, reasonNotToOpen, untilOf } from '../rules/opening.ts';
import type { PrivacyTables } from '../tables.ts';

const Input = v.object({
  structure: Id,
  reason: reason(1000),
  hours: v.pipe(
    v.number(),
    v.check((hours) => openingHours.some((one) => one === hours), 'privacy.hours_unknown'),
  ),
});

type PrivacyContext = Context<PrivacyTables>;

/** The structures that this person has open; twice at once by one hand is once after the other. */
const openOf = async ({ tx, now }: PrivacyContext, person: string): Promise<{ structure: string }[]> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`privacy.opening:${person}`}, 0))`.execute(tx);
  return tx
    .selectFrom('privacy.opening')
    .select('structure')
    .where('person', '=', person)
    .where('closed_at', 'is', null)
    .where('until_at', '>', now)
    .execute();
};

const structureOf = async ({ tx }: PrivacyContext, id: string): Promise<{ id: string; region: string | null }> =>
  (await tx.selectFrom('registry.structure_listed').select(['id', 'region']).where('id', '=', id).executeTakeFirst()) ??
  hide();

// Nobody gives herself a role: the house does, and writes in her name why.
const lend = (context: PrivacyContext, person: string, structure: string, until: Date) => {
  const role = holdsSomewhere(context.actor, ['programme_officer']) ? 'programme_officer' : 'field_agent';
  const scope = { region: null, programme: null, structure };
  return grantRole.within({ ...context, actor: system }, { person, role, ...scope, until });
};

/**
 * Breaks the glass: for a written reason and some hours, somebody of the staff reaches a cooperative that lies outside
 * of region and assignment. The right ends by itself; administrators are told at once, and say afterwards what they
 * think of it.
 */
export const openExceptionally = command(Input, async (context, { structure, reason: why, hours }) => {
  const { tx, actor, now } = context;
  allow(actor, mayOpenExceptionally(actor));
  const person = actor.id ?? hide();
  const keepsAlready = mayKeep(actor, await structureOf(context, structure));
  const no = reasonNotToOpen({ keepsAlready, open: await openOf(context, person), structure });
  if (no) refuse(`privacy.${no}`);
  const until = untilOf(now, hours);
  const granted = await lend(context, person, structure, until);
  const grant = String(granted[0]?.payload?.['grant']);
  const id = newId();
  const ahead = { closed_at: null, told_at: null, reviewed_at: null, reviewed_by: null, verdict: null, note: '' };
  await tx
    .insertInto('privacy.opening')
    .values({ id, person, structure, reason: why, role_grant: grant, opened_at: now, until_at: until, ...ahead })
    .execute();
  return [...granted, { fact: 'privacy.opened_exceptionally', about: id, payload: { structure, hours, grant } }];
});
