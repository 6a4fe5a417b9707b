/** @jsxImportSource preact */
import type { AttendanceRefusal, Presence } from '../../modules/trainings/rules/attendance.ts';
import { useApp } from '../app.ts';
import { countOf, withCount, withStatus } from '../rules/attendance-here.ts';
import type { Expected, SaidOf } from '../rules/attendance-here.ts';
import { Counted } from '../ui/counts.tsx';
import { Icon } from '../ui/icons.tsx';
import { NamedPeople } from '../ui/named-people.tsx';

const statuses: Presence[] = ['present', 'excused', 'absent'];
const classes = [
  ['women', 'under_35'],
  ['women', 'from_35_to_59'],
  ['women', 'over_59'],
  ['men', 'under_35'],
  ['men', 'from_35_to_59'],
  ['men', 'over_59'],
] as const;

interface OneProps {
  expected: Expected;
  said: SaidOf;
  wrong: AttendanceRefusal | undefined;
  onSaid: (said: SaidOf) => void;
}

const Counts = ({ said, onSaid }: Pick<OneProps, 'said' | 'onSaid'>) => {
  const { say } = useApp();
  const common = { fewer: say('count.fewer'), more: say('count.more') };
  const described = said.classes.reduce((sum, { people }) => sum + people, 0);
  return (
    <>
      <Counted
        {...common}
        name="people"
        label={say('attendance.people')}
        value={said.people ?? 0}
        least={described}
        onValue={(people) => onSaid({ ...said, people })}
      />
      <details>
        <summary>{say('attendance.by_class')}</summary>
        {classes.map(([sex, band]) => (
          <Counted
            {...common}
            key={`${sex} ${band}`}
            name={`${sex}-${band}`}
            label={say(`class.${sex}_${band}`)}
            value={countOf(said, sex, band)}
            onValue={(people) => onSaid(withCount(said, sex, band, people))}
          />
        ))}
        <p class="hint">{say('attendance.rest', { n: Math.max(0, (said.people ?? 0) - described) })}</p>
        <NamedPeople named={said.named} onNamed={(named) => onSaid({ ...said, named })} />
      </details>
    </>
  );
};

/** One cooperative: there until somebody taps that it is not. */
export const One = ({ expected, said, wrong, onSaid }: OneProps) => {
  const { say, tongue } = useApp();
  const name = (tongue === 'ar' && expected.nameAr) || expected.name;
  return (
    <li class={`coming ${said.status}`} data-structure={expected.structure}>
      <h2>
        <bdi>{name}</bdi>
      </h2>
      <fieldset class="switch">
        <legend class="unseen">{name}</legend>
        {statuses.map((status) => (
          <button
            key={status}
            type="button"
            class={status}
            aria-pressed={said.status === status}
            onClick={() => onSaid(withStatus(said, status, expected.seats))}
          >
            {said.status === status && (
              <Icon name={status === 'present' ? 'check' : status === 'absent' ? 'cross' : 'wait'} />
            )}
            {say(`attendance.${status}`)}
          </button>
        ))}
      </fieldset>
      {said.status === 'present' && <Counts said={said} onSaid={onSaid} />}
      {wrong && <p class="error">{say(`attendance.${wrong}`)}</p>}
    </li>
  );
};
