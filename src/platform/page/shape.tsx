/** The shape of each state: colour never speaks alone. */
const shapes = {
  circle: 'M6 1a5 5 0 1 0 0 10A5 5 0 0 0 6 1z',
  ring: 'M6 0a6 6 0 1 0 0 12A6 6 0 0 0 6 0zm0 2.2a3.8 3.8 0 1 1 0 7.6 3.8 3.8 0 0 1 0-7.6z',
  half: 'M6 0a6 6 0 1 0 0 12A6 6 0 0 0 6 0zm0 2v8a4 4 0 0 1 0-8z',
  check: 'M4.4 11 0 6.6l1.7-1.7 2.7 2.7L10.3 1.5 12 3.2z',
  triangle: 'M6 .5 12 11.5H0z',
  cross: 'M2 .3 6 4.3 10 .3 11.7 2 7.7 6l4 4L10 11.7l-4-4-4 4L.3 10l4-4-4-4z',
  square: 'M1 1h10v10H1z',
  arrow: 'M6 1 11 10H1z',
};
export type ShapeName = keyof typeof shapes;

export const Shape = ({ name }: { name: ShapeName }) => (
  <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
    <path d={shapes[name]} fill="currentColor" />
  </svg>
);
