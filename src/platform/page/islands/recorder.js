// @ts-check
/**
 * A voice recorded in the browser, for pages (`voice.js`) and for the field client alike. It draws nothing: whoever
 * uses it does. Formats are what the browser has: Opus in WebM (Chromium) or Ogg (Firefox), AAC in MP4 (Safari).
 */

/** The longest voice, in milliseconds: about a megabyte. */
export const longestVoice = 5 * 60_000;
/** How often what was said so far is handed over, in milliseconds: what a killed page may lose. */
const every = 10_000;

export const canRecord = () => typeof MediaRecorder === 'function' && Boolean(navigator.mediaDevices?.getUserMedia);

const typeHere = () =>
  ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus', 'audio/webm'].find((type) =>
    MediaRecorder.isTypeSupported(type),
  );

/**
 * Asks for the microphone and begins.
 * @param {{ soFar?: (voice: Blob) => void, ended: (voice: Blob) => void }} tell `soFar` hears every ten seconds and at
 *   each pause, `ended` once, also when five minutes are over or the microphone was taken away
 * @throws DOMException `NotAllowedError` when the microphone is refused, `NotFoundError` when there is none
 */
export const beginVoice = async ({ soFar, ended }) => {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  const type = typeHere();
  const recorder = new MediaRecorder(stream, { ...(type && { mimeType: type }), audioBitsPerSecond: 24_000 });
  /** @type {Blob[]} */
  const parts = [];
  let before = 0;
  let since = performance.now();
  let running = false;
  let left = 0;
  const voice = () => new Blob(parts, { type: recorder.mimeType });
  const spoken = () => before + (running ? performance.now() - since : 0);
  const stop = () => void (recorder.state !== 'inactive' && recorder.stop());
  const run = () => {
    since = performance.now();
    running = true;
    left = window.setTimeout(stop, longestVoice - before);
  };
  const halt = () => {
    before = spoken();
    running = false;
    window.clearTimeout(left);
  };
  recorder.addEventListener('dataavailable', ({ data }) => {
    if (data.size > 0) parts.push(data);
    if (recorder.state !== 'inactive') soFar?.(voice());
  });
  recorder.addEventListener('stop', () => {
    halt();
    for (const track of stream.getTracks()) track.stop();
    ended(voice());
  });
  recorder.start(every);
  run();
  return {
    /** Milliseconds recorded, pauses left out. */
    spoken,
    pause: () => {
      if (recorder.state !== 'recording') return;
      halt();
      recorder.pause();
      recorder.requestData();
    },
    goOn: () => {
      if (recorder.state !== 'paused') return;
      recorder.resume();
      run();
    },
    stop,
  };
};
