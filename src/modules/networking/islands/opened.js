// @ts-check
/** The page of an invitation says that it was read: not the reading of a link, which telephones do by themselves. */
const form = document.querySelector('[data-opened] form');
if (form instanceof HTMLFormElement && document.visibilityState === 'visible')
  void fetch(form.action, {
    method: 'POST',
    body: new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)])),
    headers: { accept: 'application/json' },
  });
