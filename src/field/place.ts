import { useEffect, useState } from 'preact/hooks';

/** Where one is, as the parts after `#/`: a telephone without a network asks no server for a page. */
const partsOf = (hash: string): string[] =>
  hash.replace(/^#\/?/, '').split('/').filter(Boolean).map(decodeURIComponent);

export const placeNow = (): string[] => partsOf(location.hash);

export const hrefOf = (...parts: string[]): string => `#/${parts.map(encodeURIComponent).join('/')}`;

/** Goes somewhere; `instead` leaves no step to come back to. */
export const go = (parts: string[], { instead = false } = {}): void => {
  if (instead) {
    history.replaceState(null, '', hrefOf(...parts));
    dispatchEvent(new HashChangeEvent('hashchange'));
  } else {
    location.hash = hrefOf(...parts);
  }
};

export const usePlace = (): string[] => {
  const [place, setPlace] = useState(placeNow());
  useEffect(() => {
    const moved = () => {
      setPlace(placeNow());
      scrollTo(0, 0);
    };
    addEventListener('hashchange', moved);
    return () => removeEventListener('hashchange', moved);
  }, []);
  return place;
};
