/** The one motif of the house: an eight-pointed star, two squares of the same side laid across each other. */
export const star =
  'M0-40 11.7-28.3h16.6v16.6L40 0 28.3 11.7v16.6H11.7L0 40-11.7 28.3h-16.6V11.7L-40 0l11.7-11.7v-16.6h16.6z';

/** The same star drawn by one strand, whose two ends pass one under the other and open like
 * hands: twiza is work done together. */
const strand =
  'M27 54H14L4.6 44.6M-4.6 35.4-11.7 28.3h-16.6V11.7L-40 0l11.7-11.7v-16.6h16.6L0-40 11.7-28.3h16.6v16.6L40 0 28.3 11.7v16.6H11.7L-14 54H-27';

export const Mark = () => (
  <svg class="mark" viewBox="-48 -46 96 106" aria-hidden="true">
    <path d={strand} fill="none" stroke="currentColor" stroke-width="7" />
    <path class="in" d={star} transform="scale(.33)" />
  </svg>
);

/** The quiet border under the cover of a public page: a row of stars between two rules, as at the foot of a wall. */
export const KhatamBorder = () => (
  <svg class="border" aria-hidden="true" height="37">
    <pattern id="khatam" width="36" height="37" patternUnits="userSpaceOnUse" fill="none" stroke="currentColor">
      <path d="M0 .5h36M0 36.5h36" />
      <path d={star} transform="translate(18 18.5) scale(.45)" stroke-width="2.4" />
      <path class="in" d={star} transform="translate(18 18.5) scale(.12)" fill="currentColor" stroke="none" />
    </pattern>
    <rect width="100%" height="37" fill="url(#khatam)" />
  </svg>
);

export const Star = () => (
  <svg class="star" viewBox="-44 -44 88 88" aria-hidden="true">
    <path d={star} fill="none" stroke="currentColor" stroke-width="3" />
    <path d={star} transform="scale(.45)" fill="currentColor" />
  </svg>
);
