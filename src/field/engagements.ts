import { planHere } from './rules/plan-here.ts';
import type { PlanRow } from './rules/plan-here.ts';
import { queueBeside, queueOf } from './store/capture.ts';
import type { Store } from './store/open.ts';
import type { Text } from './words/text-in.ts';

/** What the shelf `accompaniment.engagements` holds of one. */
export interface EngagementRow {
  structure: string;
  title: Text;
  state: string;
  enrolledOn: string | null;
  endsOn: string | null;
  /** Visits promised, held and left. */
  visits: number;
  held: number;
  left: number;
  plannedOn?: string | null;
  [more: string]: unknown;
}

export interface VisitRow {
  engagement: string;
  state: 'planned' | 'held' | 'missed' | 'cancelled';
  plannedOn: string | null;
  heldOn: string | null;
  themes: string[];
  summary: string;
}

const onShelfOf = async <Value>(store: Store, name: string): Promise<{ id: string; value: Value }[]> => {
  const rows = await store.getAll('row', IDBKeyRange.bound([name, ''], [name, '\uffff']));
  return rows.map(({ id, value }) => ({ id, value: value as unknown as Value }));
};

/** The passages of a cooperative that this agent follows and that are not over. */
export const engagementsOf = async (store: Store, structure: string): Promise<{ id: string; row: EngagementRow }[]> =>
  (await onShelfOf<EngagementRow>(store, 'accompaniment.engagements'))
    .filter(({ value }) => value.structure === structure && ['enrolled', 'active'].includes(value.state))
    .map(({ id, value }) => ({ id, row: value }));

export const engagementOf = async (store: Store, id: string): Promise<EngagementRow | null> =>
  (await onShelfOf<EngagementRow>(store, 'accompaniment.engagements')).find((one) => one.id === id)?.value ?? null;

/** The visits of a passage, the last first; those reported or missed here and not sent are among them. */
export const visitsOf = async (store: Store, engagement: string): Promise<{ id: string; row: VisitRow }[]> => {
  const known = (await onShelfOf<VisitRow>(store, 'accompaniment.visits'))
    .filter(({ value }) => value.engagement === engagement)
    .map(({ id, value }) => ({ id, row: value }));
  const queue = await queueOf(store);
  const told = queue.filter(({ name }) => name === 'accompaniment.report_visit');
  const missed = new Set(queue.filter(({ name }) => name === 'accompaniment.miss_visit').map(({ record }) => record));
  const here = told
    .map(({ input }) => input as unknown as { visit: string } & VisitRow)
    .filter((report) => report.engagement === engagement)
    .map((report) => ({ id: report.visit, row: { ...report, state: 'held' as const, plannedOn: null } }));
  const ids = new Set(here.map(({ id }) => id));
  const day = ({ row }: { row: VisitRow }) => row.heldOn ?? row.plannedOn ?? '';
  const rest = known
    .filter(({ id }) => !ids.has(id))
    .map(({ id, row }) => ({ id, row: missed.has(id) ? { ...row, state: 'missed' as const } : row }));
  return [...here, ...rest].toSorted((a, b) => day(b).localeCompare(day(a)));
};

/** The development plan of a passage as it stands here, or null while there is none. */
export const planOf = async (store: Store, engagement: string): Promise<{ id: string; row: PlanRow } | null> => {
  const [rows, queue] = await Promise.all([
    onShelfOf<PlanRow>(store, 'accompaniment.plans'),
    queueBeside(store, `plan:${engagement}`),
  ]);
  return planHere(
    engagement,
    rows.map(({ id, value }) => ({ id, row: value })),
    queue,
  );
};
