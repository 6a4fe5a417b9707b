/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import { uuidv7 } from 'uuidv7';
import { agreementOf } from '../../modules/diagnoses/rules/agree.ts';
import { theStore, useApp, useKept } from '../app.ts';
import { diagnosesOf, diagnosisInHand } from '../diagnoses.ts';
import { doCapture } from '../do-capture.ts';
import { engagementOf, planOf } from '../engagements.ts';
import type { EngagementRow } from '../engagements.ts';
import type { Json } from '../json.ts';
import { go } from '../place.ts';
import { answersOn } from '../rules/diagnosis-here.ts';
import { isFullPlan, proposedFor } from '../rules/plan-here.ts';
import type { PlanAction } from '../rules/plan-here.ts';
import type { Store } from '../store/open.ts';
import { Typed } from '../ui/controls.tsx';
import { Ticked } from '../ui/counts.tsx';
import { Frame } from '../ui/frame.tsx';
import { useDraft } from '../use-draft.ts';
import { saidIn } from '../words/text-in.ts';
import { useStructureName } from './diagnosis.tsx';
import { PlanKept } from './plan-kept.tsx';

type Proposed = Omit<PlanAction, 'id' | 'state'>;

/** What the last agreed diagnosis proposes; a plan is drawn from nothing else. */
const proposals = async (
  store: Store,
  structure: string,
): Promise<{ diagnosis: string; actions: Proposed[] } | null> => {
  const agreed = (await diagnosesOf(store, structure)).find(({ row }) => row.state === 'agreed');
  const held = agreed && (await diagnosisInHand(store, agreed.id));
  if (!held) return null;
  const { definition } = held.instrument;
  const sides = {
    own: answersOn(held.row, 'own'),
    coach: answersOn(held.row, 'coach'),
    agreed: answersOn(held.row, 'agreed'),
  };
  return { diagnosis: held.id, actions: proposedFor(definition, agreementOf(definition, sides).answers) };
};

interface Typing {
  [key: string]: Json;
  /** Given where a refused draft is mended: it is the same plan. */
  id: string;
  objectives: string;
  kept: string[];
  owners: { [catalogue: string]: string };
  due: { [catalogue: string]: string };
}

const first: Typing = { id: '', objectives: '', kept: [], owners: {}, due: {} };

const keyOf = (action: Proposed): string => `${action.item} ${action.catalogue}`;

const OneProposal = ({
  action,
  typed,
  set,
}: {
  action: Proposed;
  typed: Typing;
  set: (part: Partial<Typing>) => void;
}) => {
  const { say, tongue } = useApp();
  const key = keyOf(action);
  const kept = typed.kept.includes(key);
  const turn = (on: boolean) => {
    if (on && isFullPlan(typed.kept.length)) return;
    set({ kept: on ? [...typed.kept, key] : typed.kept.filter((one) => one !== key) });
  };
  return (
    <div class="proposal">
      <Ticked
        name={`keep-${key}`}
        label={saidIn(action.title, tongue)}
        hint={`${action.item ?? ''} · ${say(`action.means_${action.means}`)}`}
        checked={kept}
        onValue={turn}
      />
      {kept && (
        <>
          <Typed
            name={`owner-${key}`}
            label={say('action.owner')}
            value={typed.owners[key] ?? ''}
            onValue={(owner) => set({ owners: { ...typed.owners, [key]: owner } })}
          />
          <Typed
            name={`due-${key}`}
            kind="date"
            label={say('action.due')}
            value={typed.due[key] ?? ''}
            onValue={(due) => set({ due: { ...typed.due, [key]: due } })}
          />
        </>
      )}
    </div>
  );
};

const keptOf = (proposed: Proposed[], typed: Typing) =>
  proposed
    .filter((action) => typed.kept.includes(keyOf(action)))
    .map((action) => ({
      ...action,
      id: uuidv7(),
      owner: typed.owners[keyOf(action)]?.trim() ?? '',
      dueOn: typed.due[keyOf(action)] || null,
    }));

interface DraftingProps {
  engagement: string;
  row: EngagementRow;
  from: { diagnosis: string; actions: Proposed[] };
}

/** The most pressing first; the cooperative keeps at most five, and the sixth cannot be ticked. */
const Drafting = ({ engagement, row, from }: DraftingProps) => {
  const { say } = useApp();
  const name = useStructureName(row.structure);
  const { value: typed, set } = useDraft<Typing>(`plan:${engagement}`, first, () => name);
  const [all, setAll] = useState(false);
  if (!typed) return null;
  const shown = all ? from.actions : from.actions.slice(0, 8);
  const save = async () => {
    const input = {
      id: typed.id || uuidv7(),
      engagement,
      diagnosis: from.diagnosis,
      objectives: typed.objectives.trim(),
      actions: keptOf(from.actions, typed),
    };
    const act = { name: 'accompaniment.draft_plan', record: input.id, input: input as unknown as Json, about: name };
    if (await doCapture({ acts: [act], draft: `plan:${engagement}` })) go(['plan', engagement], { instead: true });
  };
  return (
    <>
      <p>{say('plan.choose')}</p>
      <p class="muted">{say('plan.kept', { n: typed.kept.length })}</p>
      {shown.map((action) => (
        <OneProposal key={keyOf(action)} action={action} typed={typed} set={set} />
      ))}
      {!all && from.actions.length > shown.length && (
        <p>
          <button class="wide" onClick={() => setAll(true)}>
            {say('plan.all', { n: from.actions.length })}
          </button>
        </p>
      )}
      <Typed
        name="objectives"
        long
        label={say('plan.objectives')}
        value={typed.objectives}
        onValue={(objectives) => set({ objectives })}
      />
      <button class="first wide" disabled={typed.kept.length === 0} onClick={() => void save()}>
        {say('plan.save')}
      </button>
    </>
  );
};

/** The development plan: proposed by the diagnosis, kept by the cooperative, agreed to in its own voice. */
export const Plan = ({ engagement }: { engagement: string }) => {
  const { say } = useApp();
  const row = useKept((store) => engagementOf(store, engagement), [engagement]);
  const plan = useKept((store) => planOf(store, engagement), [engagement]);
  const from = useKept(async (store) => (row ? proposals(store, row.structure) : undefined), [row?.structure]);
  return (
    <Frame title={say('plan.title')} back={row ? ['structure', row.structure] : []}>
      {row && plan && <PlanKept id={plan.id} row={plan.row} structure={row.structure} store={theStore()} />}
      {row && plan === null && from && <Drafting engagement={engagement} row={row} from={from} />}
      {row && plan === null && from === null && <p class="notice alive">{say('plan.needs_diagnosis')}</p>}
    </Frame>
  );
};
