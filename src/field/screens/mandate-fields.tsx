/** @jsxImportSource preact */
import { consentGivers } from '../../modules/accompaniment/rules/plan.ts';
import { useApp } from '../app.ts';
import { Picked, Typed } from '../ui/controls.tsx';
import { Photos } from '../ui/photos.tsx';

/** Who of the cooperative asked this agent to file for it; the house tells that telephone, and it can be contested. */
export interface Mandate {
  givenBy: string;
  givenAs: string;
  way: string;
  phone: string;
  paper: string;
}

export const emptyMandate: Mandate = { givenBy: '', givenAs: 'president', way: 'spoken', phone: '', paper: '' };

const lacks = ({ givenBy, way, phone, paper }: Mandate) => ({
  givenBy: givenBy.trim().length < 3,
  phone: phone.replaceAll(/\D/g, '').length < 9,
  paper: way === 'signed_paper' && paper === '',
});

export const isWhole = (mandate: Mandate): boolean => !Object.values(lacks(mandate)).includes(true);

interface Props {
  mandate: Mandate;
  asked: boolean;
  onMandate: (mandate: Mandate) => void;
}

export const MandateFields = ({ mandate, asked, onMandate }: Props) => {
  const { say } = useApp();
  const lacking = lacks(mandate);
  const set = (part: Partial<Mandate>) => onMandate({ ...mandate, ...part });
  const wrong = (name: keyof typeof lacking) => (asked && lacking[name] ? say(`mandate.lack_${name}`) : null);
  return (
    <section>
      <h2>{say('mandate.title')}</h2>
      <p>{say('mandate.lede')}</p>
      <Typed
        name="givenBy"
        label={say('consent.given_by')}
        value={mandate.givenBy}
        onValue={(givenBy) => set({ givenBy })}
        error={wrong('givenBy')}
      />
      <Picked
        name="givenAs"
        label={say('consent.given_as')}
        value={mandate.givenAs}
        options={consentGivers.map((value) => ({ value, label: say(`consent.as_${value}`) }))}
        onValue={(givenAs) => set({ givenAs })}
      />
      <Typed
        name="phone"
        kind="tel"
        label={say('structure.phone')}
        hint={say('mandate.phone_hint')}
        value={mandate.phone}
        onValue={(phone) => set({ phone })}
        error={wrong('phone')}
      />
      <Picked
        name="way"
        label={say('consent.way')}
        value={mandate.way}
        options={[
          { value: 'spoken', label: say('consent.spoken') },
          { value: 'signed_paper', label: say('consent.signed') },
        ]}
        onValue={(way) => set({ way })}
      />
      {mandate.way === 'signed_paper' && (
        <Photos
          label={say('consent.sheet')}
          digests={mandate.paper ? [mandate.paper] : []}
          onPhoto={(paper) => set({ paper })}
        />
      )}
      {wrong('paper') && <p class="error">{wrong('paper')}</p>}
    </section>
  );
};
