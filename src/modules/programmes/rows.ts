import type { Transaction } from 'kysely';
import { locked } from '../../platform/locked.ts';
import type { Locked } from '../../platform/locked.ts';
import { refuse } from '../../platform/refusals.ts';
import type { Actor } from '../../platform/rights.ts';
import { mayRunProgramme } from './policy.ts';
import { reasonNotToChange } from './rules/edition.ts';
import type { EditionState } from './rules/edition.ts';
import type { ProgrammesTables } from './tables.ts';

type Tx = Transaction<ProgrammesTables>;

/** An edition under lock; its `id` is that of the programme, which is what rights ask about. */
export const editionForUpdate = async (
  tx: Tx,
  edition: string,
  actor: Actor,
): Promise<Locked<{ id: string; state: EditionState }>> =>
  locked(
    await tx
      .selectFrom('programmes.edition')
      .select(['programme as id', 'state'])
      .where('id', '=', edition)
      .forUpdate()
      .executeTakeFirst(),
    actor,
  );

/** Goes on when this actor may change the edition's money and quotas, and it is not closed. */
export const openForChange = async (tx: Tx, edition: string, actor: Actor): Promise<void> => {
  const { state } = (await editionForUpdate(tx, edition, actor)).open(actor, mayRunProgramme);
  const reason = reasonNotToChange(state);
  if (reason) refuse(`programmes.${reason}`);
};

/** The edition of an envelope, or 404. */
export const editionOfEnvelope = async (tx: Tx, envelope: string, actor: Actor): Promise<string> => {
  const row = await tx
    .selectFrom('programmes.envelope')
    .select('edition')
    .where('id', '=', envelope)
    .executeTakeFirst();
  // What is told here is only where to look for the right, which the edition's own lock then asks for.
  return locked(row, actor).open(actor, () => true).edition;
};
