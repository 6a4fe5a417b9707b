/** A content in the store. */
export interface Kept {
  digest: string;
  /** Bytes. */
  size: number;
}

/**
 * Where contents are kept, each under the SHA-256 of its bytes in hexadecimal: the same bytes are kept once,
 * and a content never changes.
 */
export interface Files {
  /** Keeps bytes; they are safe on disk or in the object store when this answers. */
  put: (bytes: Uint8Array) => Promise<Kept>;
  /** Keeps the file at this path, read as a stream; the file stays where it is. */
  putFile: (path: string) => Promise<Kept>;
  /** Null when there is no such content. */
  read: (digest: string) => Promise<ReadableStream<Uint8Array> | null>;
  has: (digest: string) => Promise<boolean>;
  remove: (digest: string) => Promise<void>;
  /** Every content, with the moment it was kept, for the sweep and the backup. */
  list: () => AsyncIterable<{ digest: string; at: Date }>;
  /** Folder of the uploads under way, on this machine's disk. */
  uploads: string;
}
