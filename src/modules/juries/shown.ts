import { sql } from 'kysely';
import type { Trilingual } from '../../platform/words/trilingual.ts';
import type { Panel, Tx } from './rows.ts';
import type { JurorState, PanelState } from './rules/panel.ts';
import type { ConflictReason } from './rules/ties.ts';

/** An entry as the office sees it: it is not blind. */
export interface EntryShown {
  id: string;
  number: number;
  name: string;
  sector: string | null;
  region: string | null;
  withdrawn: boolean;
}

export interface JurorShown {
  id: string;
  number: number;
  name: string;
  state: JurorState;
  institution: string;
  sectors: string[];
  regions: string[];
  languages: string[];
}

export interface ConflictShown {
  juror: string;
  entry: string;
  why: ConflictReason;
  source: 'found' | 'declared';
}

export const entriesShown = async (tx: Tx, panel: string): Promise<EntryShown[]> => {
  const rows = await tx
    .selectFrom('juries.entry as entry')
    .leftJoin('registry.structure_listed as structure', 'structure.id', 'entry.structure')
    .select(['entry.id', 'entry.number', 'entry.sector', 'entry.region', 'entry.withdrawn_at', 'structure.name'])
    .where('entry.panel', '=', panel)
    .orderBy('entry.number')
    .execute();
  return rows.map(({ withdrawn_at, name, ...entry }) => ({
    ...entry,
    name: name ?? '',
    withdrawn: withdrawn_at !== null,
  }));
};

export const jurorsShown = async (tx: Tx, panel: string): Promise<JurorShown[]> => {
  const rows = await tx
    .selectFrom('juries.juror as juror')
    .leftJoin('people.person_name as person', 'person.id', 'juror.person')
    .select([
      'juror.id',
      'juror.number',
      'person.name',
      'juror.state',
      'juror.institution',
      'juror.sectors',
      'juror.regions',
      'juror.languages',
    ])
    .where('juror.panel', '=', panel)
    .orderBy('juror.number')
    .execute();
  return rows.map((row) => ({ ...row, name: row.name || `J${row.number}` }));
};

export const conflictsShown = (tx: Tx, panel: string): Promise<ConflictShown[]> =>
  tx
    .selectFrom('juries.conflict as conflict')
    .innerJoin('juries.juror as juror', 'juror.id', 'conflict.juror')
    .select(['conflict.juror', 'conflict.entry', 'conflict.why', 'conflict.source'])
    .where('juror.panel', '=', panel)
    .execute();

/** What stands at the head of every page of a panel: its title and how far it has come. */
export interface PanelHead {
  id: string;
  about: string;
  title: Trilingual;
  state: PanelState;
  names: Record<string, Trilingual>;
  places: number;
  jurors: { invited: number; accepted: number; settled: number; declined: number };
  entries: number;
  conflicts: number;
  readings: { assigned: number; done: number };
  calibrated: boolean;
  proposed: boolean;
}

export const headOf = async (tx: Tx, panel: Panel): Promise<PanelHead> => {
  const { rows } = await sql<{
    invited: number;
    accepted: number;
    settled: number;
    declined: number;
    entries: number;
    conflicts: number;
    assigned: number;
    done: number;
    calibrated: boolean;
    proposed: boolean;
  }>`
    select
      (select count(*)::int from juries.juror where panel = ${panel.id} and state = 'invited') as invited,
      (select count(*)::int from juries.juror where panel = ${panel.id} and state = 'accepted') as accepted,
      (select count(*)::int from juries.juror where panel = ${panel.id} and state = 'settled') as settled,
      (select count(*)::int from juries.juror where panel = ${panel.id} and state = 'declined') as declined,
      (select count(*)::int from juries.entry where panel = ${panel.id} and withdrawn_at is null) as entries,
      (select count(*)::int from juries.conflict c join juries.juror j on j.id = c.juror where j.panel = ${panel.id})
        as conflicts,
      (select count(*)::int from juries.reading where panel = ${panel.id} and state = 'assigned') as assigned,
      (select count(*)::int from juries.reading where panel = ${panel.id} and state = 'done') as done,
      exists (select from juries.calibration where panel = ${panel.id}) as calibrated,
      exists (select from juries.selection where panel = ${panel.id} and kind = 'proposed') as proposed`.execute(tx);
  const { invited, accepted, settled, declined, entries, conflicts, assigned, done, calibrated, proposed } = rows[0]!;
  const { id, about, title, state, constraints } = panel;
  return {
    id,
    about,
    title,
    state,
    names: constraints.names,
    places: constraints.places,
    jurors: { invited, accepted, settled, declined },
    entries,
    conflicts,
    calibrated,
    proposed,
    readings: { assigned, done },
  };
};
