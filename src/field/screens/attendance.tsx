/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import { dayOf } from '../../platform/words/format.ts';
import { theStore, useApp, useKept } from '../app.ts';
import { dayHere } from '../day.ts';
import { doCapture } from '../do-capture.ts';
import type { Json } from '../json.ts';
import { mediaNamed } from '../media/draft-media.ts';
import { go } from '../place.ts';
import { changesOf, firstSheet, refusalsOf } from '../rules/attendance-here.ts';
import type { SessionRow, Sheet } from '../rules/attendance-here.ts';
import { sessionHeld } from '../sessions.ts';
import type { NewAct } from '../store/capture.ts';
import { Frame } from '../ui/frame.tsx';
import { Photos } from '../ui/photos.tsx';
import { Said } from '../ui/tongued.tsx';
import { useDraft } from '../use-draft.ts';
import { saidIn } from '../words/text-in.ts';
import { One } from './attendance-one.tsx';

interface Typing {
  [key: string]: Json;
  sheet: Json;
  photos: string[];
}

const actsOf = (id: string, row: SessionRow, { sheet, photos }: { sheet: Sheet; photos: string[] }, about: string) => {
  const changes = changesOf(row, sheet);
  const acts: NewAct[] = [];
  if (Object.keys(changes).length > 0)
    acts.push({ name: 'trainings.record_attendance', record: id, input: { session: id }, changes, about });
  for (const photo of photos)
    acts.push({
      name: 'trainings.attach_sheet',
      record: id,
      input: { session: id, sheet: photo },
      media: [photo],
      about,
    });
  return acts;
};

const Summary = ({ sheet }: { sheet: Sheet }) => {
  const { say } = useApp();
  const all = Object.values(sheet);
  const here = all.filter(({ status }) => status === 'present');
  const people = here.reduce((sum, one) => sum + (one.people ?? 0), 0);
  return <p class="lede">{say('attendance.so_far', { here: here.length, of: all.length, people })}</p>;
};

const Filling = ({ id, row }: { id: string; row: SessionRow }) => {
  const { say, tongue } = useApp();
  const key = `attendance:${id}`;
  const about = saidIn(row.title, tongue);
  const draft = useDraft<Typing>(key, { sheet: {}, photos: [] }, () => about);
  const [asked, setAsked] = useState(false);
  if (!draft.value)
    return (
      <Frame title={about} back={['sessions']}>
        {null}
      </Frame>
    );
  const sheet: Sheet = { ...firstSheet(row), ...(draft.value.sheet as unknown as Sheet) };
  const { photos } = draft.value;
  const wrong = refusalsOf(sheet);
  const early = dayOf(row.startsAt) > dayHere();
  const save = async () => {
    setAsked(true);
    if (Object.keys(wrong).length > 0) return;
    const acts = actsOf(id, row, { sheet, photos }, about);
    if (await doCapture({ acts, media: await mediaNamed(theStore(), photos), draft: key }))
      go(['sessions'], { instead: true });
  };
  return (
    <Frame
      title={about}
      back={['sessions']}
      foot={
        <button class="first wide" disabled={early} onClick={() => void save()}>
          {say('attendance.save')}
        </button>
      }
    >
      <p class="muted">
        <Said text={row.title} /> · {say('session.at', { at: new Date(row.startsAt) })}
      </p>
      {early && <p class="notice calm">{say('attendance.early')}</p>}
      <Summary sheet={sheet} />
      <ul class="plain">
        {row.expected.map((expected) => (
          <One
            key={expected.structure}
            expected={expected}
            said={sheet[expected.structure]!}
            wrong={asked ? wrong[expected.structure] : undefined}
            onSaid={(said) => draft.set({ sheet: { ...sheet, [expected.structure]: said } as unknown as Json })}
          />
        ))}
      </ul>
      <Photos
        label={say('attendance.sheet')}
        digests={photos}
        onPhoto={(digest) => draft.set({ photos: [...photos, digest] })}
      />
    </Frame>
  );
};

/** A group on one screen: all are there, then one taps the exceptions; counted, never invented. */
export const Attendance = ({ id }: { id: string }) => {
  const { say } = useApp();
  const row = useKept((store) => sessionHeld(store, id), [id]);
  if (row) return <Filling id={id} row={row} />;
  return (
    <Frame title={say('tab.sessions')} back={['sessions']}>
      {row === null && <p class="notice alive">{say('session.not_here')}</p>}
    </Frame>
  );
};
