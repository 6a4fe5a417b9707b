// @ts-check
/**
 * A search form (`data-live="#results"`) that answers while one types. Without this script the same form is sent
 * with its button and shows the same page.
 */
const PAUSE = 180;

/** @param {HTMLFormElement} form */
const live = (form) => {
  const place = form.dataset.live ?? '#results';
  /** @type {AbortController | undefined} */
  let asking;
  let timer = 0;

  const ask = async () => {
    asking?.abort();
    asking = new AbortController();
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === 'string' && value) query.append(name, value);
    const address = `${form.getAttribute('action') ?? location.pathname}${query.size ? `?${query}` : ''}`;
    const old = document.querySelector(place);
    if (!old) return;
    old.setAttribute('aria-busy', 'true');
    try {
      const answer = await fetch(address, { signal: asking.signal, headers: { accept: 'text/html' } });
      if (!answer.ok) throw new Error(`The search answered ${answer.status}`);
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const fresh = page.querySelector(place);
      if (!fresh) throw new Error('The answer has no results in it');
      // The region itself stays, so that a screen reader which listens to it hears what changed.
      old.replaceChildren(...fresh.childNodes);
      history.replaceState(null, '', address);
    } catch (fault) {
      // Superseded by a later key, or no network: what was found stays on the screen and the button still works.
      if (!(fault instanceof DOMException && fault.name === 'AbortError')) console.warn(fault);
    } finally {
      old.removeAttribute('aria-busy');
    }
  };

  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(ask, PAUSE);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    void ask();
  });
};

for (const form of document.querySelectorAll('form[data-live]')) live(/** @type {HTMLFormElement} */ (form));
