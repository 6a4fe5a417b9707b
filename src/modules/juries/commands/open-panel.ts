import * as v from 'valibot';
import { newId } from '../../../platform/ids.ts';
import { refuse } from '../../../platform/refusals.ts';
import { allow } from '../../../platform/rights.ts';
import { langs } from '../../../platform/words/lang.ts';
import type { Json } from '../../../platform/journal/fact.ts';
import { count, Id, TieInput } from '../inputs.ts';
import { mayRunPanel } from '../policy.ts';
import { command } from '../room.ts';
import { RubricInput } from '../rubric-schema.ts';
import { faultsOfRubric } from '../rules/rubric.ts';

const Name = v.object({ fr: v.optional(v.string()), ar: v.optional(v.string()), en: v.optional(v.string()) });
const Code = v.pipe(v.string(), v.maxLength(60));

const Entry = v.object({
  id: Id,
  number: count(1, 1_000_000),
  structure: v.nullable(Id),
  sector: v.nullable(Code),
  region: v.nullable(Code),
  language: v.picklist(langs),
  ties: v.array(TieInput),
});

const Constraints = v.object({
  places: count(1, 10_000),
  envelopes: v.array(
    v.object({
      id: Id,
      amount: v.pipe(v.number(), v.minValue(0)),
      grant: v.pipe(v.number(), v.minValue(1)),
      regions: v.optional(v.array(Code), []),
      name: v.optional(Name, {}),
    }),
  ),
  quotas: v.array(
    v.object({ by: Code, value: Code, min: v.optional(count(0, 10_000)), max: v.optional(count(0, 10_000)) }),
  ),
});

const Input = v.object({
  /** What the panel judges: the id of a call. */
  about: Id,
  programme: Id,
  title: v.optional(Name, {}),
  rubric: RubricInput,
  readers: count(1, 9),
  anchors: v.optional(count(0, 9), 3),
  load_min: v.optional(count(0, 10_000), 0),
  load_max: count(1, 10_000),
  seed: count(0, 2_000_000_000),
  entries: v.pipe(v.array(Entry), v.minLength(1, 'juries.no_entry')),
  constraints: Constraints,
  /** What the codes of the sectors are called; a code without a name is shown as it is. */
  sectors: v.optional(v.record(Code, Name), {}),
});
type Opened = v.InferOutput<typeof Input>;

const rulesOf = ({ places, envelopes, quotas }: Opened['constraints']) => ({
  places,
  envelopes: envelopes.map(({ id, amount, grant, regions }) => ({ funder: id, amount, grant, regions })),
  quotas: quotas.map(({ by, value, min, max }) => ({
    by,
    value,
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
  })),
});

const payloadOf = (opened: Opened) => ({
  about: opened.about,
  rubric: opened.rubric.criteria.map(({ code, weight }) => ({ code, weight })),
  readers: opened.readers,
  anchors: opened.anchors,
  load: { min: opened.load_min, max: opened.load_max },
  seed: opened.seed,
  constraints: rulesOf(opened.constraints) as unknown as Json,
  entries: opened.entries.map(({ id, number, sector, region, language }) => ({ id, number, sector, region, language })),
});

/** Opens the jury of a call on its eligible applications. The fact is about the new panel. */
export const openPanel = command(Input, async ({ tx, actor, now }, opened) => {
  allow(actor, mayRunPanel(actor, opened));
  if (faultsOfRubric(opened.rubric as never).length > 0) refuse('juries.rubric_unfit');
  if (opened.load_min > opened.load_max) refuse('juries.loads_crossed');
  const id = newId();
  const names = Object.fromEntries(opened.constraints.envelopes.map(({ id: envelope, name }) => [envelope, name]));
  const { about, programme, title, rubric, readers, anchors, load_min, load_max, seed } = opened;
  await tx
    .insertInto('juries.panel')
    .values({
      id,
      about,
      programme,
      readers,
      anchors,
      load_min,
      load_max,
      seed,
      title: JSON.stringify(title),
      rubric: JSON.stringify(rubric),
      constraints: JSON.stringify({ ...rulesOf(opened.constraints), names: { ...names, ...opened.sectors } }),
      state: 'preparing',
      created_at: now,
    })
    .execute();
  for (let start = 0; start < opened.entries.length; start += 2000) {
    await tx
      .insertInto('juries.entry')
      .values(
        opened.entries
          .slice(start, start + 2000)
          .map(({ ties, ...entry }) => ({ ...entry, panel: id, ties: JSON.stringify(ties) })),
      )
      .execute();
  }
  return [{ fact: 'juries.panel_opened', about: id, payload: payloadOf(opened) }];
});
