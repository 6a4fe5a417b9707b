import { runCommandLine } from './commandline.ts';

// Whoever reads our lines may have read enough (`| head`): that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

const write = (chunk: string | Uint8Array): Promise<void> =>
  new Promise((done) => void process.stdout.write(chunk, () => done()));

const code = await runCommandLine(process.argv.slice(2), write, (line) => void process.stderr.write(`${line}\n`));
// Everything written has left by now; what a verb may have left open must not keep the shell waiting.
process.exit(code);
