/** A product is looked at on a phone: more photos would be weight. */
export const photosAtMost = 6;
