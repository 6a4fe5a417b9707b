import { current, theStore } from '../app.ts';
import { deviceId } from '../session.ts';
import { escapeFileOf } from '../store/escape.ts';

/** Hands what is unsent to the telephone's own downloads. @returns how many acts are in the file. */
export const saveEscapeFile = async (only?: string): Promise<number> => {
  const { who } = current();
  if (!who) return 0;
  const file = await escapeFileOf(theStore(), { device: await deviceId(), person: who, ...(only && { only }) });
  const address = URL.createObjectURL(new Blob([JSON.stringify(file)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `twiza-${file.madeAt.slice(0, 16).replaceAll(':', '')}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return file.acts.length;
};
