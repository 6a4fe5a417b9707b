/** @jsxImportSource preact */
const star =
  'M0-40 11.7-28.300h16.600v16.600L40 0 28.3 11.700v16.600H11.700L0 40-11.7 28.300h-16.600V11.700L-40 0l11.7-11.700v-16.600h16.600z';

/** The motif of the house, for an empty screen. */
export const Star = () => (
  <svg class="star" viewBox="-44 -44 88 88" aria-hidden="true">
    <path d={star} fill="none" stroke="currentColor" stroke-width="3" />
    <path d={star} transform="scale(.45)" fill="currentColor" />
  </svg>
);
