import { isIntroduced } from './introduction.ts';
import type { IntroductionState, StopReason } from './introduction.ts';

/** What stands between a need and a cooperative who both said at a table that they are interested. */
export interface AtTable {
  needOpen: boolean;
  /** The cooperative agrees, today, to be introduced. */
  agrees: boolean;
  vetoed: boolean;
  /** Null where the two were never brought together. */
  state: IntroductionState | null;
  stoppedWhy: StopReason | null;
  /** She answers with others who have not all agreed yet. */
  poolForming: boolean;
}

export type TableRefusal =
  | 'need_not_open'
  | 'not_for_her'
  | 'consent_missing'
  | 'pool_not_agreed'
  | 'introduction_stopped';

/** Why the interest of both does not introduce them; null where it does, or where they are introduced already. */
export const reasonNotToIntroduce = (at: AtTable): TableRefusal | null => {
  if (at.state !== null && isIntroduced(at.state)) return null;
  if (!at.needOpen) return 'need_not_open';
  if (at.vetoed) return 'not_for_her';
  if (at.stoppedWhy === 'reported') return 'introduction_stopped';
  if (!at.agrees) return 'consent_missing';
  return at.poolForming ? 'pool_not_agreed' : null;
};

/** What each side said at the table: interested, not interested, or nothing at all. */
export interface SaidAtTable {
  buyer: boolean | null;
  structure: boolean | null;
}

export interface Before {
  /** Whose yes was said at a table, and nowhere else. */
  byTable: { buyer: boolean; structure: boolean };
  invited: boolean;
  opened: boolean;
}

/** Where an introduction stands once a yes that was said at a table is taken back; each side's other words stand. */
export const afterTakenBack = (
  { byTable, invited, opened }: Before,
  said: SaidAtTable,
): { state: 'interested' | 'declined' | 'opened' | 'invited' | 'proposed'; buyerYes: boolean | null } => {
  const buyerYes = byTable.buyer ? said.buyer : true;
  if (said.structure === false && byTable.structure) return { state: 'declined', buyerYes };
  if (said.structure === true || !byTable.structure)
    // Two yeses would be an introduction: the one that was taken back is no yes.
    return { state: 'interested', buyerYes: buyerYes === true ? null : buyerYes };
  return { state: opened ? 'opened' : invited ? 'invited' : 'proposed', buyerYes };
};
