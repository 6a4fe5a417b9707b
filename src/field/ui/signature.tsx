/** @jsxImportSource preact */
import { useEffect, useRef, useState } from 'preact/hooks';
import { change, theStore, useApp } from '../app.ts';
import { keepMedia } from '../media/draft-media.ts';
import { blobOf, kept } from '../media/keep.ts';
import { isFull } from '../use-draft.ts';
import { Picture } from './photos.tsx';

const [width, height] = [640, 260];

/** On white with dark ink whatever the telephone's colours: it is printed one day. */
const clear = (canvas: HTMLCanvasElement): void => {
  const pen = canvas.getContext('2d')!;
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, width, height);
  pen.strokeStyle = '#1f1b16';
  pen.lineWidth = 4;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
};

const pointOf = (canvas: HTMLCanvasElement, event: PointerEvent): [number, number] => {
  const box = canvas.getBoundingClientRect();
  return [((event.clientX - box.left) * width) / box.width, ((event.clientY - box.top) * height) / box.height];
};

const followFinger = (canvas: HTMLCanvasElement, onStroke: () => void): (() => void) => {
  const pen = canvas.getContext('2d')!;
  let drawing = false;
  const down = (event: PointerEvent) => {
    drawing = true;
    canvas.setPointerCapture(event.pointerId);
    pen.beginPath();
    pen.moveTo(...pointOf(canvas, event));
  };
  const move = (event: PointerEvent) => {
    if (!drawing) return;
    pen.lineTo(...pointOf(canvas, event));
    pen.stroke();
  };
  const up = () => {
    if (drawing) onStroke();
    drawing = false;
  };
  canvas.addEventListener('pointerdown', down);
  canvas.addEventListener('pointermove', move);
  canvas.addEventListener('pointerup', up);
  return () => {
    canvas.removeEventListener('pointerdown', down);
    canvas.removeEventListener('pointermove', move);
    canvas.removeEventListener('pointerup', up);
  };
};

interface Props {
  digest: string;
  /** Called at every lifted finger, once the drawing is kept; with '' when it is wiped. */
  onSigned: (digest: string) => void;
}

/** A signature drawn with a finger; whoever cannot draw lets the agent write who was there. */
export const Signature = ({ digest, onSigned }: Props) => {
  const { say } = useApp();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [again, setAgain] = useState(digest === '');
  const latest = useRef(onSigned);
  latest.current = onSigned;
  useEffect(() => {
    if (!canvas.current) return;
    const drawn = canvas.current;
    clear(drawn);
    const keep = async () => {
      try {
        const media = await kept(await blobOf(drawn, 'image/png'), 'signature');
        await keepMedia(theStore(), media);
        latest.current(media.digest);
      } catch (error) {
        if (!isFull(error)) throw error;
        change({ full: true });
      }
    };
    return followFinger(drawn, () => void keep());
  }, [again]);
  const wipe = () => {
    if (canvas.current) clear(canvas.current);
    setAgain(true);
    onSigned('');
  };
  return (
    <div class="field">
      <p class="label" id="signature-label">
        {say('visit.signature')}
      </p>
      {again ? (
        <canvas ref={canvas} class="signature" width={width} height={height} aria-labelledby="signature-label" />
      ) : (
        <Picture digest={digest} alt={say('visit.signature')} />
      )}
      {digest !== '' && (
        <button type="button" class="bare" onClick={wipe}>
          {say('visit.sign_again')}
        </button>
      )}
    </div>
  );
};
