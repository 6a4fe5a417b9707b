// Longer than our files are: what a new assignment keeps, takes back and gives is decided in one place.
import { sql } from 'kysely';
import * as v from 'valibot';
import type { Context } from '../../../platform/command.ts';
import { newId } from '../../../platform/ids.ts';
import { canonical } from '../../../platform/journal/chain.ts';
import type { Json } from '../../../platform/journal/fact.ts';
import { sendMessage } from '../../../platform/messages/index.ts';
import { refuse } from '../../../platform/refusals.ts';
import { Id } from '../inputs.ts';
import { factsOfPanel } from '../panel-rows.ts';
import { mayRunPanel } from '../policy.ts';
import { command } from '../room.ts';
import { only, panelForUpdate, type Panel } from '../rows.ts';
import type { PanelFacts } from '../rules/panel-facts.ts';
import { assignmentProblemOf, type PanelProblem } from '../rules/panel-problem.ts';
import type { AssignmentResult, JuriesTables } from '../tables.ts';
import { tell } from '../tell.ts';

type Tx = Context<JuriesTables>['tx'];

const key = ({ juror, entry }: { juror: string; entry: string }): string => `${juror} ${entry}`;

/** Takes back what is no longer given and not finished, gives what is new; finished readings are not touched. */
const giveReadings = async (
  tx: Tx,
  panel: string,
  held: PanelFacts['readings'],
  asked: { juror: string; entry: string; anchor: boolean }[],
): Promise<void> => {
  const wanted = new Set(asked.map(key));
  const back = held.filter((one) => one.levels === null && !wanted.has(key(one))).map(({ id }) => id);
  await tx
    .deleteFrom('juries.reading')
    .where(sql<boolean>`id = any(${back}::uuid[])`)
    .execute();
  const here = new Set(held.map(key));
  const fresh = asked.filter((one) => !here.has(key(one)));
  for (let start = 0; start < fresh.length; start += 2000) {
    await tx
      .insertInto('juries.reading')
      .values(
        fresh.slice(start, start + 2000).map((one) => ({ id: newId(), panel, ...one, state: 'assigned' as const })),
      )
      .execute();
  }
};

const tellJurors = async (
  context: Context<JuriesTables>,
  panel: Panel,
  asked: { juror: string }[],
  origin: string,
): Promise<void> => {
  const counts = Map.groupBy(asked, ({ juror }) => juror);
  const jurors = await context.tx
    .selectFrom('juries.juror')
    .select(['id', 'person', 'phone'])
    .where('panel', '=', panel.id)
    .where('state', '=', 'settled')
    .execute();
  for (const { id, person, phone } of jurors) {
    const count = counts.get(id)?.length ?? 0;
    if (count > 0) await tell(context, sendMessage, { person, phone, panel, origin, kind: 'readings', count });
  }
};

const givenBy = ({ jurors, entries }: PanelProblem, { pairs, anchors }: AssignmentResult) =>
  pairs.map(([j, i]) => ({ juror: jurors[j]!, entry: entries[i]!, anchor: anchors.includes(i) }));

/** The proposed assignment becomes what each juror reads. Refused when the panel has changed since it was asked for. */
export const adoptAssignment = command(
  v.object({ assignment: Id, origin: v.string() }),
  async (context, { assignment: id, origin }) => {
    const { tx, actor } = context;
    const row = await tx.selectFrom('juries.assignment').selectAll().where('id', '=', id).executeTakeFirst();
    const panel = (await panelForUpdate(tx, row?.panel ?? id, actor)).open(actor, mayRunPanel);
    only(panel, 'assign');
    if (row?.state !== 'proposed') return refuse('juries.nothing_proposed');
    const result = row.result as AssignmentResult;
    const facts = await factsOfPanel(tx, panel);
    const now = assignmentProblemOf(facts);
    if (canonical(now as unknown as Json) !== canonical(row.problem as unknown as Json))
      refuse('juries.assignment_out_of_date');
    const given = givenBy(row.problem, result);
    await giveReadings(tx, panel.id, facts.readings, given);
    const anchors = result.anchors.map((at) => row.problem.entries[at]!);
    await tx
      .updateTable('juries.panel')
      .set({ state: 'scoring', chosen_anchors: anchors })
      .where('id', '=', panel.id)
      .execute();
    await tx
      .updateTable('juries.assignment')
      .set({ state: 'replaced' })
      .where('panel', '=', panel.id)
      .where('state', '=', 'adopted')
      .execute();
    await tx.updateTable('juries.assignment').set({ state: 'adopted' }).where('id', '=', id).execute();
    await tellJurors(context, panel, given, origin);
    const { problem, jurors, entries } = row.problem;
    return [
      {
        fact: 'juries.assignment_adopted',
        about: panel.id,
        payload: {
          assignment: id,
          jurors,
          entries,
          problem: problem as unknown as Json,
          result: result as unknown as Json,
        },
      },
    ];
  },
);
