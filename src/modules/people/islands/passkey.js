// @ts-check
/**
 * Makes or uses a passkey: `<div data-passkey data-ask="…" data-answer="…" hidden>` with a button and a status inside.
 * It stays hidden where the browser knows no passkeys; every other way to sign in needs no script.
 */

/** @param {string} address @param {string} token @param {unknown} body */
const post = async (address, token, body) => {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-csrf': token },
    body: JSON.stringify(body),
  });
  const said = await answer.json();
  if (!answer.ok) throw new Error(said.say);
  return said;
};

/** @param {{ make: boolean, options: any }} asked */
const credentialFor = ({ make, options }) =>
  make
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });

/** @param {HTMLElement} element */
const offer = (element) => {
  const { ask = '', answer = '', token = '', passkey, next = '' } = element.dataset;
  const status = element.querySelector('output');
  const button = element.querySelector('button');
  element.hidden = false;
  button?.addEventListener('click', async () => {
    if (status) status.textContent = '';
    button.disabled = true;
    try {
      const options = await post(ask, token, {});
      const credential = await credentialFor({ make: passkey === 'make', options });
      const said = await post(answer, token, { answer: credential, next });
      location.assign(said.to);
    } catch (error) {
      // The reader closed the device's own window: nothing to say.
      const closed = error instanceof DOMException && ['NotAllowedError', 'AbortError'].includes(error.name);
      if (status && !closed) status.textContent = error instanceof Error ? error.message : '';
      button.disabled = false;
    }
  });
};

if (window.PublicKeyCredential && 'parseRequestOptionsFromJSON' in PublicKeyCredential) {
  for (const element of document.querySelectorAll('[data-passkey]')) {
    if (element instanceof HTMLElement) offer(element);
  }
}
