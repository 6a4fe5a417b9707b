/** @jsxImportSource preact */
import { sides, unanswered } from '../../modules/diagnoses/rules/answers.ts';
import type { Side } from '../../modules/diagnoses/rules/answers.ts';
import { agreementOf } from '../../modules/diagnoses/rules/agree.ts';
import { itemsOf } from '../../modules/diagnoses/rules/instrument.ts';
import { useApp, useKept } from '../app.ts';
import { diagnosisInHand } from '../diagnoses.ts';
import type { DiagnosisInHand } from '../diagnoses.ts';
import { doCapture } from '../do-capture.ts';
import { hrefOf } from '../place.ts';
import { answersOn } from '../rules/diagnosis-here.ts';
import { structureName } from '../structures.ts';
import { Frame } from '../ui/frame.tsx';
import { Icon } from '../ui/icons.tsx';

export const useDiagnosis = (id: string): DiagnosisInHand | null | undefined =>
  useKept((store) => diagnosisInHand(store, id), [id]);

export const useStructureName = (id: string | undefined): string =>
  useKept(async (store) => (id === undefined ? '' : structureName(store, id)), [id]) ?? '';

/** Where to begin on a side: its first item without an answer, or the first of all. */
const firstOpen = ({ row, instrument }: DiagnosisInHand, side: Side): number => {
  const items = itemsOf(instrument.definition);
  const open = items.findIndex(({ code }) => !answersOn(row, side)[code]);
  return open === -1 ? 0 : open;
};

const SideDoor = ({ held, side }: { held: DiagnosisInHand; side: Side }) => {
  const { say } = useApp();
  const total = itemsOf(held.instrument.definition).length;
  const answered = Object.keys(answersOn(held.row, side)).length;
  return (
    <li>
      <a href={hrefOf('diagnosis', held.id, side, String(firstOpen(held, side)))}>
        <span>
          <strong>{say(`diagnosis.side_${side}`)}</strong>
          <small>{say('diagnosis.answered', { n: answered, total })}</small>
          <progress max={total} value={answered} aria-label={say(`diagnosis.side_${side}`)} />
        </span>
        <Icon name="on" turns />
      </a>
    </li>
  );
};

const agreementHere = ({ row, instrument }: DiagnosisInHand) =>
  agreementOf(instrument.definition, {
    own: answersOn(row, 'own'),
    coach: answersOn(row, 'coach'),
    agreed: answersOn(row, 'agreed'),
  });

/** Agreeing closes the diagnosis: every item has its answer, and none on which the two sides differ is left open. */
const Agreement = ({ held, about }: { held: DiagnosisInHand; about: string }) => {
  const { say } = useApp();
  const { answers, apart } = agreementHere(held);
  const left = unanswered(held.instrument.definition, answers).filter((code) => !apart.includes(code));
  const items = itemsOf(held.instrument.definition);
  if (apart.length > 0) {
    const place = items.findIndex(({ code }) => code === apart[0]);
    return (
      <p class="notice alive">
        {say('diagnosis.apart', { n: apart.length })}{' '}
        <a href={hrefOf('diagnosis', held.id, 'agreed', String(place))}>{say('diagnosis.settle')}</a>
      </p>
    );
  }
  if (left.length > 0) return <p class="muted">{say('diagnosis.left', { n: left.length })}</p>;
  const agree = () =>
    doCapture({
      acts: [
        {
          name: 'diagnoses.agree',
          record: held.id,
          input: JSON.parse(JSON.stringify({ diagnosis: held.id, answers })),
          about,
        },
      ],
    });
  return (
    <button class="first wide" onClick={() => void agree()}>
      <Icon name="check" />
      {say('diagnosis.agree')}
    </button>
  );
};

/** A diagnosis: who answers, how far each side is, and its result. */
export const Diagnosis = ({ id }: { id: string }) => {
  const { say } = useApp();
  const held = useDiagnosis(id);
  const name = useStructureName(held?.row.structure);
  const back = held ? ['structure', held.row.structure] : [];
  return (
    <Frame title={name || say('diagnosis.title')} back={back}>
      {held === null && <p class="notice alive">{say('diagnosis.not_here')}</p>}
      {held && (
        <>
          <p class="lede">{say('diagnosis.title')}</p>
          {held.row.state === 'agreed' ? (
            <p class="notice done">{say('diagnosis.agreed_told')}</p>
          ) : (
            <ul class="doors">
              {sides.map((side) => (
                <SideDoor key={side} held={held} side={side} />
              ))}
            </ul>
          )}
          <p>
            <a class="button wide" href={hrefOf('result', id)}>
              <Icon name="bars" />
              {say('diagnosis.result')}
            </a>
          </p>
          {held.row.state === 'open' && <Agreement held={held} about={name} />}
        </>
      )}
    </Frame>
  );
};
