/** @jsxImportSource preact */

const strokes = {
  tour: 'M4 20V9l8-5 8 5v11M9 20v-6h6v6',
  sessions:
    'M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6M2.5 19.500a5.5 5.5 0 0 1 11 0M16 5.500a3 3 0 0 1 0 5.500M17.5 14a5.5 5.5 0 0 1 4 5.5',
  outbox: 'M12 15V4m0 0L8 8m4-4 4 4M4 14v6h16v-6',
  more: 'M5 7h14M5 12h14M5 17h14',
  back: 'M15 5l-7 7 7 7',
  on: 'M9 5l7 7-7 7',
  check: 'M5 12.500l4.5 4.500L19 7.5',
  cross: 'M6 6l12 12M18 6L6 18',
  camera: 'M4 8h3.500L9 6h6l1.5 2H20v11H4zM12 16.500a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4',
  voice:
    'M12 4a2.5 2.5 0 0 0-2.5 2.500v5a2.5 2.5 0 0 0 5 0v-5A2.5 2.5 0 0 0 12 4M6.5 11.500a5.5 5.5 0 0 0 11 0M12 17v3.5',
  listen: 'M4 10v4h3.500L12 18V6l-4.5 4zM15.5 9a4 4 0 0 1 0 6M18 6.500a8 8 0 0 1 0 11',
  pen: 'M5 19l1-4L16 5l3 3L9 18z',
  wait: 'M12 7v5l3 2M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16',
  alert: 'M12 8v5m0 3v.500M12 3.5 21 19.500H3z',
  plus: 'M12 5v14M5 12h14',
  phone: 'M6 4h3l1.5 4-2 1.500a11 11 0 0 0 5 5l1.5-2 4 1.500v3a2 2 0 0 1-2 2A15 15 0 0 1 4 6a2 2 0 0 1 2-2',
  bars: 'M5 20V11M12 20V5M19 20v-7',
  plan: 'M9 6h11M9 12h11M9 18h11M4 6l1 1 1.5-2M4 12l1 1 1.5-2M4 18l1 1 1.5-2',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4',
} as const;

export type IconName = keyof typeof strokes;

export const Icon = ({ name, turns = false }: { name: IconName; turns?: boolean }) => (
  <svg class={turns ? 'icon turns' : 'icon'} viewBox="0 0 24 24" aria-hidden="true">
    <path
      d={strokes[name]}
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  </svg>
);
