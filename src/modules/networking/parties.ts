import { newId } from '../../platform/ids.ts';
import type { NetworkingContext, Tx } from './rows.ts';
import type { PartyInput } from './party-input.ts';

const structureParty = async ({ tx, actor, now }: NetworkingContext, structure: string): Promise<string> => {
  const known = await tx
    .selectFrom('networking.party')
    .select('id')
    .where('structure', '=', structure)
    .executeTakeFirst();
  if (known) return known.id;
  const party = { id: newId(), kind: 'structure' as const, structure, created_by: actor.id, created_at: now };
  await tx
    .insertInto('networking.party')
    .values(party)
    .onConflict((of) => of.column('structure').where('structure', 'is not', null).doNothing())
    .execute();
  return (
    await tx.selectFrom('networking.party').select('id').where('structure', '=', structure).executeTakeFirstOrThrow()
  ).id;
};

/** One organisation at one number is one buyer, however many needs staff write down for it. */
const atItsNumber = async (tx: Tx, organisation: string, phone: string | null): Promise<string | null> => {
  if (phone === null || organisation === '') return null;
  const known = await tx
    .selectFrom('networking.party')
    .select('id')
    .where('kind', '=', 'buyer')
    .where('contact_phone', '=', phone)
    .where((where) => where(where.fn<string>('lower', ['organisation']), '=', organisation.toLowerCase()))
    .where('anonymised_at', 'is', null)
    .orderBy('created_at')
    .limit(1)
    .executeTakeFirst();
  return known?.id ?? null;
};

const buyerParty = async (
  { tx, actor, now }: NetworkingContext,
  buyer: PartyInput & { as: 'buyer' },
): Promise<string> => {
  const { organisation, contact } = buyer;
  if (contact === null) {
    const known = await tx
      .selectFrom('networking.party')
      .select('id')
      .where('person', '=', actor.id)
      .where('kind', '=', 'buyer')
      .where((where) => where(where.fn<string>('lower', ['organisation']), '=', organisation.toLowerCase()))
      .executeTakeFirst();
    if (known) return known.id;
  }
  const reached = await atItsNumber(tx, organisation, contact?.phone ?? null);
  if (reached !== null) return reached;
  const id = newId();
  await tx
    .insertInto('networking.party')
    .values({
      id,
      kind: 'buyer',
      person: contact === null ? actor.id : null,
      structure: null,
      organisation,
      contact_name: contact?.name ?? '',
      contact_phone: contact?.phone ?? null,
      contact_email: contact?.email ?? null,
      contact_lang: contact?.lang ?? 'fr',
      created_by: actor.id,
      created_at: now,
    })
    .execute();
  return id;
};

/** The party that asks, made when it is not known yet. Asked after the right to ask for it. */
export const partyFor = (context: NetworkingContext, asker: PartyInput): Promise<string> =>
  asker.as === 'structure' ? structureParty(context, asker.structure) : buyerParty(context, asker);
