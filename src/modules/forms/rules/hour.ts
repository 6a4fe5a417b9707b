const wall = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Africa/Casablanca',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** The hour on a wall in Morocco, as expressions read it: `2026-11-25T14:05:00`. */
export const hourOn = (now: Date): string => wall.format(now).replace(' ', 'T');
