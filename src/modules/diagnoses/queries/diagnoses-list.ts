import { sql } from 'kysely';
import * as v from 'valibot';
import { allow } from '../../../platform/rights.ts';
import { OccasionInput, OneId } from '../inputs.ts';
import { mayListDiagnoses, regionsReached, structuresRepresented } from '../policy.ts';
import { query } from '../room.ts';
import type { Tx } from '../rows.ts';

export const listSize = 50;

const Input = v.object({
  state: v.optional(v.nullable(v.picklist(['open', 'agreed'])), null),
  occasion: v.optional(v.nullable(OccasionInput), null),
  region: v.optional(v.nullable(v.string()), null),
  searched: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(200)), ''),
  page: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000)), 1),
});

const listed = (tx: Tx) =>
  tx
    .selectFrom('diagnoses.diagnosis_listed as diagnosis')
    .innerJoin('registry.structure_listed as structure', 'structure.id', 'diagnosis.structure');

const columns = [
  'diagnosis.id',
  'diagnosis.structure',
  'diagnosis.occasion',
  'diagnosis.held_on',
  'diagnosis.state',
  'diagnosis.percent',
  'structure.name',
  'structure.names',
  'structure.region',
  'structure.province',
] as const;

const asPattern = (text: string): string => `%${text.replace(/[\\%_]/g, String.raw`\$&`)}%`;

/** The diagnoses that this actor may hold, newest first, a page of them and how many there are. */
export const diagnosesInOffice = query(Input, async ({ tx, actor }, asked) => {
  allow(actor, mayListDiagnoses(actor));
  const { state, occasion, region, searched, page } = asked;
  const regions = regionsReached(actor);
  const found = listed(tx)
    .$if(regions !== null, (all) => all.where(sql<boolean>`structure.region = any(${regions})`))
    .$if(state !== null, (all) => all.where('diagnosis.state', '=', state!))
    .$if(occasion !== null, (all) => all.where('diagnosis.occasion', '=', occasion!))
    .$if(region !== null, (all) => all.where('structure.region', '=', region))
    .$if(searched !== '', (all) =>
      all.where((where) =>
        where.or([
          where('structure.name_fr', 'ilike', asPattern(searched)),
          where('structure.name_ar', 'ilike', asPattern(searched)),
          where('structure.register_number', '=', searched),
        ]),
      ),
    );
  const { total } = await found.select((select) => select.fn.countAll<string>().as('total')).executeTakeFirstOrThrow();
  const rows = await found
    .select(columns)
    .orderBy('diagnosis.held_on', 'desc')
    .orderBy('diagnosis.id', 'desc')
    .limit(listSize)
    .offset((page - 1) * listSize)
    .execute();
  return { rows, total: Number(total) };
});

export type DiagnosisListed = Awaited<ReturnType<typeof diagnosesInOffice>>['rows'][number];

/** The diagnoses of the cooperatives that this person represents. */
export const myDiagnoses = query(v.object({}), async ({ tx, actor }): Promise<DiagnosisListed[]> => {
  const structures = structuresRepresented(actor);
  if (structures.length === 0) return [];
  return listed(tx)
    .select(columns)
    .where(sql<boolean>`diagnosis.structure = any(${structures}::uuid[])`)
    .orderBy('diagnosis.held_on', 'desc')
    .limit(100)
    .execute();
});

/** Structures to hold a diagnosis of, by a piece of their name or their register number; ten at most. */
export const structuresToDiagnose = query(
  v.object({ searched: v.pipe(v.string(), v.trim(), v.maxLength(200)) }),
  async ({ tx, actor }, { searched }) => {
    allow(actor, mayListDiagnoses(actor));
    if (searched === '') return [];
    const regions = regionsReached(actor);
    return tx
      .selectFrom('registry.structure_listed')
      .select(['id', 'name', 'names', 'region', 'province', 'register_number'])
      .where('state', '=', 'active')
      .$if(regions !== null, (all) => all.where(sql<boolean>`region = any(${regions})`))
      .where((where) =>
        where.or([
          where('register_number', '=', searched),
          where('name_fr', 'ilike', asPattern(searched)),
          where('name_ar', 'ilike', asPattern(searched)),
        ]),
      )
      .orderBy('name')
      .limit(10)
      .execute();
  },
);

/** One structure by its id, for the page that starts a diagnosis of it. */
export const structureToDiagnose = query(OneId, async ({ tx, actor }, { id }) => {
  allow(actor, mayListDiagnoses(actor));
  const regions = regionsReached(actor);
  return (
    (await tx
      .selectFrom('registry.structure_listed')
      .select(['id', 'name', 'names', 'region', 'province', 'register_number'])
      .where('id', '=', id)
      .$if(regions !== null, (all) => all.where(sql<boolean>`region = any(${regions})`))
      .executeTakeFirst()) ?? null
  );
});
