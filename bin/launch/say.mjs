import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** A plain line of progress, to standard error: standard output belongs to what is run. */
export const say = (line) => void process.stderr.write(`${line}\n`);

/** Ends the program with a sentence. */
export class Stop extends Error {}

const forwarded = ['SIGTERM', 'SIGHUP', 'SIGINT'];

/** npm hands a signal to its shell, which ends without a word to us: that our parent is gone is then the signal. */
const onceOrphaned = (act) => {
  if (!process.env.npm_lifecycle_event) return undefined;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    act();
  }, 250);
  return watch;
};

/**
 * Runs a program to its end. Answers its exit code, 128 + the signal's number when a signal ended it. A signal to us is
 * passed on; a Ctrl-C in a terminal reaches both by itself.
 */
export const run = (program, args, { env = process.env, quiet = false, cwd = root } = {}) =>
  new Promise((done) => {
    const child = spawn(program, args, { cwd, env, stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit' });
    let output = '';
    child.stdout?.on('data', (part) => (output += part));
    child.stderr?.on('data', (part) => (output += part));
    const passOn = (signal) => {
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    };
    for (const signal of forwarded) process.on(signal, passOn);
    const watch = onceOrphaned(() => child.kill('SIGTERM'));
    const end = (code) => {
      clearInterval(watch);
      for (const signal of forwarded) process.off(signal, passOn);
      done({ code, output });
    };
    child.on('error', (error) => {
      output += `${error.message}\n`;
      end(127);
    });
    child.on('close', (code, signal) => end(signal ? 128 + (constants.signals[signal] ?? 0) : (code ?? 1)));
  });

/** How long a step took, to be read by a person. */
export const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;
