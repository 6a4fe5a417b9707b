/** @jsxImportSource preact */
import { useEffect, useState } from 'preact/hooks';
import { change, theStore, useApp } from '../app.ts';
import { keepMedia } from '../media/draft-media.ts';
import { shrunk } from '../media/keep.ts';
import { isFull } from '../use-draft.ts';
import { Icon } from './icons.tsx';

/** A kept photo by its digest, or nothing when it has left already. */
export const Picture = ({ digest, alt }: { digest: string; alt: string }) => {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    let made = '';
    let here = true;
    void theStore()
      .get('media', digest)
      .then((media) => {
        if (!media || !here) return;
        made = URL.createObjectURL(media.blob);
        setAddress(made);
      });
    return () => {
      here = false;
      if (made) URL.revokeObjectURL(made);
    };
  }, [digest]);
  return address === null ? null : <img class="picture" src={address} alt={alt} />;
};

interface Props {
  label: string;
  digests: readonly string[];
  /** Called once the photo is kept on this telephone. */
  onPhoto: (digest: string) => void;
}

/** Takes a photo with the telephone's own camera; it is made small and kept before anything else happens. */
export const Photos = ({ label, digests, onPhoto }: Props) => {
  const { say } = useApp();
  const [working, setWorking] = useState(false);
  const [wrong, setWrong] = useState(false);
  const take = async (input: HTMLInputElement) => {
    setWorking(true);
    setWrong(false);
    for (const file of input.files ?? []) {
      try {
        const media = await shrunk(file);
        await keepMedia(theStore(), media);
        onPhoto(media.digest);
      } catch (error) {
        if (isFull(error)) change({ full: true });
        else setWrong(true);
      }
    }
    input.value = '';
    setWorking(false);
  };
  return (
    <div class="photos">
      <label class="button wide">
        <Icon name="camera" />
        {working ? say('photo.working') : label}
        <input
          class="unseen"
          type="file"
          accept="image/*"
          multiple
          onChange={(event) => void take(event.currentTarget)}
        />
      </label>
      {wrong && <p class="error">{say('photo.unreadable')}</p>}
      <div class="pictures">
        {digests.map((digest) => (
          <Picture key={digest} digest={digest} alt={say('photo.taken')} />
        ))}
      </div>
    </div>
  );
};
