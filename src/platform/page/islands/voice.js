// @ts-check
/**
 * Says instead of typing (`[data-voice]` beside the input of a `.drop`): records, pauses, listens, begins again, and
 * hands the voice to that input, whose own island sends it and goes on where the network broke it. Until the form has
 * left, what was said stays on this device, and is offered again when the page comes back.
 */
import { beginVoice, canRecord, longestVoice } from './recorder.js';

const days = 3;

/** @typedef {{ key: string, page: string, voice: Blob, length: number, at: number, left: boolean, had: string }} Held */

/** @template Answer @param {IDBRequest<Answer>} request @returns {Promise<Answer>} */
const answerOf = (request) =>
  new Promise((done, fail) => {
    request.addEventListener('success', () => done(request.result));
    request.addEventListener('error', () => fail(request.error));
  });

/** What is held on this device; a browser that holds nothing (a private window) still records.
 * @template Answer @param {(store: IDBObjectStore) => IDBRequest<Answer>} ask @returns {Promise<Answer | undefined>} */
const held = async (ask) => {
  try {
    const opening = indexedDB.open('voices', 1);
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('voices', { keyPath: 'key' }));
    const base = await answerOf(opening);
    return await answerOf(ask(base.transaction('voices', 'readwrite').objectStore('voices'))).finally(() =>
      base.close(),
    );
  } catch {
    return undefined;
  }
};

const here = location.pathname.replace(/^\/(fr|ar|en)(?=\/)/, '');

/** Forgets what has arrived (its form has left, and another page came) and what is old. */
const forget = async () => {
  const all = /** @type {Held[]} */ ((await held((store) => store.getAll())) ?? []);
  for (const { key, page, at, left } of all)
    if ((left && page !== here) || Date.now() - at > days * 86_400_000) await held((store) => store.delete(key));
};

/** @param {number} ms */
const clock = (ms) => `${Math.floor(ms / 60_000)}:${`${Math.floor(ms / 1000) % 60}`.padStart(2, '0')}`;

/** @type {Record<string, string>} */
const endings = { 'audio/webm': 'webm', 'audio/mp4': 'm4a', 'audio/ogg': 'ogg' };

/** @param {HTMLElement} panel */
const watch = async (panel) => {
  const drop = panel.closest('.drop');
  const input = /** @type {HTMLInputElement | null} */ (drop?.querySelector('input[type=file]'));
  const audio = panel.querySelector('audio');
  const time = panel.querySelector('[data-voice-time]');
  if (!drop || !input || !audio || !time) return;
  const { arrived = '' } = panel.dataset;
  const key = `${panel.dataset['whose']} ${here} ${input.name}`;
  /** @type {Awaited<ReturnType<typeof beginVoice>> | null} */
  let recorder = null;
  /** @type {Blob | null} */
  let voice = null;
  let length = 0;
  let ticking = 0;

  /** @param {string} state */
  const show = (state) => {
    const hadFocus = panel.contains(document.activeElement);
    panel.dataset['state'] = state;
    // A file is the other way: it steps back while somebody speaks.
    input.hidden = !['idle', 'refused', 'absent'].includes(state);
    for (const part of panel.querySelectorAll('[data-when]'))
      /** @type {HTMLElement} */ (part).hidden = !part.getAttribute('data-when')?.split(' ').includes(state);
    if (hadFocus && document.activeElement instanceof HTMLElement && document.activeElement.closest('[hidden]'))
      /** @type {HTMLElement | null} */ (panel.querySelector('button:not([hidden])'))?.focus();
  };
  const tick = () =>
    (time.textContent = clock(recorder?.spoken() ?? length) + (recorder ? ` / ${clock(longestVoice)}` : ''));
  /** @param {Blob} said @param {boolean} left */
  const hold = (said, left) =>
    held((store) => store.put({ key, page: here, voice: said, length, at: Date.now(), left, had: arrived }));
  /** @param {Blob} said @param {string} state */
  const offer = (said, state) => {
    voice = said;
    if (audio.src) URL.revokeObjectURL(audio.src);
    audio.src = URL.createObjectURL(said);
    tick();
    show(state);
  };
  const begin = async () => {
    show('asking');
    try {
      recorder = await beginVoice({
        soFar: (said) => void ((length = recorder?.spoken() ?? 0), hold(said, false)),
        ended: (said) => {
          length = Math.min(longestVoice, recorder?.spoken() ?? 0);
          recorder = null;
          window.clearInterval(ticking);
          void hold(said, false);
          offer(said, 'spoken');
        },
      });
    } catch (fault) {
      show(fault instanceof DOMException && fault.name === 'NotFoundError' ? 'absent' : 'refused');
      return;
    }
    ticking = window.setInterval(tick, 250);
    tick();
    show('speaking');
  };
  const keep = () => {
    if (!voice) return;
    const type = voice.type.split(';')[0] ?? '';
    const given = new DataTransfer();
    given.items.add(new File([voice], `${panel.dataset['name']}.${endings[type] ?? 'webm'}`, { type }));
    // One voice: what was kept before it gives way.
    drop.querySelector('.files')?.replaceChildren();
    input.files = given.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    audio.pause();
    show('kept');
  };
  const again = async () => {
    audio.pause();
    voice = null;
    length = 0;
    await held((store) => store.delete(key));
    await begin();
  };
  const leave = async () => {
    audio.pause();
    voice = null;
    await held((store) => store.delete(key));
    show('idle');
  };
  /** @type {Record<string, () => unknown>} */
  const gestures = {
    begin,
    keep,
    again,
    leave,
    stop: () => recorder?.stop(),
    pause: () => (recorder?.pause(), tick(), show('paused')),
    go_on: () => (recorder?.goOn(), show('speaking')),
  };
  for (const button of panel.querySelectorAll('button'))
    button.addEventListener('click', () => void gestures[button.dataset['voiceDo'] ?? '']?.());
  // A voice that was said goes with the form; whoever still speaks is asked to end first.
  input.form?.addEventListener(
    'submit',
    (event) => {
      if (panel.dataset['state'] === 'spoken') keep();
      if (!recorder) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      recorder.stop();
      panel.scrollIntoView({ block: 'center' });
    },
    true,
  );
  // Heard last: an upload under way has held the form back.
  window.addEventListener('submit', (event) => {
    if (event.target === input.form && !event.defaultPrevented && voice && panel.dataset['state'] === 'kept')
      void hold(voice, true);
  });
  const before = /** @type {Held | undefined} */ (await held((store) => store.get(key)));
  panel.hidden = false;
  if (drop.querySelector('.files input')) show('kept');
  else if (before?.left && before.had !== arrived) await leave();
  else if (before) {
    length = before.length;
    offer(before.voice, 'held');
  } else show('idle');
};

await forget();
if (canRecord())
  for (const panel of document.querySelectorAll('[data-voice]')) await watch(/** @type {HTMLElement} */ (panel));
