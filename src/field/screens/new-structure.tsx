/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import { placeName } from '../../modules/registry/rules/places.ts';
import { provinces } from '../../modules/registry/rules/places-data.ts';
import { useApp } from '../app.ts';
import { doCapture } from '../do-capture.ts';
import { go } from '../place.ts';
import { Chosen, Typed } from '../ui/controls.tsx';
import { Frame } from '../ui/frame.tsx';
import { useDraft } from '../use-draft.ts';
import { siteLang } from '../words/lang.ts';

const first = {
  name_fr: '',
  name_ar: '',
  province: '',
  commune: '',
  register_number: '',
  created_on: '',
  members: '',
  women: '',
  president: '',
  phone: '',
};
type Typing = typeof first;

const orNull = (text: string): string | null => text.trim() || null;

const countOf = (text: string): number => Math.max(0, Number.parseInt(text, 10) || 0);

const membersOf = ({ members, women }: Typing) => {
  if (!members.trim()) return null;
  const total = countOf(members);
  const hers = Math.min(total, countOf(women));
  return {
    as_of: new Date().toISOString().slice(0, 10),
    total,
    classes: women.trim() ? [{ sex: 'women', age_band: 'unknown', members: hers }] : [],
    source: 'field',
  };
};

const inputOf = (id: string, typed: Typing) => ({
  id,
  kind: 'cooperative',
  names: { fr: orNull(typed.name_fr), ar: orNull(typed.name_ar) },
  region: provinces.find(({ code }) => code === typed.province)?.region ?? null,
  province: orNull(typed.province),
  commune: orNull(typed.commune),
  register_number: orNull(typed.register_number),
  created_on: orNull(typed.created_on),
  members: membersOf(typed),
  officers: typed.president.trim()
    ? [{ role: 'president', name: typed.president.trim(), phone: orNull(typed.phone) }]
    : [],
  contacts: typed.phone.trim() ? [{ phone: typed.phone.trim() }] : [],
});

/** A cooperative that nobody had entered, met on the way: enough to come back to it; the rest is the office's. */
export const NewStructure = ({ id }: { id: string }) => {
  const { say, tongue } = useApp();
  const { value, set } = useDraft<Typing>(`new-structure:${id}`, first, ({ name_fr, name_ar }) => name_fr || name_ar);
  const [asked, setAsked] = useState(false);
  if (!value)
    return (
      <Frame title={say('structure.new')} back={[]}>
        {null}
      </Frame>
    );
  const named = value.name_fr.trim() !== '' || value.name_ar.trim() !== '';
  const placed = value.province !== '';
  const options = provinces
    .map(({ code }) => ({ value: code, label: placeName(code, siteLang(tongue)) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, siteLang(tongue)));
  const save = async () => {
    setAsked(true);
    if (!named || !placed) return;
    const done = await doCapture({
      acts: [
        {
          name: 'registry.register_structure',
          record: id,
          input: JSON.parse(JSON.stringify(inputOf(id, value))),
          about: value.name_fr.trim() || value.name_ar.trim(),
        },
      ],
      draft: `new-structure:${id}`,
    });
    if (done) go([], { instead: true });
  };
  const typed = (name: keyof Typing, label: string, more: Partial<Parameters<typeof Typed>[0]> = {}) => (
    <Typed name={name} label={label} value={value[name]} onValue={(text) => set({ [name]: text })} {...more} />
  );
  return (
    <Frame
      title={say('structure.new')}
      back={[]}
      foot={
        <button class="first wide" onClick={() => void save()}>
          {say('form.save')}
        </button>
      }
    >
      {typed('name_ar', say('structure.name_ar'))}
      {typed('name_fr', say('structure.name_fr'), { error: asked && !named ? say('structure.name_missing') : null })}
      <Chosen
        name="province"
        label={say('structure.province')}
        none={say('form.choose')}
        value={value.province}
        options={options}
        onValue={(province) => set({ province })}
        error={asked && !placed ? say('structure.province_missing') : null}
      />
      {typed('commune', say('structure.commune'))}
      {typed('register_number', say('structure.register_number'), { hint: say('structure.register_hint') })}
      {typed('created_on', say('structure.created_on'), { kind: 'date' })}
      {typed('members', say('structure.members'), { numeric: true })}
      {typed('women', say('structure.women'), { numeric: true })}
      {typed('president', say('structure.president'))}
      {typed('phone', say('structure.phone'), { kind: 'tel', hint: say('structure.phone_hint') })}
    </Frame>
  );
};
