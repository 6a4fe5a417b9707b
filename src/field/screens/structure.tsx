/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import { uuidv7 } from 'uuidv7';
import { useApp, useKept } from '../app.ts';
import { dayHere } from '../day.ts';
import { diagnosesOf, newestInstruments } from '../diagnoses.ts';
import { doCapture } from '../do-capture.ts';
import { engagementsOf } from '../engagements.ts';
import { go, hrefOf } from '../place.ts';
import type { DiagnosisRow } from '../rules/diagnosis-here.ts';
import { structureOf } from '../structures.ts';
import type { StructureRow } from '../structures.ts';
import { Frame } from '../ui/frame.tsx';
import { Icon } from '../ui/icons.tsx';
import { CallsOpen } from './calls-open.tsx';
import { useStructureName } from './diagnosis.tsx';
import { Passages } from './passages.tsx';
import { ToProve } from './to-prove.tsx';

const Who = ({ row }: { row: StructureRow }) => {
  const { say } = useApp();
  const phone = row.contacts.find((one) => one.phone)?.phone ?? row.officers.find((one) => one.phone)?.phone;
  const president = row.officers.find(({ role }) => role === 'president')?.name;
  return (
    <div class="who-is">
      <p>
        {president && <bdi>{president}</bdi>}
        {row.members?.total != null && <span> · {say('structure.members_n', { n: row.members.total })}</span>}
        {row.fields.commune && (
          <span>
            {' '}
            · <bdi>{row.fields.commune}</bdi>
          </span>
        )}
      </p>
      {phone && (
        <a class="button" href={`tel:${phone}`}>
          <Icon name="phone" />
          <bdi dir="ltr">{phone}</bdi>
        </a>
      )}
    </div>
  );
};

/** Which meeting this is, from those before: the start, then a year, then two. */
const occasionAfter = (earlier: readonly { row: DiagnosisRow }[]): string =>
  ['start', 'month_12', 'month_24'].find((occasion) => !earlier.some(({ row }) => row.occasion === occasion)) ??
  'other';

const Diagnoses = ({ structure, name }: { structure: string; name: string }) => {
  const { say } = useApp();
  const [asked, setAsked] = useState(false);
  const held = useKept((store) => diagnosesOf(store, structure), [structure]) ?? [];
  const instruments = useKept(newestInstruments) ?? [];
  const engagements = useKept((store) => engagementsOf(store, structure), [structure]) ?? [];
  const begin = async (version: string) => {
    const id = uuidv7();
    const about = engagements[0]?.id;
    const input = {
      ...{ id, structure, version, occasion: occasionAfter(held), heldOn: dayHere() },
      ...(about && { about }),
    };
    if (await doCapture({ acts: [{ name: 'diagnoses.start', record: id, input, about: name }] })) go(['diagnosis', id]);
  };
  return (
    <section>
      <h2>{say('diagnosis.title')}</h2>
      <ul class="doors">
        {held.map(({ id, row }) => (
          <li key={id}>
            <a href={hrefOf('diagnosis', id)}>
              <span>
                <strong>{say('diagnosis.of', { at: row.heldOn })}</strong>
                <small>{say(`diagnosis.state_${row.state}`)}</small>
              </span>
              <Icon name="on" turns />
            </a>
          </li>
        ))}
      </ul>
      {instruments.length === 0 && <p class="hint">{say('diagnosis.no_instrument')}</p>}
      {instruments.length === 1 && (
        <button class="wide" onClick={() => void begin(instruments[0]!.version)}>
          <Icon name="plus" />
          {say('diagnosis.begin')}
        </button>
      )}
      {instruments.length > 1 && !asked && (
        <button class="wide" onClick={() => setAsked(true)}>
          <Icon name="plus" />
          {say('diagnosis.begin')}
        </button>
      )}
      {asked && (
        <div class="picks">
          {instruments.map(({ version, instrument }) => (
            <button key={version} onClick={() => void begin(version)}>
              {instrument.definition.title.fr ?? instrument.definition.title.ar}
            </button>
          ))}
        </div>
      )}
    </section>
  );
};

/** One cooperative of the tour: who it is, what is known, and all that can be done here. */
export const Structure = ({ id }: { id: string }) => {
  const row = useKept((store) => structureOf(store, id), [id]);
  const name = useStructureName(id);
  const { say } = useApp();
  return (
    <Frame title={name} back={[]}>
      {row && <Who row={row} />}
      <Passages structure={id} />
      <Diagnoses structure={id} name={name} />
      <ToProve structure={id} />
      <CallsOpen structure={id} />
      {row && (
        <ul class="doors">
          <li>
            <a href={hrefOf('consents', id)}>
              <span>
                <strong>{say('agreed.title')}</strong>
              </span>
              <Icon name="on" turns />
            </a>
          </li>
        </ul>
      )}
    </Frame>
  );
};
