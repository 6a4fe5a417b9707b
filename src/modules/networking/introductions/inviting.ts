import { sql } from 'kysely';
import { newId } from '../../../platform/ids.ts';
import type { Fact } from '../../../platform/journal/fact.ts';
import { sendMessage } from '../../../platform/messages/index.ts';
import type { Lang } from '../../../platform/words/lang.ts';
import { normalPhone } from '../../people/index.ts';
import { newAnswerCode } from './answer-codes.ts';
import { inviteText } from './introduction-messages.ts';
import type { NetworkingContext, Posting, Tx } from '../rows.ts';

/** A cooperative that is to be asked, with why she was thought of. */
export interface Invited {
  structure: string;
  score?: number;
  sides?: { buyer: number; cooperative: number };
  agreed?: string[];
  missing?: string[];
  exposure?: boolean;
}

/** Whom a cooperative is reached by, where she has agreed to be written to. */
export interface Reached {
  structure: string;
  phone: string | null;
  email: string | null;
  lang: Lang;
}

export const reachedOf = async (tx: Tx, structures: readonly string[]): Promise<Map<string, Reached>> => {
  const { rows } = await sql<Reached>`
    select contact.structure, contact.phone, contact.email, contact.language as lang
    from registry.structure_contact contact
    where contact.structure = any(${structures}::uuid[]) and exists (
      select from people.consent_in_force consent
      where consent.purpose in ('receive_messages', 'be_introduced')
        and consent.subject in (contact.contact, contact.person))`.execute(tx);
  return new Map(
    rows.map((row) => [row.structure, { ...row, phone: row.phone === null ? null : normalPhone(row.phone) }] as const),
  );
};

const channelOf = (reached: Reached | undefined): 'sms' | 'email' | 'call' => {
  if (reached?.phone) return 'sms';
  return reached?.email ? 'email' : 'call';
};

/** Asks one cooperative by the message that she agreed to; without such an agreement, somebody of the office calls. */
export const sendInvitation = async (
  context: NetworkingContext,
  {
    introduction,
    need,
    reached,
    origin,
    again = false,
  }: { introduction: string; need: Posting; reached: Reached | undefined; origin: string; again?: boolean },
): Promise<'sms' | 'email' | 'call'> => {
  const channel = channelOf(reached);
  if (!reached || channel === 'call') return 'call';
  const { phone, email, lang } = reached;
  const to = channel === 'sms' ? { phone: phone as string } : { email: email as string };
  const { code, short } = await newAnswerCode(context, {
    introduction,
    side: 'structure',
    phone: channel === 'sms' ? phone : null,
  });
  const { subject, text } = inviteText(lang, need, short, { again, byPhone: channel === 'sms' });
  await sendMessage(context, {
    kind: again ? 'networking.reminder' : 'networking.invitation',
    to,
    lang,
    text,
    ...(channel === 'email' ? { subject } : {}),
    actionUrl: `${origin}/i/${code}`,
  });
  return channel;
};

interface Wave {
  cameBy: 'office' | 'automatic';
  wave: number;
  origin: string;
}

const written = async ({ tx, actor, now }: NetworkingContext, need: Posting, one: Invited, { cameBy, wave }: Wave) => {
  const values = {
    state: 'invited' as const,
    came_by: cameBy,
    wave,
    score: one.score ?? null,
    buyer_score: one.sides?.buyer ?? null,
    structure_score: one.sides?.cooperative ?? null,
    agreed: one.agreed ?? [],
    missing: one.missing ?? [],
    exposure: one.exposure ?? false,
    invited_at: now,
    invited_by: actor.id,
  };
  return tx
    .insertInto('networking.introduction')
    .values({ id: newId(), need: need.id, party: need.party, structure: one.structure, ...values, created_at: now })
    .onConflict((conflict) =>
      conflict
        .constraint('one_introduction_per_need_and_cooperative')
        .doUpdateSet(values)
        .where('networking.introduction.state', '=', 'proposed'),
    )
    .returning('id')
    .executeTakeFirst();
};

/** Asks these cooperatives whether the need is for them; whoever was asked already is left alone. */
export const invite = async (
  context: NetworkingContext,
  need: Posting,
  some: readonly Invited[],
  wave: Wave,
): Promise<Fact[]> => {
  const { tx } = context;
  const reached = await reachedOf(
    tx,
    some.map(({ structure }) => structure),
  );
  const facts: Fact[] = [];
  for (const one of some) {
    const introduction = await written(context, need, one, wave);
    if (!introduction) continue;
    const { id } = introduction;
    const channel = await sendInvitation(context, {
      introduction: id,
      need,
      reached: reached.get(one.structure),
      origin: wave.origin,
    });
    await tx.updateTable('networking.introduction').set({ channel }).where('id', '=', id).execute();
    facts.push({
      fact: 'networking.cooperative_invited',
      about: id,
      payload: { need: need.id, structure: one.structure, wave: wave.wave, channel, exposure: one.exposure ?? false },
    });
  }
  return facts;
};
