/** @jsxImportSource preact */
import { useEffect, useState } from 'preact/hooks';
import { uuidv7 } from 'uuidv7';
import type { Answer, Side } from '../../modules/diagnoses/rules/answers.ts';
import { itemsOf, levels } from '../../modules/diagnoses/rules/instrument.ts';
import type { Dimension, Item } from '../../modules/diagnoses/rules/instrument.ts';
import { theStore, useApp } from '../app.ts';
import { giveAnswer } from '../diagnoses.ts';
import type { DiagnosisInHand } from '../diagnoses.ts';
import { doCapture } from '../do-capture.ts';
import { go } from '../place.ts';
import { answersOn } from '../rules/diagnosis-here.ts';
import { Typed } from '../ui/controls.tsx';
import { Frame } from '../ui/frame.tsx';
import { Listen } from '../ui/listen.tsx';
import { Photos } from '../ui/photos.tsx';
import { Said } from '../ui/tongued.tsx';
import { change } from '../app.ts';
import { isFull } from '../use-draft.ts';
import { useDiagnosis, useStructureName } from './diagnosis.tsx';

interface Asked {
  held: DiagnosisInHand;
  side: Side;
  item: Item;
  about: string;
}

/** Written at once; a full telephone is told, and what was there before stays. */
const keepAnswer = async ({ held, side, item, about }: Asked, answer: Answer | null): Promise<void> => {
  try {
    await giveAnswer(held, { side, item: item.code, answer, about });
  } catch (error) {
    if (!isFull(error)) throw error;
    change({ full: true });
  }
};

const Levels = ({ asked, answer }: { asked: Asked; answer: Answer | undefined }) => {
  const { say } = useApp();
  const chosen = answer === undefined ? null : answer.score === null ? 'na' : String(answer.score);
  const give = (score: number) => void keepAnswer(asked, { ...answer, score, reason: '' });
  return (
    <fieldset class="levels">
      <legend class="unseen">{say('diagnosis.answers')}</legend>
      {levels.map((level) => (
        <label key={level} class="level">
          <input
            type="radio"
            name="level"
            value={level}
            checked={chosen === String(level)}
            onChange={() => give(level)}
          />
          <b aria-hidden="true">{level}</b>
          <span>
            <Said text={asked.item.levels[level]} />
          </span>
        </label>
      ))}
    </fieldset>
  );
};

/** "Not applicable" is an answer once its reason is written, and not before. */
const NotApplicable = ({ asked, answer }: { asked: Asked; answer: Answer | undefined }) => {
  const { say } = useApp();
  const is = answer?.score === null;
  const [open, setOpen] = useState(is);
  const [reason, setReason] = useState(answer?.reason ?? '');
  useEffect(() => {
    setOpen(is);
    setReason(is ? (answer?.reason ?? '') : '');
  }, [asked.item.code, asked.side, is]);
  if (!open)
    return (
      <button type="button" class="bare" onClick={() => setOpen(true)}>
        {say('diagnosis.not_applicable')}
      </button>
    );
  const type = (text: string) => {
    setReason(text);
    if (text.trim()) void keepAnswer(asked, { ...answer, score: null, reason: text });
    else if (is) void keepAnswer(asked, null);
  };
  return <Typed name="reason" label={say('diagnosis.why_not_applicable')} value={reason} onValue={type} long />;
};

const Evidence = ({ asked }: { asked: Asked }) => {
  const { say } = useApp();
  const { held, item, about } = asked;
  const [here, setHere] = useState<string[]>([]);
  useEffect(() => setHere([]), [item.code]);
  const count = held.row.evidence.filter((one) => one.item === item.code).length;
  const attach = async (digest: string) => {
    setHere((before) => [...before, digest]);
    const media = await theStore().get('media', digest);
    if (!media) return;
    const input = { id: uuidv7(), diagnosis: held.id, item: item.code, kind: 'photo', media: digest };
    const act = { name: 'diagnoses.attach_evidence', record: held.id, input, media: [digest], about };
    await doCapture({ acts: [act] });
  };
  const score = answersOn(held.row, asked.side)[item.code]?.score ?? 0;
  return (
    <>
      {score >= 3 && count === 0 && <p class="hint">{say('diagnosis.needs_evidence')}</p>}
      {count > 0 && <p class="hint">{say('diagnosis.evidence', { n: count })}</p>}
      <Photos label={say('diagnosis.attach')} digests={here} onPhoto={(digest) => void attach(digest)} />
    </>
  );
};

const dimensionOf = (held: DiagnosisInHand, item: Item): Dimension | undefined =>
  held.instrument.definition.dimensions.find(({ items }) => items.includes(item));

const Question = ({ asked, place, total }: { asked: Asked; place: number; total: number }) => {
  const { say, tongue } = useApp();
  const { held, side, item } = asked;
  const answer = answersOn(held.row, side)[item.code];
  const recording = held.instrument.recordings.find((one) => one.item === item.code && one.language === tongue);
  return (
    <>
      <progress class="line" max={total} value={place + 1} aria-label={say('diagnosis.progress')} />
      <p class="muted small">
        {say('diagnosis.place', { n: place + 1, total })} · <Said text={dimensionOf(held, item)?.title} />
      </p>
      <h2 class="question">
        <Said text={item.prompt} />
      </h2>
      <Listen recording={recording} />
      <Levels asked={asked} answer={answer} />
      <NotApplicable asked={asked} answer={answer} />
      <Evidence asked={asked} />
    </>
  );
};

/** One item a screen: the question, five large answers, and what the thumb does next. */
export const DiagnosisItem = ({ id, side, place }: { id: string; side: Side; place: number }) => {
  const { say } = useApp();
  const held = useDiagnosis(id);
  const about = useStructureName(held?.row.structure);
  const items = held ? itemsOf(held.instrument.definition) : [];
  const item = items[place];
  const to = (next: number) =>
    next < 0 || next >= items.length
      ? go(['diagnosis', id], { instead: true })
      : go(['diagnosis', id, side, String(next)], { instead: true });
  return (
    <Frame
      title={say(`diagnosis.side_${side}`)}
      back={['diagnosis', id]}
      foot={
        <>
          <button onClick={() => to(place - 1)}>{say('nav.previous')}</button>
          <button class="first" onClick={() => to(place + 1)}>
            {place + 1 === items.length ? say('nav.finish') : say('nav.next')}
          </button>
        </>
      }
    >
      {held && item && <Question asked={{ held, side, item, about }} place={place} total={items.length} />}
    </Frame>
  );
};
