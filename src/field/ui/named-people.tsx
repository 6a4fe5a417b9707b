/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import { uuidv7 } from 'uuidv7';
import { useApp } from '../app.ts';
import type { NamedPerson } from '../rules/attendance-here.ts';
import { Picked, Typed } from './controls.tsx';

interface Props {
  named: readonly NamedPerson[];
  onNamed: (named: NamedPerson[]) => void;
}

/** People known by name, for those who want a certificate; nobody has to be. */
export const NamedPeople = ({ named, onNamed }: Props) => {
  const { say } = useApp();
  const [name, setName] = useState('');
  const [sex, setSex] = useState('unknown');
  const add = () => {
    if (!name.trim()) return;
    const one = { id: uuidv7(), name: name.trim(), sex, age_band: 'unknown', status: 'present' } as NamedPerson;
    onNamed([...named, one]);
    setName('');
    setSex('unknown');
  };
  return (
    <details class="named">
      <summary>{say('named.title', { n: named.length })}</summary>
      <ul class="plain">
        {named.map((one) => (
          <li key={one.id}>
            <bdi>{one.name}</bdi>{' '}
            <button type="button" class="bare" onClick={() => onNamed(named.filter(({ id }) => id !== one.id))}>
              {say('named.take_out')}
            </button>
          </li>
        ))}
      </ul>
      <Typed name="person" label={say('named.name')} value={name} onValue={setName} />
      <Picked
        name="sex"
        label={say('named.sex')}
        value={sex}
        options={(['women', 'men', 'unknown'] as const).map((value) => ({ value, label: say(`sex.${value}`) }))}
        onValue={setSex}
      />
      <button type="button" onClick={add}>
        {say('named.add')}
      </button>
    </details>
  );
};
