import * as v from 'valibot';
import { hide } from '../../../platform/refusals.ts';
import { Id } from '../inputs.ts';
import { isItsAsker, mayReadWhole, mayTend } from '../policy.ts';
import { query } from '../room.ts';
import { isShown, missingOf } from '../rules/posting.ts';
import type { Missing, Side } from '../rules/posting.ts';
import { partyOf, postings, postingToRead } from '../rows.ts';
import type { Party, Posting, Tx } from '../rows.ts';

/** The structure that asks, as the register names it. */
export interface StructureNamed {
  id: string;
  name: string;
  nameAr: string | null;
  region: string | null;
  province: string | null;
}

const structureNamed = async (tx: Tx, id: string | null): Promise<StructureNamed | null> => {
  if (id === null) return null;
  const row = await tx
    .selectFrom('registry.structure_listed')
    .select(['id', 'name', 'name_ar as nameAr', 'region', 'province'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
};

export interface PostingWhole extends Posting {
  partyTold: Party;
  structureNamed: StructureNamed | null;
  missing: Missing[];
  /** Whether the agreement that it would stand on is in force for whoever reads. */
  agreed: boolean;
  own: boolean;
  mayTend: boolean;
}

const Wanted = v.object({ id: Id, side: v.optional(v.picklist(['need', 'offer'])) });

/** A need or an offer for whoever writes it, with what it still lacks. */
export const postingWhole = query(Wanted, async ({ tx, actor }, { id, side }): Promise<PostingWhole> => {
  const posting = (await postingToRead(tx, id, actor)).open(actor, mayReadWhole);
  if (side !== undefined && posting.side !== side) return hide();
  const own = isItsAsker(actor, posting);
  const subject = posting.consentSubject ?? (own ? actor.id : null);
  const consent = await tx
    .selectFrom('people.consent_in_force')
    .select('subject')
    .where('purpose', '=', 'be_introduced')
    .where('subject', '=', subject)
    .executeTakeFirst();
  return {
    ...posting,
    partyTold: await partyOf(tx, posting.party),
    structureNamed: await structureNamed(tx, posting.structure),
    missing: missingOf(posting),
    agreed: consent !== undefined,
    own,
    mayTend: mayTend(actor, posting),
  };
});

/** What everybody reads of one: without its party, where that stays unnamed, and without whom to reach. */
export interface PostingShown extends Omit<
  Posting,
  'person' | 'party' | 'writtenBy' | 'consentSubject' | 'consentWay' | 'voice' | 'asked' | 'region' | 'source'
> {
  organisation: string;
  structureNamed: StructureNamed | null;
}

/** One that is open, as everybody reads it; what is over looks absent. */
export const postingShown = query(Wanted, async ({ tx }, { id, side }): Promise<PostingShown> => {
  const row = await postings(tx).where('posting.id', '=', id).executeTakeFirst();
  if (!row || !isShown(row) || row.side !== (side satisfies Side | undefined)) return hide();
  const {
    person: _person,
    party,
    writtenBy: _writtenBy,
    consentSubject: _subject,
    consentWay: _way,
    voice: _voice,
    asked: _asked,
    region: _region,
    source: _source,
    ...posting
  } = row;
  const named = posting.anonymous ? null : await structureNamed(tx, posting.structure);
  const organisation = posting.anonymous ? '' : (await partyOf(tx, party)).organisation;
  return { ...posting, structure: posting.anonymous ? null : posting.structure, organisation, structureNamed: named };
});
