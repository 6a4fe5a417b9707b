/** Where a panel stands; each state opens what comes next. */
export type PanelState = 'preparing' | 'scoring' | 'scored' | 'deliberating' | 'decided';

const order: PanelState[] = ['preparing', 'scoring', 'scored', 'deliberating', 'decided'];

/** What is done to a panel, and the states in which it may be done. */
const allowed = {
  seat: ['preparing', 'scoring'],
  assign: ['preparing', 'scoring'],
  read: ['scoring'],
  reopen: ['scoring', 'scored'],
  recuse: ['preparing', 'scoring', 'scored', 'deliberating'],
  calibrate: ['scoring', 'scored'],
  select: ['scored'],
  open_deliberation: ['scored'],
  deliberate: ['deliberating'],
} as const satisfies Record<string, readonly PanelState[]>;

export type PanelAct = keyof typeof allowed;

export type PanelRefusal = 'panel_not_there_yet' | 'panel_past_that';

/** Null when the panel stands where this may be done; else whether it is too early or too late. */
export const reasonNotNow = (state: PanelState, act: PanelAct): PanelRefusal | null => {
  const when: readonly PanelState[] = allowed[act];
  if (when.includes(state)) return null;
  return order.indexOf(state) < order.indexOf(when[0]!) ? 'panel_not_there_yet' : 'panel_past_that';
};

export interface ReadingsLeft {
  /** Readings given to a juror and not finished. */
  assigned: number;
  /** Numbers of entries that nobody has read to the end. */
  unread: readonly number[];
}

export type CalibrationRefusal = PanelRefusal | 'readings_left' | 'entry_unread';

export const reasonNotToCalibrate = (
  state: PanelState,
  { assigned, unread }: ReadingsLeft,
): CalibrationRefusal | null =>
  reasonNotNow(state, 'calibrate') ?? (assigned > 0 ? 'readings_left' : unread.length > 0 ? 'entry_unread' : null);

export type JurorState = 'invited' | 'accepted' | 'settled' | 'declined';

export type SeatRefusal = PanelRefusal | 'invitation_answered' | 'not_accepted' | 'juror_without_language';

export const reasonNotToAnswer = (state: PanelState, juror: JurorState): SeatRefusal | null =>
  reasonNotNow(state, 'seat') ?? (juror === 'settled' || juror === 'declined' ? 'invitation_answered' : null);

/** A juror is settled once who it is has been checked; before that nothing is given to read. */
export const reasonNotToSettle = (
  state: PanelState,
  { state: juror, languages }: { state: JurorState; languages: readonly string[] },
): SeatRefusal | null => {
  const late = reasonNotNow(state, 'seat');
  if (late) return late;
  if (juror === 'settled') return 'invitation_answered';
  if (juror !== 'accepted') return 'not_accepted';
  return languages.length === 0 ? 'juror_without_language' : null;
};
