// Longer than our files are: it holds one line for each fact that changes what the methods read.
import type { Constraints, Decided, DecisionKind, PanelFacts, Reading } from './panel-facts.ts';

/** An entry of a published journal, as far as a replay reads it. */
export interface Recorded {
  fact: string;
  about: string;
  payload: Record<string, unknown>;
}

interface OpenedPayload {
  rubric: { code: string; weight: number }[];
  readers: number;
  anchors: number;
  load: { min: number; max: number };
  seed: number;
  constraints: Constraints;
  entries: { id: string; number: number; sector: string | null; region: string | null; language: string }[];
}

const opened = (id: string, payload: OpenedPayload): PanelFacts => ({
  id,
  weights: payload.rubric.map(({ code, weight }) => ({ code, weight })),
  readers: payload.readers,
  anchors: payload.anchors,
  load: payload.load,
  seed: payload.seed,
  constraints: payload.constraints,
  entries: payload.entries.map((entry) => ({ ...entry, withdrawn: false })),
  jurors: [],
  conflicts: [],
  readings: [],
  chosenAnchors: null,
  decisions: [],
});

interface Pairing {
  juror: string;
  entry: string;
}

const sameAs =
  ({ juror, entry }: Pairing) =>
  (one: Pairing): boolean =>
    one.juror === juror && one.entry === entry;

const inConflict = (panel: PanelFacts, pair: Pairing, declared: boolean): PanelFacts => ({
  ...panel,
  conflicts: panel.conflicts.some(sameAs(pair)) ? panel.conflicts : [...panel.conflicts, pair],
  readings: declared ? panel.readings.filter((one) => !sameAs(pair)(one)) : panel.readings,
});

interface AdoptedPayload {
  jurors: string[];
  entries: string[];
  result: { pairs: [number, number][]; anchors: number[] };
}

/** Finished readings stay whatever is adopted; what was under way and is no longer given is taken back. */
const adopted = (panel: PanelFacts, { jurors, entries, result }: AdoptedPayload): PanelFacts => {
  const given = result.pairs.map(([j, i]): Pairing => ({ juror: jurors[j]!, entry: entries[i]! }));
  const kept = panel.readings.filter((one) => one.levels !== null || given.some(sameAs(one)));
  const fresh = given.filter((one) => !kept.some(sameAs(one)));
  return {
    ...panel,
    readings: [...kept, ...fresh.map((one): Reading => ({ id: '', ...one, levels: null }))],
    chosenAnchors: result.anchors.map((at) => entries[at]!),
  };
};

const withLevels = (panel: PanelFacts, pair: Pairing, levels: Record<string, number> | null): PanelFacts => ({
  ...panel,
  readings: panel.readings.map((one) => (sameAs(pair)(one) ? { ...one, levels } : one)),
});

const moved = (
  panel: PanelFacts,
  { entry, from, to }: { entry: string; from: string | null; to: string },
): PanelFacts => ({
  ...panel,
  readings: [
    ...panel.readings.filter((one) => from === null || !sameAs({ juror: from, entry })(one)),
    { id: '', juror: to, entry, levels: null },
  ],
});

interface DecidedPayload {
  decision: string;
  entry: string;
  kind: DecisionKind;
  to_rank: number | null;
  adopted: boolean;
}

const decided = (panel: PanelFacts, payload: DecidedPayload): PanelFacts => {
  const { decision: id, entry, kind, to_rank: toRank, adopted: holds } = payload;
  const decision: Decided = { id, entry, kind, toRank, adopted: holds };
  return { ...panel, decisions: [...panel.decisions, decision] };
};

const seated = (
  panel: PanelFacts,
  payload: { juror: string } & Omit<PanelFacts['jurors'][number], 'id'>,
): PanelFacts => {
  const { juror: id, number, institution, sectors, regions, languages } = payload;
  return { ...panel, jurors: [...panel.jurors, { id, number, institution, sectors, regions, languages }] };
};

/** What a panel knows after one more fact of its journal; a fact that no method reads changes nothing. */
export const afterFact = (panel: PanelFacts | null, { fact, about, payload }: Recorded): PanelFacts | null => {
  // The journal was written by this room's verbs; what was altered since shows as a difference.
  const p = payload as never;
  if (fact === 'juries.panel_opened') return opened(about, p);
  if (!panel) return null;
  switch (fact) {
    case 'juries.juror_seated':
      return seated(panel, p);
    case 'juries.conflict_found':
      return inConflict(panel, { juror: p['juror'], entry: p['entry'] }, false);
    case 'juries.conflict_declared':
      return inConflict(panel, { juror: p['juror'], entry: p['entry'] }, true);
    case 'juries.assignment_adopted':
      return adopted(panel, p);
    case 'juries.reading_moved':
      return moved(panel, p);
    case 'juries.reading_finished':
      return withLevels(panel, p, p['levels']);
    case 'juries.reading_reopened':
      return withLevels(panel, p, null);
    case 'juries.entry_withdrawn':
      return {
        ...panel,
        entries: panel.entries.map((entry) => (entry.id === p['entry'] ? { ...entry, withdrawn: true } : entry)),
      };
    case 'juries.decision_taken':
      return decided(panel, p);
    default:
      return panel;
  }
};
