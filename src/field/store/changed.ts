/** Tells whoever shows something, in this tab and in the others, that the store has changed. */
const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('twiza-field');
const listeners = new Set<() => void>();

const tellHere = (): void => {
  for (const listener of listeners) listener();
};

channel?.addEventListener('message', tellHere);

export const tellChanged = (): void => {
  tellHere();
  channel?.postMessage('changed');
};

/** @returns how to stop listening. */
export const onChanged = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};
