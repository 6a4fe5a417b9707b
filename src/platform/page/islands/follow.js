// @ts-check
/**
 * Follows a piece of work: asks for `data-follow` every second and puts the answer in place of the element, until
 * the answer no longer asks to be followed. Without script, the page is reloaded by hand and says the same.
 */
const SECOND = 1000;

/** @param {Element} element */
const follow = (element) => {
  const address = element instanceof HTMLElement ? element.dataset.follow : undefined;
  if (!address) return;
  let wait = SECOND;
  const ask = async () => {
    try {
      const answer = await fetch(address, { headers: { accept: 'text/html' }, cache: 'no-store' });
      if (!answer.ok) throw new Error(`${answer.status}`);
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const fresh = page.querySelector(`#${element.id}`) ?? page.body.firstElementChild;
      if (!fresh) throw new Error('The answer is empty');
      element.replaceChildren(...fresh.childNodes);
      wait = SECOND;
      if (!fresh.hasAttribute('data-follow')) {
        element.removeAttribute('data-follow');
        // Where the page shows more once the work is done, it says so and is read again.
        if (fresh.hasAttribute('data-reload')) location.reload();
        return;
      }
    } catch {
      wait = Math.min(wait * 2, 15 * SECOND);
    }
    window.setTimeout(ask, wait);
  };
  window.setTimeout(ask, wait);
};

for (const element of document.querySelectorAll('[data-follow]')) follow(element);
