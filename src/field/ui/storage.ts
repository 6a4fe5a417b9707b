export interface Room {
  usedMb: number;
  freeMb: number;
  /** The browser promises not to clear it when the telephone runs short; null where it does not say. */
  persisted: boolean | null;
}

const mega = (bytes: number): number => Math.round((bytes / 1e6) * 10) / 10;

/** How much room this telephone gives, and whether it may take it back. */
export const measureRoom = async (): Promise<Room> => {
  const { usage = 0, quota = 0 } = (await navigator.storage?.estimate?.()) ?? {};
  const persisted = (await navigator.storage?.persisted?.()) ?? null;
  return { usedMb: mega(usage), freeMb: mega(Math.max(0, quota - usage)), persisted };
};

export const askToPersist = async (): Promise<boolean> => (await navigator.storage?.persist?.()) ?? false;
