import * as v from 'valibot';
import type { Fact } from '../../../platform/journal/fact.ts';
import { allow } from '../../../platform/rights.ts';
import { Id } from '../inputs.ts';
import { knownTies } from '../known-ties.ts';
import { leaveEntry } from '../leaving.ts';
import { command } from '../room.ts';
import type { Tx } from '../rows.ts';
import { conflictBetween, type Tie } from '../rules/ties.ts';

const entriesOf = (tx: Tx, structure: string) =>
  tx
    .selectFrom('juries.entry as entry')
    .innerJoin('juries.panel as panel', 'panel.id', 'entry.panel')
    .select(['entry.id', 'entry.panel', 'entry.ties', 'panel.state'])
    .where('entry.structure', '=', structure)
    .where('entry.withdrawn_at', 'is', null)
    .where('panel.state', 'not in', ['deliberating', 'decided'])
    .forUpdate('entry')
    .execute();

const partiesOf = async (tx: Tx, structure: string): Promise<Tie[]> => {
  const rows = await tx
    .selectFrom('registry.structure_party')
    .select(['kind', 'identifier'])
    .where('structure', '=', structure)
    .execute();
  return [
    { kind: 'structure', value: structure },
    ...rows.map(({ kind, identifier }) => ({ kind, value: identifier })),
  ];
};

/** Jurors whose identity is settled and who may still read this entry. */
const seatsFor = (tx: Tx, panel: string, entry: string) =>
  tx
    .selectFrom('juries.juror')
    .select(['id', 'person', 'ties'])
    .where('panel', '=', panel)
    .where('state', '=', 'settled')
    .where('id', 'not in', (not) => not.selectFrom('juries.conflict').select('juror').where('entry', '=', entry))
    .execute();

/**
 * What binds a structure has changed, since two records became one: its entries that no jury has begun to deliberate
 * learn it, and a juror who is now bound to one leaves it. A conflict once found stays, whatever becomes of the merge.
 */
export const findConflictsAgain = command(v.object({ structure: Id }), async (context, { structure }) => {
  const { tx, actor } = context;
  allow(actor, actor.kind === 'system');
  const parties = await partiesOf(tx, structure);
  const facts: Fact[] = [];
  for (const { id: entry, panel, ties, state } of await entriesOf(tx, structure)) {
    const known = new Map([...ties, ...parties].map((tie) => [`${tie.kind} ${tie.value} ${tie.as ?? ''}`, tie]));
    const all = [...known.values()];
    await tx
      .updateTable('juries.entry')
      .set({ ties: JSON.stringify(all) })
      .where('id', '=', entry)
      .execute();
    for (const { id: juror, person, ties: own } of await seatsFor(tx, panel, entry)) {
      const why = conflictBetween([...own, ...(await knownTies(tx, person))], all);
      if (why) facts.push(...(await leaveEntry(context, { panel, state, juror, entry, why, source: 'found' })));
    }
  }
  return facts;
});
