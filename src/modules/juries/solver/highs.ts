import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import load, { type Highs } from 'highs';

/** HiGHS compiled once for the process: a thread that gets it starts in a few milliseconds. */
let compiled: Promise<WebAssembly.Module> | null = null;

export const compiledHighs = (): Promise<WebAssembly.Module> =>
  (compiled ??= readFile(createRequire(import.meta.url).resolve('highs/runtime')).then((bytes) =>
    WebAssembly.compile(bytes),
  ));

/** A solver of its own, in this thread. */
export const openHighs = async (wasmModule?: WebAssembly.Module): Promise<Highs> =>
  // Its types are declared for CommonJS, where the loader is the namespace's `default`; the module itself is the loader.
  (load as unknown as typeof load.default)({ wasmModule: wasmModule ?? (await compiledHighs()) });
