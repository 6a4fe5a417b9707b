import { sql } from 'kysely';
import type { FieldShelf } from '../../platform/field/index.ts';
import type { Json } from '../../platform/journal/fact.ts';
import type { Actor } from '../../platform/rights.ts';
import { mayTell } from './policy.ts';
import type { Tx } from './rows.ts';

const heldOn = async (tx: Tx, actor: Actor, structures: readonly string[]) => {
  const rows = await tx
    .selectFrom('diagnoses.diagnosis as diagnosis')
    .innerJoin('registry.structure_listed as structure', 'structure.id', 'diagnosis.structure')
    .selectAll('diagnosis')
    .select('structure.region')
    .where(sql<boolean>`diagnosis.structure = any(${[...structures]}::uuid[])`)
    .orderBy('diagnosis.id')
    .execute();
  return rows.filter((row) => mayTell(actor, row));
};

const answersIn = async (tx: Tx, ids: string[]) =>
  tx
    .selectFrom('diagnoses.answer')
    .select(['diagnosis', 'side', 'item', 'score', 'reason', 'note'])
    .where(sql<boolean>`diagnosis = any(${ids}::uuid[])`)
    .orderBy('item')
    .execute();

const evidenceIn = async (tx: Tx, ids: string[]) =>
  tx
    .selectFrom('diagnoses.evidence')
    .select(['id', 'diagnosis', 'item', 'kind', 'figure', 'said', 'verified_at'])
    .where(sql<boolean>`diagnosis = any(${ids}::uuid[])`)
    .orderBy('id')
    .execute();

/**
 * The diagnoses of a tour's structures with the answers of each side: `{ structure, version, about, occasion, heldOn,
 * state, answers: { 'coach.A1': { score, reason?, note? } }, evidence: [{ id, item, kind, figure?, said?, verified }] }`.
 */
const diagnoses: FieldShelf = {
  name: 'diagnoses.diagnoses',
  rows: async ({ tx, actor }, { structures }) => {
    const held = await heldOn(tx, actor, structures);
    const ids = held.map(({ id }) => id);
    const [answers, evidence] = [await answersIn(tx, ids), await evidenceIn(tx, ids)];
    return held.map(({ id, structure, version, about, occasion, held_on, state }) => ({
      id,
      value: {
        ...{ structure, version, about, occasion, heldOn: held_on, state },
        answers: Object.fromEntries(
          answers
            .filter(({ diagnosis }) => diagnosis === id)
            .map(({ side, item, score, reason, note }) => [`${side}.${item}`, { score, reason, note }]),
        ),
        evidence: evidence
          .filter(({ diagnosis }) => diagnosis === id)
          .map(({ id, item, kind, figure, said, verified_at }) => ({
            ...{ id, item, kind, figure, said },
            verified: verified_at !== null,
          })),
      },
    }));
  },
};

/**
 * The newest version of every instrument, and those that the tour's diagnoses are held under: `{ instrument, number,
 * newest, definition, recordings: [{ item, language, file, name }] }`; a recording is at `/files/<file>/<name>`.
 */
const instruments: FieldShelf = {
  name: 'diagnoses.instruments',
  rows: async ({ tx, actor }, { structures }) => {
    const used = (await heldOn(tx, actor, structures)).map(({ version }) => version);
    const all = await tx
      .selectFrom('diagnoses.instrument_published')
      .select(['id', 'instrument', 'number', 'hashes'])
      .orderBy('number')
      .execute();
    const newest = new Map(all.map(({ instrument, id }) => [instrument, id]));
    const wanted = all.filter(({ id, instrument }) => newest.get(instrument) === id || used.includes(id));
    const definitions = await tx
      .selectFrom('diagnoses.instrument_published')
      .select(['id', 'definition'])
      .where(sql<boolean>`id = any(${wanted.map(({ id }) => id)}::uuid[])`)
      .execute();
    const recordings = await tx
      .selectFrom('diagnoses.recording')
      .select(['instrument', 'item', 'hash', 'language', 'file'])
      .orderBy('item')
      .orderBy('language')
      .execute();
    return wanted.map(({ id, instrument, number, hashes }) => ({
      id,
      value: {
        ...{ instrument, number, newest: newest.get(instrument) === id },
        definition: definitions.find((one) => one.id === id)!.definition as unknown as Json,
        recordings: recordings
          .filter((one) => one.instrument === instrument && hashes[one.item] === one.hash)
          .map(({ item, language, file }) => ({ item, language, file, name: `${item}-${language}` })),
      },
    }));
  },
};

export const shelves = [instruments, diagnoses];
