/** @jsxImportSource preact */
import { useEffect, useRef, useState } from 'preact/hooks';
import { beginVoice, canRecord, longestVoice } from '../../platform/page/islands/recorder.js';
import type { Voice as Speaking } from '../../platform/page/islands/recorder.js';
import { change, theStore, useApp } from '../app.ts';
import { keepMedia } from '../media/draft-media.ts';
import { kept } from '../media/keep.ts';
import { isFull } from '../use-draft.ts';
import { Icon } from './icons.tsx';

const Voice = ({ digest }: { digest: string }) => {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    let made = '';
    void theStore()
      .get('media', digest)
      .then((media) => {
        if (media) setAddress((made = URL.createObjectURL(media.blob)));
      });
    return () => {
      if (made) URL.revokeObjectURL(made);
    };
  }, [digest]);
  // What was just said has no captions: whoever spoke listens again.
  // oxlint-disable-next-line jsx-a11y/media-has-caption
  return address === null ? null : <audio controls src={address} />;
};

const clock = (ms: number): string =>
  `${Math.floor(ms / 60_000)}:${String(Math.floor(ms / 1000) % 60).padStart(2, '0')}`;

/** How long one has spoken, and how long one may. */
const Spoken = ({ of }: { of: () => number }) => {
  const [ms, setMs] = useState(0);
  useEffect(() => {
    const ticking = setInterval(() => setMs(of()), 500);
    return () => clearInterval(ticking);
  }, []);
  return (
    <output class="tabular" dir="ltr">
      {clock(ms)} / {clock(longestVoice)}
    </output>
  );
};

interface Props {
  digests: readonly string[];
  onVoice: (digest: string) => void;
}

/** A note that is spoken instead of typed: kept as soon as it ends. */
export const Voices = ({ digests, onVoice }: Props) => {
  const { say } = useApp();
  const recorder = useRef<Speaking | null>(null);
  const [speaking, setSpeaking] = useState(false);
  const [refused, setRefused] = useState(false);
  const latest = useRef(onVoice);
  latest.current = onVoice;
  const keep = async (voice: Blob) => {
    try {
      const media = await kept(voice, 'voice');
      await keepMedia(theStore(), media);
      latest.current(media.digest);
    } catch (error) {
      if (!isFull(error)) throw error;
      change({ full: true });
    }
  };
  const ended = (voice: Blob) => {
    recorder.current = null;
    setSpeaking(false);
    void keep(voice);
  };
  const begin = async () => {
    setRefused(false);
    try {
      recorder.current = await beginVoice({ ended });
      setSpeaking(true);
    } catch {
      setRefused(true);
    }
  };
  useEffect(() => () => recorder.current?.stop(), []);
  if (!canRecord()) return null;
  return (
    <div class="voices">
      <button
        type="button"
        class={speaking ? 'wide away' : 'wide'}
        onClick={() => (speaking ? recorder.current?.stop() : void begin())}
      >
        <Icon name="voice" />
        {speaking ? say('voice.stop') : say('voice.begin')}
      </button>
      {speaking && <Spoken of={() => recorder.current?.spoken() ?? 0} />}
      {refused && <p class="error">{say('voice.refused')}</p>}
      {digests.map((digest) => (
        <Voice key={digest} digest={digest} />
      ))}
    </div>
  );
};
