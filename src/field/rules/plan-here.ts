import { mostActions } from '../../modules/accompaniment/rules/plan.ts';
import type { ActionMeans, ActionState } from '../../modules/accompaniment/rules/plan.ts';
import type { Instrument } from '../../modules/diagnoses/rules/instrument.ts';
import type { Answers } from '../../modules/diagnoses/rules/answers.ts';
import { proposedActions } from '../../modules/diagnoses/rules/propose-actions.ts';
import type { Json } from '../json.ts';
import type { KeptAct } from '../store/open.ts';
import type { Text } from '../words/text-in.ts';

export interface PlanAction {
  id: string;
  title: Text;
  item: string | null;
  catalogue: string | null;
  means: ActionMeans;
  module: string | null;
  owner: string;
  dueOn: string | null;
  cost: number | null;
  state: ActionState;
}

export interface Consent {
  version: number;
  way: string;
  givenBy: string;
  givenOn: string;
}

/** What the shelf `accompaniment.plans` holds of one. */
export interface PlanRow {
  engagement: string;
  version: number;
  objectives: string;
  actions: PlanAction[];
  consents: Consent[];
}

interface Known {
  id: string;
  row: PlanRow;
}

type Act = Pick<KeptAct, 'name' | 'record' | 'input'> & Partial<Pick<KeptAct, 'state'>>;

const drafted = ({ input }: Act): Known => {
  const { id, engagement, objectives, actions } = input as unknown as PlanRow & { id: string };
  const todo = actions.map((action): PlanAction => ({ ...action, state: 'todo' }));
  return { id, row: { engagement, version: 1, objectives, actions: todo, consents: [] } };
};

const after = (plan: Known, { name, input, state }: Act): Known => {
  const said = input as Record<string, Json>;
  if (name === 'accompaniment.move_action') {
    const actions = plan.row.actions.map((action) =>
      action.id === said['action'] ? { ...action, state: said['to'] as ActionState } : action,
    );
    return { ...plan, row: { ...plan.row, actions } };
  }
  // The house did not take this consent: it is asked again.
  if (state === 'refused') return plan;
  if (name !== 'accompaniment.record_plan_consent' || said['plan'] !== plan.id) return plan;
  const consent = { ...(said as unknown as Consent), version: plan.row.version };
  return { ...plan, row: { ...plan.row, consents: [...plan.row.consents, consent] } };
};

/** The plan of an engagement with what was captured here; null while there is none. */
export const planHere = (engagement: string, rows: readonly Known[], queue: readonly Act[]): Known | null => {
  const draft = queue.find(
    ({ name, input }) =>
      name === 'accompaniment.draft_plan' && (input as { engagement?: string }).engagement === engagement,
  );
  const known = rows.find(({ row }) => row.engagement === engagement) ?? (draft ? drafted(draft) : null);
  return known && queue.reduce(after, known);
};

/** What the diagnosis proposes, as actions that a plan can keep, most pressing first; ids are made when one is kept. */
export const proposedFor = (instrument: Instrument, answers: Answers): Omit<PlanAction, 'id' | 'state'>[] =>
  proposedActions(instrument, answers).map(({ item, action }) => ({
    title: action.say,
    item,
    catalogue: action.code,
    means: action.training === undefined ? 'visit' : 'module',
    module: action.training ?? null,
    owner: '',
    dueOn: null,
    cost: null,
  }));

export const isFullPlan = (kept: number): boolean => kept >= mostActions;

/** Whether the cooperative has agreed to what the plan says now. */
export const isAgreed = ({ version, consents }: PlanRow): boolean => consents.some((one) => one.version >= version);
