import type { Job, JobSend, SendOptions } from '../../../platform/jobs/jobs.ts';

type Asked = [job: Job, data: object, options: SendOptions];

/**
 * Jobs of which only one with the same key waits at a time (folding the counts of the directory), asked for by many
 * acts of one transaction: sent once, at its end, with the last that was asked. Those of an act that is refused go
 * with it.
 */
export class LaterOnce {
  readonly #kept = new Map<string, Asked>();
  readonly #send: JobSend;

  constructor(send: JobSend) {
    this.#send = send;
  }

  /** A sender for one act, and what to call when that act has been applied. */
  forAct(): { later: JobSend; keep: () => void } {
    const asked = new Map<string, Asked>();
    const later: JobSend = async (job, data, options) => {
      if (options?.key === undefined) await this.#send(job, data, options);
      else asked.set(`${job.name}:${options.key}`, [job as Job, data, options]);
    };
    return { later, keep: () => asked.forEach((one, key) => this.#kept.set(key, one)) };
  }

  async send(): Promise<void> {
    for (const [job, data, options] of this.#kept.values()) await this.#send(job, data, options);
    this.#kept.clear();
  }
}
