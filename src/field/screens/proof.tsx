/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import { uuidv7 } from 'uuidv7';
import { theStore, useApp, useKept } from '../app.ts';
import { doCapture } from '../do-capture.ts';
import type { Json } from '../json.ts';
import { mediaNamed } from '../media/draft-media.ts';
import { go } from '../place.ts';
import { isBegun, isProof, nothingTyped } from '../rules/proof-here.ts';
import type { ProofTyped, ToProveRow } from '../rules/proof-here.ts';
import type { NewAct } from '../store/capture.ts';
import { toProve } from '../to-prove.ts';
import { Typed } from '../ui/controls.tsx';
import { Frame } from '../ui/frame.tsx';
import { Photos } from '../ui/photos.tsx';
import { Said } from '../ui/tongued.tsx';
import { useDraft } from '../use-draft.ts';
import { useStructureName } from './diagnosis.tsx';

interface Typing {
  [key: string]: Json;
  /** By criterion. */
  proofs: { [criterion: string]: { note: string; photo: string } };
  why: string;
}

type Criterion = ToProveRow['criteria'][number];

const actOf = (item: string, { id: criterion }: Criterion, { note, photo }: ProofTyped, about: string): NewAct => ({
  name: 'evidence.give_proof',
  record: item,
  input: { id: uuidv7(), item, criterion, note: note.trim(), media: photo || null },
  media: photo ? [photo] : [],
  about,
});

interface OneProps {
  one: Criterion;
  typed: ProofTyped;
  wrong: boolean;
  onTyped: (typed: ProofTyped) => void;
}

const One = ({ one, typed, wrong, onTyped }: OneProps) => {
  const { say } = useApp();
  return (
    <section>
      <h2>
        <Said text={one.label} />
      </h2>
      {one.given && <p class="hint">{say('proof.given')}</p>}
      <Photos
        label={say('proof.photo')}
        digests={typed.photo ? [typed.photo] : []}
        onPhoto={(photo) => onTyped({ ...typed, photo })}
      />
      <Typed
        name={`note-${one.id}`}
        label={say('proof.note')}
        value={typed.note}
        onValue={(note) => onTyped({ ...typed, note })}
        error={wrong ? say('proof.wants_photo') : null}
        long
      />
    </section>
  );
};

const Silence = ({ why, onWhy, onTell }: { why: string; onWhy: (why: string) => void; onTell: () => void }) => {
  const { say } = useApp();
  return (
    <details>
      <summary>{say('proof.unreachable')}</summary>
      <Typed name="why" label={say('proof.why')} value={why} onValue={onWhy} long />
      <button class="wide" disabled={why.trim().length < 3} onClick={onTell}>
        {say('proof.tell')}
      </button>
    </details>
  );
};

const Filling = ({ id, row }: { id: string; row: ToProveRow }) => {
  const { say } = useApp();
  const about = useStructureName(row.structure);
  const draft = `proof:${id}`;
  const { value, set } = useDraft<Typing>(draft, { proofs: {}, why: '' }, () => about);
  const [asked, setAsked] = useState(false);
  const typedOf = (one: Criterion): ProofTyped => value?.proofs[one.id] ?? nothingTyped;
  const begun = row.criteria.filter((one) => isBegun(typedOf(one)));
  const lacking = begun.filter((one) => !isProof(one.wants, typedOf(one)));
  const done = async (acts: NewAct[]) => {
    const media = await mediaNamed(
      theStore(),
      acts.flatMap((act) => act.media ?? []),
    );
    if (await doCapture({ acts, media, draft })) go(['structure', row.structure], { instead: true });
  };
  const save = () => {
    setAsked(true);
    if (begun.length > 0 && lacking.length === 0) void done(begun.map((one) => actOf(id, one, typedOf(one), about)));
  };
  const tell = () => {
    const input = { item: id, reason: value?.why.trim() ?? '' };
    void done([{ name: 'evidence.tell_unreachable', record: id, input, about }]);
  };
  const foot = (
    <button class="first wide" onClick={save}>
      {say('proof.save')}
    </button>
  );
  return (
    <Frame title={say('proof.title')} back={['structure', row.structure]} foot={foot}>
      <p class="lede">
        <bdi>{about}</bdi>
      </p>
      <p>
        <Said text={row.title} />
      </p>
      {asked && begun.length === 0 && <p class="notice problem">{say('proof.nothing')}</p>}
      {value &&
        row.criteria.map((one) => (
          <One
            key={one.id}
            one={one}
            typed={typedOf(one)}
            wrong={asked && lacking.includes(one)}
            onTyped={(typed) => set({ proofs: { ...value.proofs, [one.id]: { ...typed } } })}
          />
        ))}
      {value && <Silence why={value.why} onWhy={(why) => set({ why })} onTell={tell} />}
    </Frame>
  );
};

/** A record that was drawn is put to the test where it stands: a photograph or a note for each criterion. */
export const Proof = ({ id }: { id: string }) => {
  const { say } = useApp();
  const row = useKept((store) => toProve(store, id), [id]);
  if (row) return <Filling id={id} row={row} />;
  return (
    <Frame title={say('proof.title')} back={[]}>
      {row === null && <p class="notice calm">{say('proof.not_here')}</p>}
    </Frame>
  );
};
