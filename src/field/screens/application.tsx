/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import { sectionsAsked } from '../../modules/forms/rules/conditions.ts';
import type { Answers, Form } from '../../modules/forms/rules/form.ts';
import { problemsOf } from '../../modules/forms/rules/read-answers.ts';
import { theStore, useApp, useKept } from '../app.ts';
import { actsOf } from '../application-acts.ts';
import type { Sent } from '../application-acts.ts';
import { callWithForm } from '../calls.ts';
import type { CallRow } from '../calls.ts';
import { doCapture } from '../do-capture.ts';
import type { Json } from '../json.ts';
import { mediaNamed } from '../media/draft-media.ts';
import { go } from '../place.ts';
import { withPieces } from '../rules/application-here.ts';
import type { Pieces } from '../rules/application-here.ts';
import { Frame } from '../ui/frame.tsx';
import { Said } from '../ui/tongued.tsx';
import { useDraft } from '../use-draft.ts';
import { siteLang } from '../words/lang.ts';
import { OneSection } from './application-section.tsx';
import { emptyMandate, isWhole, MandateFields } from './mandate-fields.tsx';
import type { Mandate } from './mandate-fields.tsx';
import { useStructureName } from './diagnosis.tsx';

interface Typing {
  [key: string]: Json;
  answers: Json;
  pieces: Json;
  mandate: Json;
}

type Asked = Omit<Sent, 'about' | 'language'> & { row: CallRow; form: Form };

/** What was typed so far, and what the form's rules say of it. */
const useTyped = (id: string, form: Form, about: string) => {
  const first: Typing = { answers: {}, pieces: {}, mandate: emptyMandate as unknown as Json };
  const { value = first, set } = useDraft<Typing>(`application:${id}`, first, () => about);
  const pieces = value.pieces as unknown as Pieces;
  const mandate = value.mandate as unknown as Mandate;
  const answers = withPieces(form, value.answers as unknown as Answers, pieces);
  const keep = (name: string) => (next: unknown) => set({ [name]: next as Json });
  return { pieces, mandate, answers, keep, problems: problemsOf(form, answers) };
};

type Typed = ReturnType<typeof useTyped>;

const Sections = ({ form, typed, asked }: { form: Form; typed: Typed; asked: boolean }) => {
  const { answers, pieces, mandate, problems, keep } = typed;
  const wrong = new Set(asked ? problems.map(({ field }) => field) : []);
  return (
    <>
      {sectionsAsked(form, answers).map((section) => (
        <OneSection
          key={section.id}
          {...{ form, section, answers, pieces, wrong }}
          onAnswers={keep('answers')}
          onPieces={keep('pieces')}
        />
      ))}
      <MandateFields mandate={mandate} asked={asked} onMandate={keep('mandate')} />
    </>
  );
};

const Filling = ({ id, call, structure, row, form }: Asked) => {
  const { say, tongue } = useApp();
  const about = useStructureName(structure);
  const typed = useTyped(id, form, about);
  const [asked, setAsked] = useState(false);
  const back = ['structure', structure];
  const { answers, problems } = typed;
  const send = async () => {
    setAsked(true);
    if (problems.length > 0 || !isWhole(typed.mandate)) return;
    const acts = actsOf({ id, call, structure, about, language: siteLang(tongue) }, form, answers, typed);
    const named = acts.flatMap((act) => act.media ?? []);
    const media = await mediaNamed(theStore(), named);
    if (await doCapture({ acts, media, draft: `application:${id}` })) go(back, { instead: true });
  };
  const foot = (
    <button class="first wide" onClick={() => void send()}>
      {say('application.send')}
    </button>
  );
  return (
    <Frame title={about} back={back} foot={foot}>
      <p class="lede">
        <Said text={row.title} />
      </p>
      <p class="muted">{say('application.closes', { at: new Date(row.closes_at) })}</p>
      {asked && problems.length > 0 && (
        <p class="notice problem">{say('application.lacking', { n: problems.length })}</p>
      )}
      <Sections form={form} typed={typed} asked={asked} />
    </Frame>
  );
};

/** An application for a prize, filled in by an agent whom the cooperative has asked to. */
export const Application = ({ structure, call, id }: { structure: string; call: string; id: string }) => {
  const { say } = useApp();
  const held = useKept((store) => callWithForm(store, call), [call]);
  if (held) return <Filling id={id} call={call} structure={structure} row={held.row} form={held.form} />;
  return (
    <Frame title={say('application.title')} back={['structure', structure]}>
      {held === null && <p class="notice alive">{say('application.not_here')}</p>}
    </Frame>
  );
};
