import type { Transaction } from 'kysely';
import * as v from 'valibot';
import { fieldAct } from '../../../platform/field/index.ts';
import { attachProof } from '../commands/attach-proof.ts';
import { giveProof } from '../commands/give-proof.ts';
import { tellUnreachable } from '../commands/tell-unreachable.ts';
import { Id } from '../inputs.ts';
import type { EvidenceTables } from '../tables.ts';

interface Reading {
  tx: Transaction<EvidenceTables>;
}

const page = (item: string): string => `/office/evidence/items/${item}`;

/** The cooperatives that these records are of, by record. */
const titles = async ({ tx }: Reading, records: string[]): Promise<Map<string, string>> => {
  const rows = await tx
    .selectFrom('evidence.item as item')
    .innerJoin('registry.structure_listed as structure', 'structure.id', 'item.structure')
    .select(['item.id', 'structure.name'])
    .where('item.id', 'in', records)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
};

const ProofInput = v.object({
  /** Of the proof; the phone makes it. */
  id: Id,
  item: Id,
  criterion: Id,
  note: v.optional(v.string(), ''),
  /** SHA-256 of the photograph or document. */
  media: v.optional(v.nullable(v.string()), null),
});

/** What proves a criterion, seen where it stands: a note, a photograph, or both. */
const giveProofAct = fieldAct({
  name: 'evidence.give_proof',
  input: ProofInput,
  record: ({ item }) => item,
  page,
  titles,
  apply: (context, { media, ...input }) => giveProof.within(context, { ...input, awaited: media }),
  media: ({ media }) => (media === null ? [] : [media]),
  attach: (context, { item }, { digest, upload, owner }) =>
    attachProof.within(context, { item, digest, upload, owner }),
});

const SilenceInput = v.object({ item: Id, reason: v.string() });

/** Nobody was there, or nothing could be had. */
const tellUnreachableAct = fieldAct({
  name: 'evidence.tell_unreachable',
  input: SilenceInput,
  record: ({ item }) => item,
  page,
  titles,
  apply: (context, input) => tellUnreachable.within(context, input),
});

export const acts = [giveProofAct, tellUnreachableAct];
