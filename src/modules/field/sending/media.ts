import { sql } from 'kysely';
import type { Caller } from '../../../platform/ground.ts';
import { Anonymous, Hidden, Invalid, Refusal } from '../../../platform/refusals.ts';
import { attachMedia } from '../commands/attach-media.ts';
import { noteMediaProblem } from '../commands/note-media-problem.ts';

interface Owed {
  act: string;
  digest: string;
  /** Its finished upload, if its bytes have all come. */
  upload: string | null;
}

const owedBy = async ({ ground }: Caller, person: string): Promise<Owed[]> => {
  const { rows } = await sql<Owed>`
    select m.act, m.digest, u.id as upload from field.media m left join lateral (
      select id from platform.upload where owner = ${`person:${person}`} and sha256 = m.digest
        and finished_at is not null and accepted_at is null order by started_at desc limit 1) u on true
    where m.person = ${person} and m.arrived_at is null and m.problem is null order by m.owed_since, m.digest`.execute(
    ground.db,
  );
  return rows;
};

const whyNot = (error: unknown): string | null => {
  if (error instanceof Invalid) return error.problems[0]?.code ?? 'invalid.string';
  if (error instanceof Refusal) return error.code;
  return error instanceof Hidden || error instanceof Anonymous ? 'field.out_of_reach' : null;
};

/** Media given at one coming: each is drawn again, and the phone waits for its reply. */
export const mediaPerSync = 15;

export interface Settled {
  /** Digests that acts still wait for. */
  missing: string[];
  given: number;
  /** Some have come and are left for the next coming. */
  more: boolean;
}

/**
 * Gives the acts of this person the media that have come since, each in a transaction of its own: pictures are drawn
 * again, which takes time. What cannot be taken is noted with its reason and asked for no more.
 */
export const settleMedia = async (caller: Caller, person: string): Promise<Settled> => {
  let given = 0;
  let more = false;
  const missing = new Set<string>();
  const used = new Set<string>();
  for (const { act, digest, upload } of await owedBy(caller, person)) {
    const isLeft = upload !== null && used.size >= mediaPerSync;
    more ||= isLeft;
    if (upload === null || isLeft || used.has(upload)) {
      missing.add(digest);
      continue;
    }
    used.add(upload);
    try {
      await attachMedia(caller, { act, digest, upload, owner: `person:${person}` });
      given += 1;
    } catch (error) {
      const problem = whyNot(error);
      if (problem === null) throw error;
      await noteMediaProblem(caller, { act, digest, problem });
    }
  }
  return { missing: [...missing], given, more };
};
