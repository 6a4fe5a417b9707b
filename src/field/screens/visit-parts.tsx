/** @jsxImportSource preact */
import { visitPlaces, visitThemes } from '../../modules/accompaniment/rules/visit.ts';
import type { VisitPlace, VisitTheme } from '../../modules/accompaniment/rules/visit.ts';
import { useApp } from '../app.ts';
import { dayHere } from '../day.ts';
import type { Json } from '../json.ts';
import type { VisitLack, VisitTyped } from '../rules/visit-here.ts';
import { Chosen, Typed } from '../ui/controls.tsx';
import { Counted, Ticked } from '../ui/counts.tsx';
import { Photos } from '../ui/photos.tsx';
import { Signature } from '../ui/signature.tsx';
import { Voices } from '../ui/voices.tsx';
import type { DraftInHand } from '../use-draft.ts';

export type Typing = VisitTyped & { [key: string]: Json };

export const first = (): Typing => ({
  heldOn: dayHere(),
  began: '',
  minutes: 120,
  place: '',
  themes: [],
  summary: '',
  women: 0,
  men: 0,
  unknown: 0,
  signedBy: '',
  nextOn: '',
  photos: [],
  voices: [],
  signature: '',
  moves: {},
});

export interface PartProps {
  typed: Typing;
  set: DraftInHand<Typing>['set'];
  lacks: VisitLack[];
}

export const WhenWhere = ({ typed, set, lacks }: PartProps) => {
  const { say } = useApp();
  const wrong = (lack: VisitLack) => (lacks.includes(lack) ? say(`visit.lack_${lack}`) : null);
  return (
    <>
      <Typed
        name="heldOn"
        kind="date"
        label={say('visit.held_on')}
        value={typed.heldOn}
        onValue={(heldOn) => set({ heldOn })}
        error={wrong('future')}
      />
      <Typed
        name="began"
        kind="time"
        label={say('visit.began')}
        value={typed.began}
        onValue={(began) => set({ began })}
      />
      <Chosen
        name="minutes"
        label={say('visit.minutes')}
        value={String(typed.minutes)}
        options={[30, 60, 90, 120, 180, 240, 360].map((n) => ({
          value: String(n),
          label: say('visit.hours', { n: n / 60 }),
        }))}
        onValue={(minutes) => set({ minutes: Number(minutes) })}
      />
      <Chosen
        name="place"
        label={say('visit.place')}
        none={say('form.choose')}
        value={typed.place}
        options={visitPlaces.map((value) => ({ value, label: say(`visit.place_${value}`) }))}
        onValue={(place) => set({ place: place as VisitPlace })}
        error={wrong('place')}
      />
    </>
  );
};

export const Themes = ({ typed, set, lacks }: PartProps) => {
  const { say } = useApp();
  const turn = (theme: VisitTheme, on: boolean) =>
    set({ themes: on ? [...typed.themes, theme] : typed.themes.filter((one) => one !== theme) });
  return (
    <fieldset class="field ticks">
      <legend>{say('visit.themes')}</legend>
      {visitThemes.map((theme) => (
        <Ticked
          key={theme}
          name={`theme-${theme}`}
          label={say(`visit.theme_${theme}`)}
          checked={typed.themes.includes(theme)}
          onValue={(on) => turn(theme, on)}
        />
      ))}
      {lacks.includes('themes') && <p class="error">{say('visit.lack_themes')}</p>}
    </fieldset>
  );
};

export const Met = ({ typed, set, lacks }: PartProps) => {
  const { say } = useApp();
  return (
    <fieldset class="field">
      <legend>{say('visit.met')}</legend>
      {(['women', 'men', 'unknown'] as const).map((sex) => (
        <Counted
          key={sex}
          name={sex}
          label={say(`visit.met_${sex}`)}
          value={typed[sex]}
          fewer={say('count.fewer')}
          more={say('count.more')}
          onValue={(n) => set({ [sex]: n })}
        />
      ))}
      {lacks.includes('nobody_present') && <p class="error">{say('visit.lack_nobody_present')}</p>}
    </fieldset>
  );
};

export const Told = ({ typed, set }: PartProps) => {
  const { say } = useApp();
  return (
    <>
      <Typed
        name="summary"
        long
        label={say('visit.summary')}
        value={typed.summary}
        onValue={(summary) => set({ summary })}
      />
      <Voices digests={typed.voices} onVoice={(digest) => set({ voices: [...typed.voices, digest] })} />
      <Photos
        label={say('visit.photos')}
        digests={typed.photos}
        onPhoto={(digest) => set({ photos: [...typed.photos, digest] })}
      />
    </>
  );
};

export const Signed = ({ typed, set, lacks }: PartProps) => {
  const { say } = useApp();
  return (
    <>
      <Typed
        name="nextOn"
        kind="date"
        label={say('visit.next_on')}
        value={typed.nextOn}
        onValue={(nextOn) => set({ nextOn })}
        error={lacks.includes('next_before') ? say('visit.lack_next_before') : null}
      />
      <Typed
        name="signedBy"
        label={say('visit.signed_by')}
        value={typed.signedBy}
        onValue={(signedBy) => set({ signedBy })}
      />
      <Signature digest={typed.signature} onSigned={(signature) => set({ signature })} />
    </>
  );
};
