import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CompileDocArgs, NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Json } from '../journal/fact.ts';
import { root } from '../root.ts';
import { dirOf } from '../words/lang.ts';
import type { Lang } from '../words/lang.ts';

/** What is to be set: a Typst template below `src/`, and the values that it draws. */
export interface Sheet {
  /** `modules/trainings/print/certificate.typ` */
  template: string;
  lang: Lang;
  values: { [key: string]: Json };
  /** JPEG and PNG by name: the template draws `/pictures/NAME`. */
  pictures?: Record<string, Buffer>;
}

const source = join(root, 'src');
const fontFolder = join(source, 'platform/pdf/fonts');

const open = async (): Promise<NodeCompiler> => {
  const { NodeCompiler: Compiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  const fontBlobs = readdirSync(fontFolder)
    .filter((name) => name.endsWith('.ttf'))
    .map((name) => readFileSync(join(fontFolder, name)));
  return Compiler.create({ workspace: source, fontArgs: [{ fontBlobs }] });
};

let compiler: Promise<NodeCompiler> | undefined;

/** What the compiler says against a document: it throws without a word, so it is asked a second time. */
const faultsOf = (typst: NodeCompiler, document: CompileDocArgs): string[] => {
  const error = typst.compile(document).takeDiagnostics();
  return error === null ? [] : typst.fetchDiagnostics(error).map(({ message }: { message: string }) => message);
};

/** How many more documents the compiler remembers what it has drawn for, before it is forgotten. */
const remembered = 3;

/**
 * Sets a document as PDF 1.7: Arabic shaped and ordered, fonts embedded, nothing fetched. The compiler is loaded with
 * the first document and holds this thread while it works: a few milliseconds a page, so hundreds of pages are for a job.
 * Values reach the template as data, never as markup, so that nothing typed can be run.
 * @throws Error with the compiler's own sentences when the template is wrong.
 */
export const typeset = async ({ template, lang, values, pictures = {} }: Sheet): Promise<Buffer<ArrayBuffer>> => {
  compiler ??= open();
  const typst = await compiler;
  const mainFilePath = join(source, template);
  const inputs = { lang, dir: dirOf(lang), values: JSON.stringify(values) };
  // Nothing waits between here and the bytes, so that no other document sees these.
  const drawn = Object.entries(pictures).map(([name, bytes]) => [join(source, 'pictures', name), bytes] as const);
  for (const [path, bytes] of drawn) typst.mapShadow(path, bytes);
  try {
    // Straight to the bytes: a compiled document kept for later is a native object that outlives many of its kind.
    return Buffer.from(typst.pdf({ mainFilePath, inputs }));
  } catch {
    throw new Error(`${template} cannot be set: ${faultsOf(typst, { mainFilePath, inputs }).join('; ')}`);
  } finally {
    for (const [path] of drawn) typst.unmapShadow(path);
    typst.evictCache(remembered);
  }
};
