import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Whether a process lives, be it another user's. */
export const lives = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

const taken = (path: string): boolean => {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
};

const ownerOf = (path: string): number => {
  try {
    return Number(readFileSync(path, 'utf8'));
  } catch {
    return 0;
  }
};

/** Runs while no other process of this machine runs under the same file; a dead owner's file is passed over. */
export const alone = async <T>(path: string, run: () => Promise<T>, seconds = 60): Promise<T> => {
  mkdirSync(dirname(path), { recursive: true });
  for (const until = Date.now() + seconds * 1000; !taken(path);) {
    const owner = ownerOf(path);
    if (owner && !lives(owner)) rmSync(path, { force: true });
    else if (Date.now() > until) throw new Error(`Another process (${owner}) has kept ${path} for ${seconds} seconds.`);
    else await pause(20);
  }
  try {
    return await run();
  } finally {
    rmSync(path, { force: true });
  }
};
