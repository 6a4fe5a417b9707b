/** Documents of a segment at most: a place in it takes two bytes. */
export const LARGEST = 65_536;

/** Segments that are joined at least: a document is then written again some four times on its way to a full one. */
const AT_LEAST = 8;
/** A segment of which one document in so many means nothing any more is written anew. */
const STALE = 10;

export interface SegmentSize {
  id: number;
  documents: number;
  /** How many of them mean nothing any more. */
  gone: number;
}

/** Which segments of one audience should become one: small ones when there are many, or one that is stale; or none. */
export const segmentsToJoin = (segments: readonly SegmentSize[]): number[] => {
  const stale = segments.find(({ documents, gone }) => gone * STALE > documents);
  const joined: number[] = [];
  let documents = 0;
  for (const one of segments.toSorted((a, b) => a.documents - b.documents)) {
    documents += one.documents - one.gone;
    if (documents > LARGEST) break;
    joined.push(one.id);
  }
  if (joined.length >= AT_LEAST) return joined;
  return stale === undefined ? [] : [stale.id];
};
