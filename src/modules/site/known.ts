// The rooms are not named here: the roof hands over what each has for a day, once, when the program starts.
import type { Daily } from '../../platform/daily.ts';
import type { Room } from '../../platform/room.ts';

const brought = new Map<string, Daily>();

/** Takes note of what a room has for somebody's day. */
export const knowDaily = ({ onTheWeb, daily }: Pick<Room, 'onTheWeb' | 'daily'>): void => {
  if (daily !== undefined) brought.set(onTheWeb.name, daily);
};

/** In the order of the rooms. */
export const dailies = (): Daily[] => [...brought.values()];
