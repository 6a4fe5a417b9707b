export interface Outreach {
  /** How many are asked at a time. */
  waveSize: number;
  /** Hours that each wave is given to answer. */
  waitHours: number;
  /** How many interested cooperatives are enough. */
  enough: number;
}

export interface WaveStanding {
  interested: number;
  /** Asked, and have not answered. */
  waiting: number;
  /** When the last wave was given until; null before the first. */
  nextAt: Date | null;
  needOpen: boolean;
}

/**
 * How many to ask now: nobody while the last wave may still answer or enough have said yes. When some are still
 * silent after their time, the next wave asks others; it never asks for more than are wanted of them.
 */
export const nextWave = ({ waveSize, enough }: Outreach, standing: WaveStanding, now: Date): number => {
  const { interested, waiting, nextAt, needOpen } = standing;
  if (!needOpen || interested >= enough) return 0;
  const everybodyAnswered = waiting === 0;
  if (nextAt !== null && now < nextAt && !everybodyAnswered) return 0;
  return waveSize;
};

/** When the next wave may leave, by the clock; asked between 9:00 and 19:00 by the job that sends it. */
export const afterWave = ({ waitHours }: Outreach, now: Date): Date => new Date(now.getTime() + waitHours * 3_600_000);
