import { locked } from '../../../platform/locked.ts';
import type { Locked } from '../../../platform/locked.ts';
import type { Actor } from '../../../platform/rights.ts';
import type { Lang } from '../../../platform/words/lang.ts';
import { regionsReached } from '../policy.ts';
import type { Columns } from '../rules/intake/columns.ts';
import type { Side } from '../rules/posting.ts';
import type { Tx } from '../rows.ts';

export interface Intake {
  id: string;
  side: Side;
  name: string;
  header: string[];
  columns: Columns;
  language: Lang;
  startedBy: string | null;
  startedAt: Date;
}

export const intakeOf = async (tx: Tx, id: string, actor: Actor): Promise<Locked<Intake>> =>
  locked(
    await tx
      .selectFrom('networking.intake')
      .select([
        'id',
        'side',
        'name',
        'header',
        'columns',
        'language',
        'started_by as startedBy',
        'started_at as startedAt',
      ])
      .where('id', '=', id)
      .executeTakeFirst(),
    actor,
  );

/** The structures of these numbers that this actor reaches, by the number as it was typed; what two have is nobody's. */
export const structuresNumbered = async (
  tx: Tx,
  actor: Actor,
  typed: string[],
): Promise<Map<string, { id: string; name: string }>> => {
  const numbers = [...new Set(typed.map((one) => one.replaceAll(/\s/g, '')))].filter(Boolean);
  if (numbers.length === 0) return new Map();
  const regions = regionsReached(actor);
  const rows = await tx
    .selectFrom('registry.structure_listed')
    .select(['id', 'name', 'register_number', 'ice', 'region'])
    .where('state', '=', 'active')
    .where((of) => of.or([of('register_number', 'in', numbers), of('ice', 'in', numbers)]))
    .execute();
  const reached = rows.filter(({ region }) => regions === null || (region !== null && regions.includes(region)));
  const found = new Map<string, { id: string; name: string }>();
  for (const one of typed) {
    const number = one.replaceAll(/\s/g, '');
    const its = reached.filter((row) => number !== '' && (row.register_number === number || row.ice === number));
    if (its.length === 1) found.set(one, { id: its[0]!.id, name: its[0]!.name });
  }
  return found;
};
