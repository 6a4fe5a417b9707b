import * as v from 'valibot';
import { newId } from '../../../platform/ids.ts';
import type { Context } from '../../../platform/command.ts';
import type { Fact } from '../../../platform/journal/fact.ts';
import { hide, invalid, refuse } from '../../../platform/refusals.ts';
import { allow, system } from '../../../platform/rights.ts';
import { registerStructure } from '../../registry/index.ts';
import { Id, Lang } from '../inputs.ts';
import { isAgent, represents } from '../policy.ts';
import { command } from '../room.ts';
import { callForUpdate } from '../rows.ts';
import { standingOf } from '../rules/call.ts';
import type { CallsTables } from '../tables.ts';

const Input = v.object({
  /** Made by the client when it may be sent twice: a phone without network, a page that was reloaded. */
  id: v.optional(Id),
  call: Id,
  language: Lang,
  structure: v.optional(Id),
  /** A cooperative that the register does not know yet, in the few words needed to begin. */
  introduced: v.optional(
    v.object({
      name: v.pipe(v.string(), v.trim(), v.minLength(3, 'invalid.non_empty'), v.maxLength(300)),
      register_number: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(60)), ''),
      province: v.pipe(v.string(), v.minLength(1, 'invalid.non_empty')),
      womens: v.optional(v.picklist(['yes', 'no', '']), ''),
    }),
  ),
});

type Introduced = NonNullable<v.InferOutput<typeof Input>['introduced']>;

const isArabic = (text: string): boolean => /[\u0600-\u06ff]/.test(text);

/**
 * Enters the cooperative in the register, to be completed and checked with its application. An applicant may not keep
 * the register, so the house does it for her; the journal names her.
 */
const introduce = async (context: Context<CallsTables>, one: Introduced): Promise<Fact> => {
  const [registered] = await registerStructure.within(
    { ...context, actor: system },
    {
      kind: 'cooperative',
      names: isArabic(one.name) ? { ar: one.name } : { fr: one.name },
      register_number: one.register_number,
      province: one.province,
      womens_declared: one.womens,
    },
  );
  return registered as Fact;
};

/**
 * Opens an application of a cooperative to a call, as a draft that only its pen and the cooperative see.
 * Whoever does not represent the cooperative needs its mandate, or asks to represent it, before it can be sent.
 */
export const startApplication = command(Input, async (context, { call, language, introduced, ...given }) => {
  const { tx, actor, now } = context;
  allow(actor, actor.kind === 'person');
  const id = given.id ?? newId();
  // The call's row orders those who begin at once, so that a form sent twice finds its own first sending.
  const open = (await callForUpdate(tx, call, actor)).open(actor, ({ kind }) => kind !== 'anonymous');
  const again = await tx.selectFrom('calls.application').select('filed_by').where('id', '=', id).executeTakeFirst();
  if (again) return again.filed_by === actor.id ? [] : refuse('calls.already_applied');
  const standing = standingOf(open, now);
  if (standing === 'announced_soon') refuse('calls.call_not_open_yet', { opens: open.opensAt });
  if (standing === 'draft') hide();
  if (standing !== 'open') refuse('calls.call_closed', { closed: open.closesAt });
  const made = introduced ? [await introduce(context, introduced)] : [];
  const structure = given.structure ?? made[0]?.about ?? invalid('structure', 'invalid.non_empty');
  const applying = await tx
    .selectFrom('registry.structure_listed')
    .select(['womens', 'state'])
    .where('id', '=', structure)
    .executeTakeFirst();
  if (!applying || applying.state !== 'active') return refuse('calls.structure_not_active');
  if (open.womensOnly && !applying.womens) refuse('calls.womens_cooperatives_only');
  await tx
    .insertInto('calls.application')
    .values({
      id,
      call,
      structure,
      filed_by: actor.id as string,
      language,
      status: 'draft',
      answers: '{}',
      version: 0,
      created_at: now,
      saved_at: now,
      saved_by: actor.id,
      decision_note: '',
      introduced: made.length > 0,
    })
    .execute();
  const forOther = isAgent(actor) && !represents(actor, structure);
  return [
    ...made,
    { fact: 'calls.application_started', about: id, payload: { call, structure, under_mandate: forOther } },
  ];
});
