import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { below } from '../../src/platform/root.ts';

export interface Server {
  child: ChildProcess;
  url: string;
}

/** The built program as a process of its own, with the flags of `npm start`. */
export const serve = async (database: string, data: string, port: number): Promise<Server> => {
  const env = { ...process.env, DATABASE_URL: database, TWIZA_DATA: data, PORT: String(port), TWIZA_DEMO: '0' };
  const child = spawn(process.execPath, ['--max-semi-space-size=8', below('build', 'src', 'main.js')], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 300; tries += 1) {
    if (
      await fetch(`${url}/health`).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      return { child, url };
    await pause(100);
  }
  throw new Error('the server does not answer');
};

/** Most memory so far in MB, and seconds of processor. */
export const statusOf = async ({ child }: Server): Promise<{ peak: number; processor: number }> => {
  const text = await readFile(`/proc/${child.pid}/status`, 'utf8');
  const stat = (await readFile(`/proc/${child.pid}/stat`, 'utf8')).split(') ')[1]!.split(' ');
  return {
    peak: Math.round(Number(/VmHWM:\s+(\d+)/.exec(text)?.[1]) / 1024),
    processor: (Number(stat[11]) + Number(stat[12])) / 100,
  };
};
