import type { Caller } from '../ground.ts';
import type { WebContext } from '../web/env.ts';

/** A file as it is read by the room that decides who may. */
export interface UsedFile {
  id: string;
  use: string;
  name: string;
  type: string;
  size: number;
  givenBy: string | null;
}

/** What a room says of the files it keeps for one purpose. */
export interface FileUse {
  /** `room.purpose`, as in `calls.piece`. */
  use: string;
  /** Columns that hold the ids of such files, as `schema.table` and `column`; a file in none of them is swept. */
  columns: { table: string; column: string }[];
  /** Whether this reader may have this file; false looks like absent. Public files answer true. */
  mayRead: (caller: Caller, file: UsedFile) => Promise<boolean>;
  /** `by_nobody`: a right that may end at any moment, so that no browser keeps the file; else for an hour. */
  kept?: 'by_nobody';
}

const uses = new Map<string, FileUse>();

/** Done once per use when the program starts; a use nobody registered is read by nobody and swept by nobody. */
export const registerFileUse = (use: FileUse): void => {
  uses.set(use.use, use);
};

export const fileUses = (): FileUse[] => [...uses.values()];

export const mayReadFile = async (caller: Caller, file: UsedFile): Promise<boolean> =>
  (await uses.get(file.use)?.mayRead(caller, file)) ?? false;

/** Whether a browser may keep files of this use. */
export const mayBeKept = (use: string): boolean => uses.get(use)?.kept !== 'by_nobody';

type Uploader = (c: WebContext) => Promise<string | null>;
const uploaders: Uploader[] = [];

/**
 * Lets somebody without an account upload: the room answers a stable name for the holder of its token
 * (`application:<id>`), or null when the request carries none.
 */
export const registerUploader = (uploader: Uploader): void => {
  if (!uploaders.includes(uploader)) uploaders.push(uploader);
};

/** In whose name this request uploads, or null. */
export const uploaderOf = async (c: WebContext): Promise<string | null> => {
  const { actor } = c.var.caller;
  if (actor.kind === 'person' && actor.id !== null) return `person:${actor.id}`;
  for (const uploader of uploaders) {
    const owner = await uploader(c);
    if (owner !== null) return owner;
  }
  return null;
};
