import type { Daily } from './daily.ts';
import type { Dataset } from './dataset.ts';
import type { FactSource } from './fact-source.ts';
import type { Feed } from './feed.ts';
import type { FieldBrought } from './field/index.ts';
import type { Job } from './jobs/jobs.ts';
import type { Reaction } from './jobs/reactions.ts';
import type { Listener } from './messages/listeners.ts';
import type { AskedForms, Processing } from './processing.ts';
import type { Searched } from './searched.ts';
import type { ToldFact } from './told.ts';
import type { RoomWeb } from './web/room.ts';

/**
 * What a room brings to the house; `src/rooms.ts` lists the rooms, and nothing of what is in them.
 * `acts`, `shelves` and `assignments` are for phones: see `field/README.md`.
 */
export interface Room extends FieldBrought {
  onTheWeb: RoomWeb;
  jobs: Job<never>[];
  reactions: Reaction[];
  /** What it keeps of people, for the register of processings. */
  processings?: Processing[];
  /** The forms through which it asks people. */
  asks?: AskedForms;
  /** The SMS that it understands. */
  hears?: Listener;
  /** What of it is public, as tables that everybody may take along. */
  datasets?: readonly Dataset[];
  /** What of it readers may follow by a feed. */
  feeds?: readonly Feed[];
  /** The facts that programs may be told of. */
  tells?: readonly ToldFact[];
  /** What of it is found by the one search. */
  searched?: Searched;
  /** The records of its own that figures count. */
  facts?: FactSource[];
  /** What it has for somebody's day. */
  daily?: Daily;
  /** What is sent, once at a time, when something new stands in the sealed journal. */
  follows?: Job<never>[];
}
