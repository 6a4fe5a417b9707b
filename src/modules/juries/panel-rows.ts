import type { Decided, PanelFacts, Reading } from './rules/panel-facts.ts';
import { levelsOf, type Panel, type Tx } from './rows.ts';

const entriesOf = async (tx: Tx, panel: string): Promise<PanelFacts['entries']> => {
  const rows = await tx.selectFrom('juries.entry').selectAll().where('panel', '=', panel).orderBy('number').execute();
  return rows.map(({ id, number, sector, region, language, withdrawn_at }) => ({
    id,
    number,
    sector,
    region,
    language,
    withdrawn: withdrawn_at !== null,
  }));
};

const seatedOf = async (tx: Tx, panel: string): Promise<PanelFacts['jurors']> => {
  const rows = await tx
    .selectFrom('juries.juror')
    .selectAll()
    .where('panel', '=', panel)
    .where('state', '=', 'settled')
    .orderBy('number')
    .execute();
  return rows.map(({ id, number, institution_code: institution, sectors, regions, languages }) => ({
    id,
    number,
    institution,
    sectors,
    regions,
    languages,
  }));
};

const conflictsOf = async (tx: Tx, panel: string): Promise<PanelFacts['conflicts']> =>
  tx
    .selectFrom('juries.conflict as conflict')
    .innerJoin('juries.juror as juror', 'juror.id', 'conflict.juror')
    .select(['conflict.juror', 'conflict.entry'])
    .where('juror.panel', '=', panel)
    .where('juror.state', '=', 'settled')
    .execute();

const readingsOf = async (tx: Tx, panel: string): Promise<Reading[]> => {
  const rows = await tx
    .selectFrom('juries.reading')
    .select(['id', 'juror', 'entry', 'state'])
    .where('panel', '=', panel)
    .where('state', '<>', 'recused')
    .execute();
  const levels = await levelsOf(
    tx,
    rows.filter(({ state }) => state === 'done').map(({ id }) => id),
  );
  return rows.map(({ id, juror, entry, state }) => ({
    id,
    juror,
    entry,
    levels: state === 'done' ? (levels.get(id) ?? {}) : null,
  }));
};

const decisionsOf = async (tx: Tx, panel: string): Promise<Decided[]> => {
  const rows = await tx
    .selectFrom('juries.decision as decision')
    .innerJoin('juries.deliberation as deliberation', 'deliberation.id', 'decision.deliberation')
    .selectAll('decision')
    .where('deliberation.panel', '=', panel)
    .orderBy('decision.id')
    .execute();
  return rows.map(({ id, entry, kind, to_rank: toRank, adopted }) => ({ id, entry, kind, toRank, adopted }));
};

/** Everything of a panel that its methods read. */
export const factsOfPanel = async (tx: Tx, panel: Panel): Promise<PanelFacts> => ({
  id: panel.id,
  weights: panel.rubric.criteria.map(({ code, weight }) => ({ code, weight })),
  readers: panel.readers,
  anchors: panel.anchors,
  load: { min: panel.load_min, max: panel.load_max },
  seed: panel.seed,
  constraints: {
    places: panel.constraints.places,
    envelopes: panel.constraints.envelopes,
    quotas: panel.constraints.quotas,
  },
  entries: await entriesOf(tx, panel.id),
  jurors: await seatedOf(tx, panel.id),
  conflicts: await conflictsOf(tx, panel.id),
  readings: await readingsOf(tx, panel.id),
  chosenAnchors: panel.chosen_anchors,
  decisions: await decisionsOf(tx, panel.id),
});
