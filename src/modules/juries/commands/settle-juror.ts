import * as v from 'valibot';
import type { Fact } from '../../../platform/journal/fact.ts';
import { refuse } from '../../../platform/refusals.ts';
import { Id } from '../inputs.ts';
import { mayRunPanel } from '../policy.ts';
import { command } from '../room.ts';
import { knownTies } from '../known-ties.ts';
import { seatForUpdate, type Seat, type Tx } from '../rows.ts';
import { conflictBetween, type Tie } from '../rules/ties.ts';
import { reasonNotToSettle } from '../rules/panel.ts';

/** One code for one institution, however its name was typed; it stands for the name outside of the house. */
const institutionCode = async (tx: Tx, { panel, institution }: Seat): Promise<string> => {
  const plain = (name: string) =>
    name
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  if (plain(institution) === '') return '';
  const rows = await tx
    .selectFrom('juries.juror')
    .select(['institution', 'institution_code'])
    .where('panel', '=', panel)
    .where('institution_code', '<>', '')
    .execute();
  const same = rows.find((one) => plain(one.institution) === plain(institution));
  return same?.institution_code ?? `I${new Set(rows.map((row) => row.institution_code)).size + 1}`;
};

/** Conflicts of one juror, found on the ties of both sides. */
const findConflicts = async (tx: Tx, seat: Seat, now: Date): Promise<Fact[]> => {
  const ties = [...seat.ties, ...(await knownTies(tx, seat.person))];
  const entries = await tx
    .selectFrom('juries.entry')
    .select(['id', 'structure', 'ties'])
    .where('panel', '=', seat.panel)
    .orderBy('number')
    .execute();
  const found = entries.flatMap(({ id: entry, structure, ties: own }) => {
    const all: Tie[] = structure === null ? own : [{ kind: 'structure', value: structure }, ...own];
    const why = conflictBetween(ties, all);
    return why ? [{ juror: seat.id, entry, why, source: 'found' as const, at: now }] : [];
  });
  if (found.length > 0) {
    const rows = tx.insertInto('juries.conflict').values(found);
    await rows.onConflict((clash) => clash.columns(['juror', 'entry']).doNothing()).execute();
  }
  return found.map(({ juror, entry, why }) => ({
    fact: 'juries.conflict_found',
    about: seat.panel,
    payload: { juror, entry, why },
  }));
};

/** The office has checked who this is: from here files may be given to this juror, and conflicts are known. */
export const settleJuror = command(v.object({ juror: Id }), async ({ tx, actor, now }, { juror }) => {
  const seat = (await seatForUpdate(tx, juror, actor)).open(actor, mayRunPanel);
  const no = reasonNotToSettle(seat.panelState, seat);
  if (no) refuse(`juries.${no}`);
  const institution = await institutionCode(tx, seat);
  await tx
    .updateTable('juries.juror')
    .set({ state: 'settled', institution_code: institution, settled_at: now, settled_by: actor.id })
    .where('id', '=', juror)
    .execute();
  const { number, sectors, regions, languages } = seat;
  return [
    {
      fact: 'juries.juror_seated',
      about: seat.panel,
      payload: { juror, number, institution, sectors, regions, languages },
    },
    ...(await findConflicts(tx, seat, now)),
  ];
});
