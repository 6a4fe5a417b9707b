import { readMark } from './store/device.ts';

/** Whether the user of this telephone has forgotten it at the house; false where nobody answers. */
export const isForgotten = async (): Promise<boolean> => {
  const device = await readMark('device');
  if (!device) return false;
  const answer = await fetch(`/field/forgotten?device=${device}`, { cache: 'no-store' }).catch(() => null);
  return answer?.ok === true && ((await answer.json()) as { forgotten: boolean }).forgotten;
};
