import * as v from 'valibot';
import type { Transaction } from 'kysely';
import { allow } from '../../../platform/rights.ts';
import { mayKeepRegister, mayOpenExceptionally } from '../policy.ts';
import { query } from '../room.ts';
import type { PrivacyTables, Verdict } from '../tables.ts';

export interface OpeningShown {
  id: string;
  who: string;
  mine: boolean;
  structure: string;
  structureName: string;
  reason: string;
  openedAt: Date;
  untilAt: Date;
  closedAt: Date | null;
  open: boolean;
  verdict: Verdict | null;
  note: string;
}

const some = (tx: Transaction<PrivacyTables>) =>
  tx
    .selectFrom('privacy.opening as opening')
    .innerJoin('registry.structure_listed as structure', 'structure.id', 'opening.structure')
    .leftJoin('people.person_name as who', 'who.id', 'opening.person')
    .select([
      'opening.id',
      'opening.person',
      'who.name as who',
      'opening.structure',
      'structure.name as structureName',
      'opening.reason',
      'opening.opened_at as openedAt',
      'opening.until_at as untilAt',
      'opening.closed_at as closedAt',
      'opening.verdict',
      'opening.note',
    ])
    .orderBy('opening.opened_at', 'desc')
    .limit(100);

/** The actor's own openings and, for an administrator, those of others: first what nobody has looked at. */
export const openings = query(v.object({}), async ({ tx, actor, now }) => {
  allow(actor, mayOpenExceptionally(actor) || mayKeepRegister(actor));
  const shown = ({
    person,
    who,
    ...row
  }: Awaited<ReturnType<ReturnType<typeof some>['execute']>>[number]): OpeningShown => ({
    ...row,
    who: who ?? '',
    mine: person === actor.id,
    open: row.closedAt === null && row.untilAt > now,
  });
  const mine = await some(tx).where('opening.person', '=', actor.id).execute();
  const keeps = mayKeepRegister(actor);
  const others = some(tx).where('opening.person', 'is distinct from', actor.id);
  const waiting = keeps ? await others.where('opening.reviewed_at', 'is', null).execute() : [];
  const reviewed = keeps ? await others.where('opening.reviewed_at', 'is not', null).execute() : [];
  return { mine: mine.map(shown), waiting: waiting.map(shown), reviewed: reviewed.map(shown), keeps };
});

export type Openings = Awaited<ReturnType<typeof openings>>;
