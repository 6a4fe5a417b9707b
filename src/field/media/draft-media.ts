import { tellChanged } from '../store/changed.ts';
import type { KeptMedia, Store } from '../store/open.ts';

/** Photos and voices of an act that is not captured yet: kept at once, so that a killed tab does not cost a picture. */
export const keepMedia = async (store: Store, media: KeptMedia): Promise<void> => {
  await store.put('media', media);
  tellChanged();
};

export const mediaNamed = async (store: Store, digests: readonly string[]): Promise<KeptMedia[]> => {
  const all = await Promise.all(digests.map((digest) => store.get('media', digest)));
  return all.filter((one) => one !== undefined);
};
