/** @jsxImportSource preact */
import { useEffect, useRef, useState } from 'preact/hooks';
import { change, theStore, useApp } from '../app.ts';
import { keepMedia } from '../media/draft-media.ts';
import { kept } from '../media/keep.ts';
import { isFull } from '../use-draft.ts';
import { Icon } from './icons.tsx';

/** Longest voice note, in milliseconds: about a megabyte. */
const longest = 5 * 60_000;

const typeHere = (): string | undefined =>
  ['audio/webm;codecs=opus', 'audio/mp4', 'audio/webm'].find((type) => MediaRecorder.isTypeSupported(type));

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

interface Props {
  digests: readonly string[];
  onVoice: (digest: string) => void;
}

/** A note that is spoken instead of typed: kept as soon as it ends. */
export const Voices = ({ digests, onVoice }: Props) => {
  const { say } = useApp();
  const recorder = useRef<MediaRecorder | null>(null);
  const [speaking, setSpeaking] = useState(false);
  const [refused, setRefused] = useState(false);
  const latest = useRef(onVoice);
  latest.current = onVoice;
  const keep = async (parts: Blob[], type: string) => {
    try {
      const media = await kept(new Blob(parts, { type }), 'voice');
      await keepMedia(theStore(), media);
      latest.current(media.digest);
    } catch (error) {
      if (!isFull(error)) throw error;
      change({ full: true });
    }
  };
  const listen = (stream: MediaStream) => {
    const type = typeHere();
    const made = new MediaRecorder(stream, { ...(type && { mimeType: type }), audioBitsPerSecond: 24_000 });
    const parts: Blob[] = [];
    made.addEventListener('dataavailable', ({ data }) => parts.push(data));
    made.addEventListener('stop', () => {
      for (const track of stream.getTracks()) track.stop();
      setSpeaking(false);
      void keep(parts, made.mimeType);
    });
    made.start();
    setTimeout(() => made.state === 'recording' && made.stop(), longest);
    recorder.current = made;
    setSpeaking(true);
  };
  const begin = async () => {
    setRefused(false);
    await navigator.mediaDevices.getUserMedia({ audio: true }).then(listen, () => setRefused(true));
  };
  useEffect(() => () => void (recorder.current?.state === 'recording' && recorder.current.stop()), []);
  if (typeof MediaRecorder === 'undefined') return null;
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
      {refused && <p class="error">{say('voice.refused')}</p>}
      {digests.map((digest) => (
        <Voice key={digest} digest={digest} />
      ))}
    </div>
  );
};
