/** @jsxImportSource preact */
import { missedReasons } from '../../modules/accompaniment/rules/visit.ts';
import { useApp, useKept } from '../app.ts';
import { doCapture } from '../do-capture.ts';
import { visitsOf } from '../engagements.ts';
import { go } from '../place.ts';
import { Picked, Typed } from '../ui/controls.tsx';
import { Frame } from '../ui/frame.tsx';
import { useDraft } from '../use-draft.ts';
import { useStructureName } from './diagnosis.tsx';

const first = { why: '', note: '' };

interface Props {
  engagement: string;
  visit: string;
  structure: string;
}

/** A visit that was planned and did not take place: why. It costs the cooperative nothing of its twelve. */
export const Missed = ({ engagement, visit, structure }: Props) => {
  const { say } = useApp();
  const about = useStructureName(structure);
  const draft = `missed:${visit}`;
  const { value, set } = useDraft<typeof first>(draft, first, () => about);
  const known = useKept(async (store) => (await visitsOf(store, engagement)).some(({ id }) => id === visit), [visit]);
  const whole = value !== undefined && value.why !== '' && (value.why !== 'other' || value.note.trim() !== '');
  const save = async () => {
    const input = { visit, why: value!.why, note: value!.note.trim() };
    const act = { name: 'accompaniment.miss_visit', record: visit, input, about };
    if (await doCapture({ acts: [act], draft })) go(['structure', structure]);
  };
  return (
    <Frame title={say('missed.title')} back={['structure', structure]}>
      <p class="lede">{about}</p>
      {known === false && <p class="notice calm">{say('visit.not_here')}</p>}
      {known && value && (
        <>
          <Picked
            name="why"
            label={say('missed.why')}
            value={value.why}
            options={missedReasons.map((reason) => ({ value: reason, label: say(`missed.${reason}`) }))}
            onValue={(why) => set({ why })}
          />
          <Typed name="note" label={say('missed.note')} value={value.note} onValue={(note) => set({ note })} long />
          <button class="first wide" disabled={!whole} onClick={() => void save()}>
            {say('missed.save')}
          </button>
        </>
      )}
    </Frame>
  );
};
