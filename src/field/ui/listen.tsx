/** @jsxImportSource preact */
import { useEffect, useState } from 'preact/hooks';
import { useApp } from '../app.ts';
import { voiceOf } from '../media/recordings.ts';
import type { Recording } from '../media/recordings.ts';
import { Icon } from './icons.tsx';

/** Reads a question out, where somebody has recorded it in this language. */
export const Listen = ({ recording }: { recording: Recording | undefined }) => {
  const { say } = useApp();
  const [missing, setMissing] = useState(false);
  useEffect(() => setMissing(false), [recording?.file]);
  if (!recording) return null;
  const listen = async () => {
    const voice = await voiceOf(recording);
    setMissing(voice === null);
    if (!voice) return;
    const address = URL.createObjectURL(voice);
    const audio = new Audio(address);
    audio.addEventListener('ended', () => URL.revokeObjectURL(address));
    await audio.play();
  };
  return (
    <p>
      <button type="button" class="listen" onClick={() => void listen()}>
        <Icon name="listen" />
        {say('listen.do')}
      </button>
      {missing && <small class="hint">{say('listen.missing')}</small>}
    </p>
  );
};
