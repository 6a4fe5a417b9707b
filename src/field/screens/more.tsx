/** @jsxImportSource preact */
import { useEffect, useRef, useState } from 'preact/hooks';
import { change, theStore, useApp } from '../app.ts';
import { go } from '../place.ts';
import { signOut } from '../session.ts';
import { writeMark } from '../store/device.ts';
import { takeEscapeFile } from '../store/escape.ts';
import { network } from '../sync/media.ts';
import { sendNow } from '../sync/when.ts';
import { Ticked } from '../ui/counts.tsx';
import { saveEscapeFile } from '../ui/escape-file.ts';
import { Frame, useUnsent } from '../ui/frame.tsx';
import { measureRoom } from '../ui/storage.ts';
import type { Room } from '../ui/storage.ts';
import { Tongues } from './sign-in.tsx';

const WifiOnly = () => {
  const { say, wifiOnly } = useApp();
  const choose = (only: boolean) => {
    change({ wifiOnly: only });
    void writeMark('wifiOnly', only).then(sendNow);
  };
  return (
    <>
      <Ticked name="wifi_only" label={say('wifi.only')} hint={say('wifi.hint')} checked={wifiOnly} onValue={choose} />
      {network() === 'unknown' && <p class="hint">{say('wifi.unknown')}</p>}
    </>
  );
};

const Import = () => {
  const { say } = useApp();
  const [told, setTold] = useState<string | null>(null);
  const take = async (file: File | undefined) => {
    if (!file) return;
    const taken = await takeEscapeFile(theStore(), await file.text());
    setTold(taken === null ? say('import.not_one') : say('import.taken', { n: taken }));
    if (taken) void sendNow();
  };
  return (
    <section>
      <h2>{say('import.title')}</h2>
      <p>{say('import.lede')}</p>
      <label class="button">
        {say('import.choose')}
        <input
          class="unseen"
          type="file"
          accept=".json,application/json"
          onChange={(event) => void take(event.currentTarget.files?.[0])}
        />
      </label>
      {told && <output>{told}</output>}
    </section>
  );
};

interface LeavingProps {
  unsent: number;
  onLeave: () => void;
}

/** Something is unsent: it is sent, or saved in a file; only then may one leave, and what is left is locked here. */
const Unsent = ({ unsent, onLeave }: LeavingProps) => {
  const { say } = useApp();
  const [saved, setSaved] = useState(false);
  const warning = useRef<HTMLDivElement>(null);
  useEffect(() => warning.current?.scrollIntoView({ block: 'center' }), []);
  return (
    <div class="notice problem" role="alert" ref={warning}>
      <strong>{say('sign_out.unsent', { n: unsent })}</strong>
      <p>{say('sign_out.what')}</p>
      <p class="gestures">
        <button class="first" onClick={() => void sendNow()}>
          {say('out.send_now')}
        </button>
        <button onClick={() => void saveEscapeFile().then(() => setSaved(true))}>{say('out.export_all')}</button>
        {saved && (
          <button class="away" onClick={onLeave}>
            {say('sign_out.locked')}
          </button>
        )}
      </p>
    </div>
  );
};

/** Signing out with something unsent never happens by one touch. */
const SignOut = () => {
  const { say } = useApp();
  const unsent = useUnsent();
  const [asked, setAsked] = useState(false);
  const [told, setTold] = useState<string | null>(null);
  const leave = async () => {
    if (!(await signOut())) return setTold(say('sign_out.needs_network'));
    go([]);
  };
  return (
    <section>
      <h2>{say('sign_out.title')}</h2>
      {asked && unsent > 0 ? (
        <Unsent unsent={unsent} onLeave={() => void leave()} />
      ) : (
        <button onClick={() => (unsent > 0 ? setAsked(true) : void leave())}>{say('sign_out.do')}</button>
      )}
      {told && <output>{told}</output>}
    </section>
  );
};

const Held = () => {
  const { say, skew } = useApp();
  const [room, setRoom] = useState<Room | null>(null);
  useEffect(() => void measureRoom().then(setRoom), []);
  return (
    <section>
      <h2>{say('room.title')}</h2>
      {room && <p>{say('room.used', { used: room.usedMb, free: room.freeMb })}</p>}
      {room && <p class="hint">{room.persisted ? say('room.persisted') : say('room.not_persisted')}</p>}
      {Math.abs(skew) > 5 * 60_000 && <p class="notice alive">{say('clock.off')}</p>}
    </section>
  );
};

export const More = () => {
  const { say, who } = useApp();
  return (
    <Frame title={say('tab.more')}>
      <p class="lede">
        <bdi>{who?.name}</bdi>
      </p>
      <section>
        <h2>{say('tongue.choose')}</h2>
        <Tongues />
      </section>
      <section>
        <h2>{say('wifi.title')}</h2>
        <WifiOnly />
      </section>
      <Held />
      <Import />
      <SignOut />
    </Frame>
  );
};
