import * as v from 'valibot';
import type { Transaction } from 'kysely';
import { refuse } from '../../../platform/refusals.ts';
import { openPanel } from '../../juries/index.ts';
import { Id } from '../inputs.ts';
import { mayRunCall } from '../policy.ts';
import { command } from '../room.ts';
import { callForUpdate } from '../rows.ts';
import type { Call } from '../rows.ts';
import { standingOf } from '../rules/call.ts';
import type { CallsTables } from '../tables.ts';

const count = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

const Input = v.object({
  call: Id,
  readers: v.optional(count(1, 9), 3),
  anchors: v.optional(count(0, 9), 4),
  loadMin: v.optional(count(0, 1000), 0),
  loadMax: count(1, 1000),
  seed: v.optional(count(0, 2_000_000_000), 1),
});

type Tx = Transaction<CallsTables>;
type TieKind = 'register_number' | 'ice' | 'phone' | 'person' | 'structure';

const eligible = (tx: Tx, call: string) =>
  tx
    .selectFrom('calls.application as application')
    .innerJoin('registry.structure_listed as structure', 'structure.id', 'application.structure')
    .leftJoin('calls.mandate as mandate', 'mandate.application', 'application.id')
    .select([
      'application.id',
      'application.number',
      'application.structure',
      'application.filed_by',
      'application.language',
      'structure.region',
      'structure.value_chains as chains',
      'mandate.agent',
    ])
    .where('application.call', '=', call)
    .where('application.status', '=', 'eligible')
    .orderBy('application.number')
    .execute();

type Eligible = Awaited<ReturnType<typeof eligible>>[number];

/** Everything a juror must not share with an applicant; never an e-mail address. */
const tiesOf = (one: Eligible, parties: { kind: TieKind; identifier: string }[]) => [
  { kind: 'structure' as const, value: one.structure },
  { kind: 'person' as const, value: one.filed_by },
  ...(one.agent ? [{ kind: 'person' as const, value: one.agent, as: 'mandate' as const }] : []),
  ...parties.map(({ kind, identifier }) => ({ kind, value: identifier })),
];

const entriesOf = async (tx: Tx, call: string) => {
  const applications = await eligible(tx, call);
  const parties = await tx
    .selectFrom('registry.structure_party')
    .select(['structure', 'kind', 'identifier'])
    .where('structure', 'in', applications.length > 0 ? applications.map(({ structure }) => structure) : [''])
    .execute();
  const of = Map.groupBy(parties, ({ structure }) => structure);
  return applications.map((one) => ({
    id: one.id,
    number: one.number as number,
    structure: one.structure,
    sector: one.chains[0] ?? null,
    region: one.region,
    language: one.language,
    ties: tiesOf(one, of.get(one.structure) ?? []),
  }));
};

const constraintsOf = async (tx: Tx, { edition, places }: Call) => {
  const envelopes = await tx
    .selectFrom('programmes.envelope_listed')
    .selectAll()
    .where('edition', '=', edition)
    .execute();
  const quotas = await tx.selectFrom('programmes.quota_listed').selectAll().where('edition', '=', edition).execute();
  return {
    places,
    envelopes: envelopes.map(({ id, amount, grant_amount: grant, regions, funder_name: name }) => ({
      id,
      amount,
      grant,
      regions,
      name,
    })),
    quotas: quotas.map(({ region, minimum, maximum }) => ({
      by: 'region',
      value: region,
      min: minimum,
      ...(maximum === null ? {} : { max: maximum }),
    })),
  };
};

/**
 * Hands the eligible applications of a closed call to a jury, with who is bound to each, and the places, envelopes and
 * quotas that its selection must fit. From here the office's decisions no longer change.
 */
export const openJury = command(Input, async (context, { call: id, readers, anchors, loadMin, loadMax, seed }) => {
  const { tx, actor, now } = context;
  const call = (await callForUpdate(tx, id, actor)).open(actor, mayRunCall);
  if (standingOf(call, now) !== 'closed') refuse('calls.call_not_closed');
  const waiting = await tx
    .selectFrom('calls.application')
    .select((select) => select.fn.countAll<number>().as('n'))
    .where('call', '=', id)
    .where('status', 'in', ['submitted', 'correction_asked'])
    .executeTakeFirstOrThrow();
  if (waiting.n > 0) refuse('calls.applications_unchecked', { count: waiting.n });
  const entries = await entriesOf(tx, id);
  if (entries.length === 0) refuse('calls.no_eligible_application');
  await tx.updateTable('calls.call').set({ state: 'judged' }).where('id', '=', id).execute();
  const opened = await openPanel.within(context, {
    about: id,
    programme: call.programme,
    title: call.title,
    rubric: call.rubric,
    readers,
    anchors,
    load_min: loadMin,
    load_max: loadMax,
    seed,
    entries,
    constraints: await constraintsOf(tx, call),
  });
  return [...opened, { fact: 'calls.jury_opened', about: id, payload: { panel: opened[0]?.about ?? '' } }];
});
