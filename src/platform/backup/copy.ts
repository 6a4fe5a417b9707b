import type { ClientBase } from 'pg';

/** What `pg` hands to a query of one's own; its own types leave this out. */
interface Wire {
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(message: string): void;
  stream: { pause(): void; resume(): void };
}

abstract class CopyQuery {
  readonly text: string;
  readonly done: Promise<void>;
  wire: Wire | null = null;
  #settle: { resolve: () => void; reject: (error: Error) => void };

  constructor(text: string) {
    this.text = text;
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.done = promise;
    this.#settle = { resolve, reject };
  }

  submit(wire: Wire): void {
    this.wire = wire;
    wire.query(this.text);
  }

  handleError(error: Error): void {
    this.#settle.reject(error);
  }

  handleCommandComplete(): void {}

  handleReadyForQuery(): void {
    this.#settle.resolve();
  }
}

class CopyOut extends CopyQuery {
  readonly #take: (row: Buffer) => Promise<void> | null;

  constructor(text: string, take: (row: Buffer) => Promise<void> | null) {
    super(text);
    this.#take = take;
  }

  handleCopyData({ chunk }: { chunk: Buffer }): void {
    const wait = this.#take(chunk);
    if (!wait) return;
    this.wire?.stream.pause();
    void wait.finally(() => this.wire?.stream.resume());
  }
}

class CopyIn extends CopyQuery {
  readonly #rows: Buffer;

  constructor(text: string, rows: Buffer) {
    super(text);
    this.#rows = rows;
  }

  handleCopyInResponse(wire: Wire): void {
    for (let at = 0; at < this.#rows.length; at += 65_536) wire.sendCopyFromChunk(this.#rows.subarray(at, at + 65_536));
    wire.endCopyFrom();
  }
}

const start = async (client: ClientBase, query: CopyQuery): Promise<void> => {
  client.query(query as unknown as Parameters<ClientBase['query']>[0] & CopyQuery);
  await query.done;
};

const partSize = 4 * 1024 * 1024;

/**
 * Runs `copy … to stdout` and hands its rows over in parts of about 4 MiB, each of whole rows; the server waits while
 * a part is taken.
 */
export const copyOut = async (
  client: ClientBase,
  statement: string,
  take: (rows: Buffer) => Promise<void>,
): Promise<void> => {
  let rows: Buffer[] = [];
  let size = 0;
  let failed: Error | null = null;
  let turn: Promise<void> = Promise.resolve();
  const handOver = (): Promise<void> => {
    const part = Buffer.concat(rows);
    rows = [];
    size = 0;
    turn = turn.then(() => take(part)).catch((error: Error) => void (failed ??= error));
    return turn;
  };
  const query = new CopyOut(statement, (row) => {
    // The chunk is a view of a buffer that the driver uses again.
    rows.push(Buffer.from(row));
    size += row.length;
    return size < partSize ? null : handOver();
  });
  await start(client, query);
  if (size > 0) await handOver();
  await turn;
  if (failed) throw failed;
};

/** Runs `copy … from stdin` with these rows. */
export const copyIn = (client: ClientBase, statement: string, rows: Buffer): Promise<void> =>
  start(client, new CopyIn(statement, rows));
