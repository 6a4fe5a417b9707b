/** @jsxImportSource preact */
import { actionStates } from '../../modules/accompaniment/rules/plan.ts';
import type { ActionState } from '../../modules/accompaniment/rules/plan.ts';
import { useApp } from '../app.ts';
import type { PlanAction, PlanRow } from '../rules/plan-here.ts';
import type { VisitTyped } from '../rules/visit-here.ts';
import { saidIn } from '../words/text-in.ts';
import { Chosen, Typed } from './controls.tsx';

type Moved = VisitTyped['moves'];

interface Props {
  plan: PlanRow | null;
  moves: Moved;
  wrong: boolean;
  onMoves: (moves: Moved) => void;
}

const Move = ({ action, moves, wrong, onMoves }: Omit<Props, 'plan'> & { action: PlanAction }) => {
  const { say, tongue } = useApp();
  const move = moves[action.id];
  const to = (state: ActionState) => {
    const { [action.id]: _before, ...others } = moves;
    onMoves(state === action.state ? others : { ...others, [action.id]: { to: state, why: move?.why ?? '' } });
  };
  return (
    <>
      <Chosen
        name={`move-${action.id}`}
        label={saidIn(action.title, tongue)}
        value={move?.to ?? action.state}
        options={actionStates.map((value) => ({ value, label: say(`action.${value}`) }))}
        onValue={(state) => to(state as ActionState)}
      />
      {move?.to === 'dropped' && (
        <Typed
          name={`why-${action.id}`}
          label={say('action.why_dropped')}
          value={move.why}
          onValue={(why) => onMoves({ ...moves, [action.id]: { to: 'dropped', why } })}
          error={wrong && move.why.trim() === '' ? say('visit.lack_why_dropped') : null}
        />
      )}
    </>
  );
};

/** How far each action of the plan has come since the last visit. */
export const Moves = ({ plan, ...rest }: Props) => {
  const { say } = useApp();
  const open = plan?.actions.filter(({ state }) => state !== 'dropped' && state !== 'done') ?? [];
  if (open.length === 0) return null;
  return (
    <section>
      <h2>{say('visit.moves')}</h2>
      {open.map((action) => (
        <Move key={action.id} action={action} {...rest} />
      ))}
    </section>
  );
};
