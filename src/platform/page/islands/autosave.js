// @ts-check
/**
 * Saves a form (`data-autosave=address`) while one types: POST of the form, as a browser would send it. When the
 * network is off or the session has ended, the answers stay on this device and are sent as soon as they can be.
 * Nothing typed is lost: the copy is erased only once the server has said that it holds those very answers.
 */
const PAUSE = 1200;
const AGAIN = 15_000;

/** @param {HTMLFormElement} form */
const answers = (form) => {
  const kept = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') kept.append(name, value);
  return kept;
};

/** The token of an old page must not come back with the answers.
 * @param {URLSearchParams} all */
const typed = (all) => {
  const kept = new URLSearchParams(all);
  kept.delete('csrf');
  kept.delete('seen');
  return kept.toString();
};

/** Puts kept answers back where the server's page does not have them.
 * @param {HTMLFormElement} form @param {string} kept */
const restore = (form, kept) => {
  const values = new URLSearchParams(kept);
  for (const control of form.elements) {
    if (
      !(
        control instanceof HTMLInputElement ||
        control instanceof HTMLTextAreaElement ||
        control instanceof HTMLSelectElement
      )
    )
      continue;
    if (!control.name || control.type === 'hidden' || control.type === 'file' || control.type === 'password') continue;
    const own = values.getAll(control.name);
    if (control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox'))
      control.checked = own.includes(control.value);
    else if (own[0] !== undefined) control.value = own[0];
  }
};

const store = {
  /** @param {string} key */
  read: (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null; // A private window without storage: saving still goes to the server.
    }
  },
  /** @param {string} key @param {string | null} text */
  write: (key, text) => {
    try {
      if (text === null) localStorage.removeItem(key);
      else localStorage.setItem(key, text);
    } catch {
      // The same; there is nothing else to do.
    }
  },
};

/** @param {HTMLFormElement} form */
const keep = (form) => {
  const address = form.dataset.autosave ?? form.action;
  const key = `autosave ${address}`;
  const line = /** @type {HTMLElement | null} */ (form.querySelector('[data-saved]'));
  let timer = 0;
  let sending = false;
  let saved = typed(answers(form));

  /** @param {string | undefined} text */
  const say = (text) => {
    if (line && text) line.textContent = text;
  };
  const savedNow = () => {
    const time = new Intl.DateTimeFormat('fr', {
      hour: '2-digit',
      minute: '2-digit',
      timeZone: 'Africa/Casablanca',
    }).format();
    say(line?.dataset.savedAt?.replace('{time}', time));
  };

  const send = async () => {
    clearTimeout(timer);
    const now = answers(form);
    const text = typed(now);
    if (sending || text === saved) return;
    sending = true;
    store.write(key, text);
    say(line?.dataset.saving);
    try {
      const answer = await fetch(address, {
        method: 'POST',
        body: now,
        headers: { accept: 'application/json' },
        redirect: 'manual',
      });
      if (answer.ok) {
        saved = text;
        const { seen } = await answer.json().catch(() => ({}));
        const field = form.elements.namedItem('seen');
        if (typeof seen === 'string' && field instanceof HTMLInputElement) field.value = seen;
        if (store.read(key) === text) store.write(key, null);
        savedNow();
      } else {
        const { why } = await answer.json().catch(() => ({}));
        say(typeof why === 'string' && why !== '' ? why : line?.dataset.refused);
        if (answer.status >= 500) timer = window.setTimeout(send, AGAIN);
      }
    } catch {
      say(line?.dataset.keptHere);
      timer = window.setTimeout(send, AGAIN);
    }
    sending = false;
    if (typed(answers(form)) !== text) timer = window.setTimeout(send, PAUSE);
  };

  // A copy is put back only over the very answers it was typed on: what someone saved since is not undone.
  const left = store.read(key);
  if (left === saved) store.write(key, null);
  else if (left !== null && store.read(`${key} over`) === saved) {
    restore(form, left);
    void send();
  }
  form.addEventListener('input', () => {
    // Kept at every stroke, sent at every pause: a phone that dies in between loses nothing.
    store.write(`${key} over`, saved);
    store.write(key, typed(answers(form)));
    clearTimeout(timer);
    timer = window.setTimeout(send, PAUSE);
  });
  form.addEventListener('change', () => void send());
  form.addEventListener('submit', () => clearTimeout(timer));
  window.addEventListener('online', () => void send());
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && void send());
};

for (const form of document.querySelectorAll('form[data-autosave]')) keep(/** @type {HTMLFormElement} */ (form));
