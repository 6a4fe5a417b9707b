// @ts-check
/**
 * The key / goes to the box for words: that of the page where it has one, else that of the masthead. Nothing happens while
 * a text is being written, nor with Ctrl, Alt or Meta held.
 */
document.addEventListener('keydown', (event) => {
  const here = document.activeElement;
  if (event.key !== '/' || event.ctrlKey || event.altKey || event.metaKey) return;
  if (here instanceof HTMLElement && (here.isContentEditable || here.matches('input, textarea, select'))) return;
  const boxes = /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll('input[type=search][name=q]'));
  const shown = [...boxes].filter((box) => box.checkVisibility());
  const box = shown.find((one) => one.closest('main')) ?? shown[0];
  if (!box) return;
  event.preventDefault();
  box.focus();
  box.select();
});
