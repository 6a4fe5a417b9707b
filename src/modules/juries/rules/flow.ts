/**
 * Maximum flow by Dinic's algorithm (Dinitz 1970), for early diagnosis: it answers in milliseconds where the
 * mixed-integer solver would only say "infeasible", and the minimum cut names who is short of whom.
 */
export class Flow {
  private readonly to: number[] = [];
  private readonly room: number[] = [];
  private readonly arcs: number[][];
  private level: Int32Array;
  private next: Int32Array;

  constructor(nodes: number) {
    this.arcs = Array.from({ length: nodes }, () => []);
    this.level = new Int32Array(nodes);
    this.next = new Int32Array(nodes);
  }

  /** Adds an arc and returns its number, which `raise` and `through` understand. */
  arc(from: number, to: number, capacity: number): number {
    const number = this.to.length;
    this.arcs[from]!.push(number);
    this.arcs[to]!.push(number + 1);
    this.to.push(to, from);
    this.room.push(capacity, 0);
    return number;
  }

  raise(arc: number, by: number): void {
    this.room[arc]! += by;
  }

  through(arc: number): number {
    return this.room[arc + 1]!;
  }

  /** Nodes that more flow could still reach from the source: one side of a minimum cut. */
  reach(source: number): Int32Array {
    this.level.fill(-1);
    this.level[source] = 0;
    const queue = [source];
    for (let at = 0; at < queue.length; at++) {
      const node = queue[at]!;
      for (const arc of this.arcs[node]!) {
        const target = this.to[arc]!;
        if (!this.room[arc] || this.level[target]! >= 0) continue;
        this.level[target] = this.level[node]! + 1;
        queue.push(target);
      }
    }
    return this.level;
  }

  /** Adds as much flow as possible and returns how much was added. */
  fill(source: number, sink: number): number {
    let added = 0;
    while (this.reach(source)[sink]! >= 0) {
      this.next.fill(0);
      for (let pushed = this.push(source, sink, Infinity); pushed > 0; pushed = this.push(source, sink, Infinity))
        added += pushed;
    }
    return added;
  }

  private push(node: number, sink: number, limit: number): number {
    if (node === sink) return limit;
    const arcs = this.arcs[node]!;
    for (; this.next[node]! < arcs.length; this.next[node]!++) {
      const arc = arcs[this.next[node]!]!;
      const target = this.to[arc]!;
      if (!this.room[arc] || this.level[target] !== this.level[node]! + 1) continue;
      const pushed = this.push(target, sink, Math.min(limit, this.room[arc]!));
      if (pushed === 0) continue;
      this.room[arc]! -= pushed;
      this.room[arc + 1]! += pushed;
      return pushed;
    }
    return 0;
  }
}
