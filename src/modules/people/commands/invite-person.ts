import * as v from 'valibot';
import { sendMessage } from '../../../platform/messages/index.ts';
import { invalid, refuse } from '../../../platform/refusals.ts';
import { openChallenge } from '../challenges.ts';
import { toOf } from '../code-messages.ts';
import { give } from '../grants.ts';
import { Email, GrantFields, Language, Name, Phone, orNothing } from '../inputs.ts';
import { command } from '../room.ts';
import { addIdentifier, addPerson, ownerOf } from '../rows.ts';
import type { PeopleContext } from '../rows.ts';
import { invitationDays } from '../rules/challenge.ts';
import { bare, words } from '../words/index.ts';

const Input = v.object({
  name: Name,
  phone: orNothing(Phone),
  email: orNothing(Email),
  lang: Language,
  ...GrantFields,
  until: v.nullish(v.date(), null),
  /** `settings.origin`: where the link of the invitation leads. */
  origin: v.string(),
});
type Invited = v.InferOutput<typeof Input>;
type Way = { kind: 'phone' | 'email'; value: string };

const waysOf = ({ phone, email }: Invited): Way[] => [
  ...(phone === null ? [] : [{ kind: 'phone' as const, value: phone }]),
  ...(email === null ? [] : [{ kind: 'email' as const, value: email }]),
];

/**
 * Who has one of these already, or a new person. Nothing is added to an account that exists: whoever writes an
 * invitation could otherwise put an address of theirs on somebody else's account, and enter by it.
 */
const personOf = async (
  context: PeopleContext,
  invited: Invited,
  ways: Way[],
): Promise<{ id: string; isNew: boolean }> => {
  const owners = new Set<string>();
  for (const { kind, value } of ways) {
    const owner = await ownerOf(context, kind, value);
    if (owner) owners.add(owner.person);
  }
  const [id, other] = [...owners];
  if (other !== undefined) refuse('people.two_people');
  if (id !== undefined) return { id, isNew: false };
  const person = await addPerson(context, invited);
  for (const way of ways) await addIdentifier(context, { person, ...way, verified: false });
  return { id: person, isNew: true };
};

const write = async (context: PeopleContext, person: string, { kind, value }: Way, invited: Invited): Promise<void> => {
  const minutes = invitationDays * 24 * 60;
  const { lang, name, role, origin } = invited;
  const { link } = await openChallenge(context, { purpose: 'invitation', kind, target: value, person, lang, minutes });
  const t = words(lang);
  const values = { name, role: t(`role.${role}`), site: new URL(origin).host, days: invitationDays };
  const text = t(kind === 'phone' ? 'message.sms_invitation' : 'message.mail_invitation', values);
  await sendMessage(context, {
    to: toOf(kind, value),
    lang,
    kind: 'people.invitation',
    secret: true,
    ...(kind === 'phone' ? {} : { subject: bare(t('message.mail_invitation_subject', values)) }),
    text: kind === 'phone' ? bare(text) : text,
    actionUrl: `${origin}/${lang}/sign-in/link/${link}`,
  });
};

/**
 * Invites somebody by phone, by e-mail or by both, with a role in a scope; somebody we know only receives the role.
 * The first fact is about the person.
 */
export const invitePerson = command(Input, async (context, invited) => {
  const ways = waysOf(invited);
  if (ways.length === 0) return invalid('phone', 'people.no_way_to_reach');
  const { id, isNew } = await personOf(context, invited, ways);
  const { role, region, programme, structure, until } = invited;
  const given = await give(context, id, { role, region, programme, structure }, until);
  if (!isNew && given.length === 0) return refuse('people.grant_already_held');
  for (const way of ways) {
    const owner = await ownerOf(context, way.kind, way.value);
    if (owner?.person === id) await write(context, id, way, invited);
  }
  return [{ fact: 'people.person_invited', about: id, payload: { new: isNew } }, ...given];
});
