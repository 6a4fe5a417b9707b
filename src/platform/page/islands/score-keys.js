// @ts-check
/**
 * The keys 0 to 4 choose a level of the criterion where the focus is and go on to the next one, for a juror's
 * long evening. Nothing happens while a text is being written, nor with Ctrl, Alt or Meta held.
 */
const groups = () => [...document.querySelectorAll('fieldset:has(> .levels)')];

document.addEventListener('keydown', (event) => {
  const here = document.activeElement;
  if (event.ctrlKey || event.altKey || event.metaKey || !/^[0-4]$/.test(event.key)) return;
  if (here instanceof HTMLTextAreaElement || here instanceof HTMLSelectElement) return;
  if (here instanceof HTMLInputElement && here.type !== 'radio') return;
  const all = groups();
  const empty = all.find((group) => !group.querySelector(':checked'));
  const group = here?.closest('fieldset:has(> .levels)') ?? empty;
  const level = /** @type {HTMLInputElement | null | undefined} */ (
    group?.querySelector(`input[type=radio][value="${event.key}"]`)
  );
  if (!group || !level) return;
  event.preventDefault();
  level.checked = true;
  level.dispatchEvent(new Event('change', { bubbles: true }));
  level.dispatchEvent(new Event('input', { bubbles: true }));
  const next = all[all.indexOf(group) + 1] ?? group;
  const control = /** @type {HTMLElement | null} */ (next.querySelector(':checked') ?? next.querySelector('input'));
  control?.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'center' });
});
