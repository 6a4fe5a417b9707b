/** What was read of large postings; they never change, so that a process may remember them. */
const MEMORY = 48 * 2 ** 20;

export class Remembered {
  readonly #known = new Map<string, Buffer>();
  #bytes = 0;

  /** Its beginning, where so much of it is known. */
  get(key: string, bytes: number): Buffer | undefined {
    const places = this.#known.get(key);
    if (places === undefined || places.length < bytes) return undefined;
    // Asked last, forgotten last.
    this.#known.delete(key);
    this.#known.set(key, places);
    return places;
  }

  set(key: string, places: Buffer): void {
    this.#bytes += places.length - (this.#known.get(key)?.length ?? 0);
    this.#known.delete(key);
    this.#known.set(key, places);
    for (const [oldest, its] of this.#known) {
      if (this.#bytes <= MEMORY) break;
      this.#known.delete(oldest);
      this.#bytes -= its.length;
    }
  }
}

const memories = new WeakMap<object, Remembered>();

/** The memory of one database. */
export const memoryOf = (database: object): Remembered => {
  const memory = memories.get(database) ?? new Remembered();
  memories.set(database, memory);
  return memory;
};
