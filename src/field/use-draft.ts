import { useEffect, useRef, useState } from 'preact/hooks';
import { change, theStore } from './app.ts';
import type { Json } from './json.ts';
import { draftOf, dropDraft, keepDraft } from './store/drafts.ts';

export interface DraftInHand<Value> {
  /** Undefined until the telephone has said what it kept. */
  value: Value | undefined;
  set: (part: Partial<Value>) => void;
  drop: () => Promise<void>;
}

export const isFull = (error: unknown): boolean => (error as Error | null)?.name === 'QuotaExceededError';

/**
 * What is being filled in under this key, kept at every keystroke: a tab that is killed finds it again.
 * @param about what the list of drafts calls it.
 */
export const useDraft = <Value extends { [key: string]: Json }>(
  key: string,
  first: Value,
  about: (value: Value) => string,
): DraftInHand<Value> => {
  const [value, setValue] = useState<Value>();
  const replaces = useRef<string | undefined>(undefined);
  useEffect(() => {
    let here = true;
    void draftOf(theStore(), key).then((kept) => {
      if (!here) return;
      replaces.current = kept?.replaces;
      setValue({ ...first, ...(kept?.value as Value | undefined) });
    });
    return () => {
      here = false;
    };
  }, [key]);
  const set = (part: Partial<Value>): void => {
    setValue((before) => {
      const next = { ...(before ?? first), ...part };
      const mends = replaces.current && { replaces: replaces.current };
      keepDraft(theStore(), { key, value: next, place: location.hash, about: about(next), ...mends }).then(
        () => change({ full: false }),
        (error: unknown) => {
          if (!isFull(error)) throw error;
          change({ full: true });
        },
      );
      return next;
    });
  };
  return { value, set, drop: () => dropDraft(theStore(), key) };
};
