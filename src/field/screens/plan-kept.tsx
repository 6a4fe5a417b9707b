/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import { uuidv7 } from 'uuidv7';
import { actionStates, consentGivers, isLate } from '../../modules/accompaniment/rules/plan.ts';
import type { ActionState } from '../../modules/accompaniment/rules/plan.ts';
import { useApp } from '../app.ts';
import { dayHere } from '../day.ts';
import { doCapture } from '../do-capture.ts';
import { mediaNamed } from '../media/draft-media.ts';
import { isAgreed } from '../rules/plan-here.ts';
import type { PlanAction, PlanRow } from '../rules/plan-here.ts';
import type { Store } from '../store/open.ts';
import { Chosen, Picked, Typed } from '../ui/controls.tsx';
import { Photos } from '../ui/photos.tsx';
import { Said } from '../ui/tongued.tsx';
import { useDraft } from '../use-draft.ts';
import { saidIn } from '../words/text-in.ts';
import { useStructureName } from './diagnosis.tsx';

interface Props {
  id: string;
  row: PlanRow;
  structure: string;
  store: Store;
}

const Action = ({ action, plan, about }: { action: PlanAction; plan: string; about: string }) => {
  const { say, tongue } = useApp();
  const [why, setWhy] = useState<string | null>(null);
  const move = (to: ActionState, reason = '') =>
    void doCapture({
      acts: [
        { name: 'accompaniment.move_action', record: plan, input: { plan, action: action.id, to, why: reason }, about },
      ],
    });
  const late = isLate(action, dayHere());
  return (
    <li class="action">
      <h3>
        <Said text={action.title} />
      </h3>
      <p class="muted small">
        {action.owner && <bdi>{action.owner}</bdi>} {action.dueOn && say('action.due_on', { at: action.dueOn })}{' '}
        {late && <span class="badge problem">{say('action.late')}</span>}
      </p>
      <Chosen
        name={`state-${action.id}`}
        label={say('action.state')}
        value={why === null ? action.state : 'dropped'}
        options={actionStates.map((value) => ({ value, label: say(`action.${value}`) }))}
        onValue={(to) => (to === 'dropped' ? setWhy('') : (setWhy(null), move(to as ActionState)))}
      />
      {why !== null && action.state !== 'dropped' && (
        <>
          <Typed name={`why-${action.id}`} label={say('action.why_dropped')} value={why} onValue={setWhy} />
          <button disabled={why.trim() === ''} onClick={() => move('dropped', why.trim())}>
            {say('form.save')} <span class="unseen">{saidIn(action.title, tongue)}</span>
          </button>
        </>
      )}
    </li>
  );
};

const firstConsent = { way: 'spoken', givenBy: '', givenAs: 'president', sheet: '' };
type ConsentTyped = typeof firstConsent;

const Consent = ({ id, row, structure, store }: Props) => {
  const { say } = useApp();
  const about = useStructureName(structure);
  const draft = useDraft<ConsentTyped>(`consent:${id}`, firstConsent, () => about);
  const { way, givenBy, givenAs, sheet } = draft.value ?? firstConsent;
  const whole = givenBy.trim().length > 1 && (way !== 'signed' || sheet !== '');
  const record = async () => {
    const input = {
      id: uuidv7(),
      plan: id,
      version: row.version,
      way,
      givenBy: givenBy.trim(),
      givenAs,
      givenOn: dayHere(),
      digest: sheet || null,
    };
    const media = sheet ? [sheet] : [];
    await doCapture({
      acts: [{ name: 'accompaniment.record_plan_consent', record: id, input, media, about }],
      media: await mediaNamed(store, media),
      draft: `consent:${id}`,
    });
  };
  return (
    <section>
      <h2>{say('consent.title')}</h2>
      <p>{say('consent.lede')}</p>
      <Picked
        name="way"
        label={say('consent.way')}
        value={way}
        options={(['spoken', 'signed'] as const).map((value) => ({ value, label: say(`consent.${value}`) }))}
        onValue={(value) => draft.set({ way: value })}
      />
      <Typed
        name="givenBy"
        label={say('consent.given_by')}
        value={givenBy}
        onValue={(value) => draft.set({ givenBy: value })}
      />
      <Picked
        name="givenAs"
        label={say('consent.given_as')}
        value={givenAs}
        options={consentGivers.map((value) => ({ value, label: say(`consent.as_${value}`) }))}
        onValue={(value) => draft.set({ givenAs: value })}
      />
      {way === 'signed' && (
        <Photos
          label={say('consent.sheet')}
          digests={sheet ? [sheet] : []}
          onPhoto={(digest) => draft.set({ sheet: digest })}
        />
      )}
      <button class="first wide" disabled={!whole} onClick={() => void record()}>
        {say('consent.record')}
      </button>
    </section>
  );
};

/** A plan that is there: what moves, and whether the cooperative has agreed to it as it stands. */
export const PlanKept = (props: Props) => {
  const { say } = useApp();
  const { id, row, structure } = props;
  const about = useStructureName(structure);
  return (
    <>
      {row.objectives && <p class="lede">{row.objectives}</p>}
      {isAgreed(row) ? (
        <p class="notice done">{say('consent.given')}</p>
      ) : (
        <p class="notice alive">{say('consent.missing')}</p>
      )}
      <ol class="plain">
        {row.actions.map((action) => (
          <Action key={action.id} action={action} plan={id} about={about} />
        ))}
      </ol>
      {!isAgreed(row) && <Consent {...props} />}
    </>
  );
};
