/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import { uuidv7 } from 'uuidv7';
import { consentPurposes, consentTextVersion } from '../../modules/people/rules/consent.ts';
import type { ConsentPurpose } from '../../modules/people/rules/consent.ts';
import { consentWording } from '../../modules/people/rules/consent-wording.ts';
import { useApp, useKept } from '../app.ts';
import { doCapture } from '../do-capture.ts';
import { mediaNamed } from '../media/draft-media.ts';
import type { Json } from '../json.ts';
import { go } from '../place.ts';
import { queueOf } from '../store/capture.ts';
import type { Store } from '../store/open.ts';
import { structureOf } from '../structures.ts';
import type { StructureRow } from '../structures.ts';
import { Frame } from '../ui/frame.tsx';
import { Icon } from '../ui/icons.tsx';
import { Picked } from '../ui/controls.tsx';
import { Photos } from '../ui/photos.tsx';
import { Voices } from '../ui/voices.tsx';
import { nameOfTongue, sideOf, tongues } from '../words/lang.ts';
import type { Tongue } from '../words/lang.ts';
import { useStructureName } from './diagnosis.tsx';

type Contact = StructureRow['contacts'][number] & { id: string };
type Given = { subject: string; purpose: string };

/** What was agreed to on this telephone and is not sent yet. */
const givenHere = async (store: Store): Promise<Given[]> =>
  (await queueOf(store))
    .filter(({ name }) => name === 'people.give_consent')
    .map(({ input }) => input as unknown as Given);

interface AskProps {
  contact: Contact;
  purpose: ConsentPurpose;
  about: string;
  store: Store;
  done: () => void;
}

/** One question, read aloud in the person's own language, and what proves her answer. */
const Ask = ({ contact, purpose, about, store, done }: AskProps) => {
  const { say, tongue } = useApp();
  const [lang, setLang] = useState<Tongue>(tongue);
  const [how, setHow] = useState<'spoken' | 'paper'>('spoken');
  const [proof, setProof] = useState('');
  const whole = how === 'spoken' || proof !== '';
  const agree = async () => {
    const asked = {
      subject: contact.id,
      subject_kind: 'contact',
      purpose,
      how,
      text_version: consentTextVersion,
      lang,
    };
    const input: Json = { id: uuidv7(), ...asked, proof: proof || null };
    const media = proof ? [proof] : [];
    const act = { name: 'people.give_consent', record: contact.id, input, media, about };
    if (await doCapture({ acts: [act], media: await mediaNamed(store, media) })) done();
  };
  return (
    <>
      <Picked
        name="lang"
        label={say('agreed.lang')}
        value={lang}
        options={tongues.map((value) => ({ value, label: nameOfTongue[value] }))}
        onValue={(value) => setLang(value as Tongue)}
      />
      <blockquote lang={lang} dir={sideOf(lang)}>
        {consentWording[consentTextVersion]?.[purpose][lang]}
      </blockquote>
      <Picked
        name="how"
        label={say('consent.way')}
        value={how}
        options={[
          { value: 'spoken', label: say('consent.spoken') },
          { value: 'paper', label: say('consent.signed') },
        ]}
        onValue={(value) => (setHow(value as typeof how), setProof(''))}
      />
      {how === 'paper' && <Photos label={say('consent.sheet')} digests={proof ? [proof] : []} onPhoto={setProof} />}
      {how === 'spoken' && <Voices digests={proof ? [proof] : []} onVoice={setProof} />}
      <button class="first wide" disabled={!whole} onClick={() => void agree()}>
        {say('agreed.yes')}
      </button>
      <button class="wide" onClick={done}>
        {say('agreed.no')}
      </button>
    </>
  );
};

/** What one contact has agreed to, and what she can be asked. */
const Asked = ({ contact, given, onAsk }: { contact: Contact; given: Given[]; onAsk: (p: ConsentPurpose) => void }) => {
  const { say } = useApp();
  const agreed = (purpose: string) =>
    (contact.agreed ?? []).includes(purpose) ||
    given.some((one) => one.subject === contact.id && one.purpose === purpose);
  return (
    <section>
      <h2>
        <bdi dir={contact.label ? undefined : 'ltr'}>{contact.label ?? contact.phone}</bdi>
      </h2>
      <ul class="doors">
        {consentPurposes.map((purpose) => (
          <li key={purpose}>
            {agreed(purpose) ? (
              <p class="notice done">
                {say(`agreed.${purpose}`)} · {say('agreed.already')}
              </p>
            ) : (
              <button class="wide" onClick={() => onAsk(purpose)}>
                {say(`agreed.${purpose}`)}
                <Icon name="on" turns />
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};

/** What the contacts of a cooperative allow us, one thing at a time, each free. */
export const Consents = ({ structure }: { structure: string }) => {
  const { say } = useApp();
  const name = useStructureName(structure);
  const store = useKept(async (kept) => kept, []);
  const row = useKept((kept) => structureOf(kept, structure), [structure]);
  const given = useKept(givenHere) ?? [];
  const [asked, setAsked] = useState<{ contact: Contact; purpose: ConsentPurpose } | null>(null);
  // A contact that the house lent before it told ids cannot be spoken for.
  const contacts = (row?.contacts ?? []).filter((one): one is Contact => one.id !== undefined);
  return (
    <Frame title={asked ? say(`agreed.${asked.purpose}`) : say('agreed.title')} back={['structure', structure]}>
      <p class="lede">{asked ? say('agreed.read') : name}</p>
      {asked && store ? (
        <Ask {...asked} about={name} store={store} done={() => setAsked(null)} />
      ) : (
        contacts.map((contact) => (
          <Asked key={contact.id} contact={contact} given={given} onAsk={(purpose) => setAsked({ contact, purpose })} />
        ))
      )}
      {row && contacts.length === 0 && (
        <>
          <p class="notice calm">{say('agreed.none')}</p>
          <button class="wide" onClick={() => go(['structure', structure])}>
            {say('nav.back')}
          </button>
        </>
      )}
    </Frame>
  );
};
