/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import { agreementOf } from '../../modules/diagnoses/rules/agree.ts';
import { sides } from '../../modules/diagnoses/rules/answers.ts';
import type { Answers, Side } from '../../modules/diagnoses/rules/answers.ts';
import { itemOf } from '../../modules/diagnoses/rules/instrument.ts';
import { proposedActions } from '../../modules/diagnoses/rules/propose-actions.ts';
import { scoresOf } from '../../modules/diagnoses/rules/score.ts';
import type { Scores } from '../../modules/diagnoses/rules/score.ts';
import { percentInWords } from '../../platform/words/format.ts';
import { useApp } from '../app.ts';
import type { DiagnosisInHand } from '../diagnoses.ts';
import { answersOn, evidenceOf } from '../rules/diagnosis-here.ts';
import { Frame } from '../ui/frame.tsx';
import { Radar } from '../ui/radar.tsx';
import { Said } from '../ui/tongued.tsx';
import { siteLang } from '../words/lang.ts';
import { useDiagnosis, useStructureName } from './diagnosis.tsx';

/** What counts is what was agreed; while nothing is, what both sides say so far. */
const answersFor = ({ row, instrument }: DiagnosisInHand, side: Side): Answers =>
  side === 'agreed'
    ? agreementOf(instrument.definition, {
        own: answersOn(row, 'own'),
        coach: answersOn(row, 'coach'),
        agreed: answersOn(row, 'agreed'),
      }).answers
    : answersOn(row, side);

const usePercent = () => {
  const { say, tongue } = useApp();
  return (percent: number | null): string =>
    percent === null ? say('diagnosis.not_scored') : percentInWords(siteLang(tongue), percent / 100);
};

const Bars = ({ held, scores }: { held: DiagnosisInHand; scores: Scores }) => {
  const { say } = useApp();
  const percent = usePercent();
  return (
    <table class="bars">
      <caption class="unseen">{say('diagnosis.by_dimension')}</caption>
      <tbody>
        {scores.dimensions.map(({ code, percent: its }) => (
          <tr key={code}>
            <th scope="row">
              <b>{code}</b>{' '}
              <Said text={held.instrument.definition.dimensions.find((one) => one.code === code)?.title} />
              <progress max={100} value={its ?? 0} aria-label={code} />
            </th>
            <td class="n">{percent(its)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const KnockOuts = ({ held, scores }: { held: DiagnosisInHand; scores: Scores }) => {
  const { say } = useApp();
  return (
    <section>
      <h2>{say('diagnosis.knock_outs')}</h2>
      <ul class="plain knock-outs">
        {scores.knock_outs.map(({ code, state }) => (
          <li key={code}>
            <span class={`badge ${state === 'met' ? 'done' : state === 'missed' ? 'problem' : 'calm'}`}>
              {say(`diagnosis.knock_out_${state}`)}
            </span>{' '}
            <Said text={itemOf(held.instrument.definition, code)?.prompt} />
          </li>
        ))}
      </ul>
    </section>
  );
};

const ThreeThings = ({ held, answers }: { held: DiagnosisInHand; answers: Answers }) => {
  const { say } = useApp();
  const proposed = proposedActions(held.instrument.definition, answers).slice(0, 3);
  if (proposed.length === 0) return null;
  return (
    <section>
      <h2>{say('diagnosis.three_things')}</h2>
      <ol>
        {proposed.map(({ action }) => (
          <li key={action.code}>
            <Said text={action.say} />
          </li>
        ))}
      </ol>
    </section>
  );
};

const Result = ({ held }: { held: DiagnosisInHand }) => {
  const { say } = useApp();
  const [side, setSide] = useState<Side>('agreed');
  const percent = usePercent();
  const answers = answersFor(held, side);
  const scores = scoresOf(held.instrument.definition, answers, evidenceOf(held.row));
  const { global } = scores;
  return (
    <>
      <fieldset class="switch">
        <legend class="unseen">{say('diagnosis.whose')}</legend>
        {sides.map((each) => (
          <button key={each} aria-pressed={each === side} onClick={() => setSide(each)}>
            {say(`diagnosis.side_${each}`)}
          </button>
        ))}
      </fieldset>
      <p class="global">
        <strong>{percent(global.percent)}</strong>{' '}
        {global.band
          ? say(`diagnosis.band_${global.band}`)
          : say('diagnosis.scored', { n: global.scored, needed: global.needed })}
      </p>
      <Radar rays={scores.dimensions} />
      <Bars held={held} scores={scores} />
      {scores.unverified.length > 0 && (
        <p class="hint">{say('diagnosis.unverified', { n: scores.unverified.length })}</p>
      )}
      <KnockOuts held={held} scores={scores} />
      <ThreeThings held={held} answers={answers} />
    </>
  );
};

/** What the answers come to, by the very function that the house runs: whole, by dimension, and three things to do. */
export const DiagnosisResult = ({ id }: { id: string }) => {
  const { say } = useApp();
  const held = useDiagnosis(id);
  const name = useStructureName(held?.row.structure);
  return (
    <Frame title={name || say('diagnosis.result')} back={['diagnosis', id]}>
      {held && <Result held={held} />}
    </Frame>
  );
};
