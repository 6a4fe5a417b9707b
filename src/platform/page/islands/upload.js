// @ts-check
/**
 * Sends files as soon as they are chosen (`.drop[data-upload=address]`), by tus 1.0: POST creates, HEAD asks how
 * much arrived, PATCH sends the rest. An upload that the network broke goes on where it stopped, also after the
 * page was closed and the same file chosen again. The id of what arrived goes into a hidden field of the form.
 */
const PIECE = 1 << 20;
const version = { 'Tus-Resumable': '1.0.0' };

/** @param {number} ms */
const rest = (ms) =>
  new Promise((done) => {
    window.setTimeout(done, ms);
    window.addEventListener('online', done, { once: true });
  });

/** @param {string} text */
const base64 = (text) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

/** A refusal of the server, which no second try would change. */
class Refused extends Error {}

/** @param {Response} answer */
const granted = async (answer) => {
  if (answer.ok) return answer;
  if (answer.status >= 500 || answer.status === 423 || answer.status === 429) throw new Error(`${answer.status}`);
  throw new Refused((await answer.text()).slice(0, 300));
};

/** @param {string} address @param {File} file @param {string} field */
const create = async (address, file, field) => {
  const metadata = `filename ${base64(file.name)},filetype ${base64(file.type)},field ${base64(field)}`;
  const headers = { ...version, 'Upload-Length': `${file.size}`, 'Upload-Metadata': metadata };
  const made = await granted(await fetch(address, { method: 'POST', headers }));
  return new URL(made.headers.get('Location') ?? '', new URL(address, location.href)).href;
};

/** How many bytes the server holds; null when it knows nothing of this upload any more.
 * @param {string} url */
const offsetOf = async (url) => {
  const answer = await fetch(url, { method: 'HEAD', headers: version, cache: 'no-store' });
  if (answer.status === 404 || answer.status === 410 || answer.status === 403) return null;
  return Number((await granted(answer)).headers.get('Upload-Offset'));
};

/** @param {string} address @param {File} file @param {string} field @param {(share: number) => void} tell @param {() => void} pause */
const send = async (address, file, field, tell, pause) => {
  const key = `upload ${address} ${field} ${file.name} ${file.size} ${file.lastModified}`;
  /** @type {string | null} */
  let url = null;
  try {
    url = localStorage.getItem(key);
  } catch {
    // Without storage an upload still resumes as long as the page is open.
  }
  for (let tries = 0; ; tries += 1) {
    try {
      let offset = url ? await offsetOf(url) : null;
      if (url === null || offset === null) {
        url = await create(address, file, field);
        offset = 0;
        try {
          localStorage.setItem(key, url);
        } catch {
          // As above.
        }
      }
      while (offset < file.size) {
        const headers = { ...version, 'Content-Type': 'application/offset+octet-stream', 'Upload-Offset': `${offset}` };
        const sent = await granted(
          await fetch(url, { method: 'PATCH', headers, body: file.slice(offset, offset + PIECE) }),
        );
        offset = Number(sent.headers.get('Upload-Offset'));
        tries = 0;
        tell(file.size ? offset / file.size : 1);
      }
      try {
        localStorage.removeItem(key);
      } catch {
        // As above.
      }
      return url;
    } catch (fault) {
      if (fault instanceof Refused) throw fault;
      pause();
      await rest(Math.min(30_000, 1000 * 2 ** tries));
    }
  }
};

/** @param {HTMLElement} drop */
const watch = (drop) => {
  const input = /** @type {HTMLInputElement | null} */ (drop.querySelector('input[type=file]'));
  const list = drop.querySelector('.files');
  const { upload: address, field = 'file', sending = '', paused = '', kept = '', refused = '' } = drop.dataset;
  if (!input || !list || !address) return;
  let under = 0;
  /** @type {{ by: HTMLElement | null } | null} */
  let asked = null;

  /** @param {File} file */
  const take = async (file) => {
    const row = document.createElement('li');
    const name = document.createElement('bdi');
    const state = document.createElement('span');
    const bar = document.createElement('progress');
    name.textContent = file.name;
    state.className = 'badge alive';
    state.textContent = sending;
    bar.max = 1;
    bar.value = 0;
    bar.setAttribute('aria-label', file.name);
    row.append(name, state, bar);
    list.append(row);
    try {
      const url = await send(
        address,
        file,
        field,
        (share) => {
          state.textContent = sending;
          bar.value = share;
        },
        () => (state.textContent = paused),
      );
      const id = document.createElement('input');
      id.type = 'hidden';
      id.name = field;
      id.value = url.split('/').at(-1) ?? '';
      state.className = 'badge done';
      state.textContent = kept;
      bar.replaceWith(id);
      // The form around it saves itself, and the server's own list says the rest at the next page.
      input.form?.dispatchEvent(new Event('change', { bubbles: true }));
    } catch (fault) {
      state.className = 'badge problem';
      state.textContent = refused;
      const why = document.createElement('p');
      why.className = 'error';
      why.textContent = fault instanceof Error ? fault.message : '';
      bar.replaceWith(why);
    }
  };

  /** @param {Iterable<File>} files */
  const takeAll = async (files) => {
    under += 1;
    // One after the other: on a thin line, two halves of two files are worth less than one whole.
    for (const file of files) await take(file);
    under -= 1;
    if (under === 0 && asked) input.form?.requestSubmit(asked.by);
  };
  // A form sent while its file is still on the way would leave without it: it waits, and goes by itself.
  input.form?.addEventListener('submit', (event) => {
    if (under === 0) return;
    event.preventDefault();
    asked = { by: /** @type {HTMLElement | null} */ (event.submitter) };
  });
  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])];
    input.value = '';
    input.required = false;
    void takeAll(files);
  });
  drop.addEventListener('dragover', (event) => {
    event.preventDefault();
    drop.classList.add('over');
  });
  drop.addEventListener('dragleave', () => drop.classList.remove('over'));
  drop.addEventListener('drop', (event) => {
    event.preventDefault();
    drop.classList.remove('over');
    void takeAll([...(event.dataTransfer?.files ?? [])]);
  });
};

for (const drop of document.querySelectorAll('[data-upload]')) watch(/** @type {HTMLElement} */ (drop));
