import { change, theStore } from './app.ts';
import { capture } from './store/capture.ts';
import type { Capture } from './store/capture.ts';
import { isFull } from './use-draft.ts';

/** Captures, or says that the telephone is full: then the draft stays as it is. @returns whether it was written. */
export const doCapture = async (what: Capture): Promise<boolean> => {
  try {
    await capture(theStore(), what);
    change({ full: false });
    return true;
  } catch (error) {
    if (!isFull(error)) throw error;
    change({ full: true });
    return false;
  }
};
