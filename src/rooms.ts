import './editions-to-train-for.ts';
import { accompaniment } from './modules/accompaniment/brings.ts';
import { calls } from './modules/calls/brings.ts';
import { catalogue } from './modules/catalogue/brings.ts';
import { diagnoses } from './modules/diagnoses/brings.ts';
import { experts } from './modules/experts/brings.ts';
import { evidence } from './modules/evidence/brings.ts';
import { field } from './modules/field/brings.ts';
import { forms } from './modules/forms/brings.ts';
import { impact } from './modules/impact/brings.ts';
import { indicators } from './modules/indicators/brings.ts';
import { knowFacts } from './modules/indicators/index.ts';
import { juries } from './modules/juries/brings.ts';
import { opendata } from './modules/opendata/brings.ts';
import { offerDatasets, offerFacts, offerFeeds } from './modules/opendata/index.ts';
import { meetings } from './modules/meetings/brings.ts';
import { networking } from './modules/networking/brings.ts';
import { people } from './modules/people/brings.ts';
import { privacy } from './modules/privacy/brings.ts';
import { declare } from './modules/privacy/index.ts';
import { programmes } from './modules/programmes/brings.ts';
import { registry } from './modules/registry/brings.ts';
import { search } from './modules/search/brings.ts';
import { knowSearched } from './modules/search/index.ts';
import { site } from './modules/site/brings.ts';
import { knowDaily } from './modules/site/index.ts';
import { standards } from './modules/standards/brings.ts';
import { trainings } from './modules/trainings/brings.ts';
import { ground } from './platform/brings.ts';
import { knowField } from './platform/field/index.ts';
import { registerFollowers } from './platform/journal/followers.ts';
import type { Job } from './platform/jobs/jobs.ts';
import { listen } from './platform/messages/index.ts';
import type { Reaction } from './platform/jobs/reactions.ts';
import type { Room } from './platform/room.ts';
import type { RoomWeb } from './platform/web/room.ts';

/** Every room of the house, in the order of its menu. */
const rooms: Room[] = [
  site,
  impact,
  search,
  calls,
  accompaniment,
  networking,
  meetings,
  programmes,
  diagnoses,
  trainings,
  juries,
  registry,
  catalogue,
  indicators,
  experts,
  forms,
  opendata,
  field,
  people,
  privacy,
  evidence,
  standards,
  ground,
];

// Wherever there are rooms, what they bring for phones is known.
knowField(rooms);

// And what each keeps of people stands in the register of processings.
for (const room of rooms) declare(room);

// And those that understand what people answer by SMS listen, the last first: the catalogue knows whether it was the
// last to ask, and leaves the rest to the introductions.
for (const { onTheWeb, hears } of rooms.toReversed()) if (hears) listen(onTheWeb.name, hears);

// And what of each is public stands in the catalogue of open data.
for (const room of rooms) offerDatasets(room);
for (const room of rooms) offerFacts(room);
for (const room of rooms) offerFeeds(room);
// What of each is found by the one search.
for (const room of rooms) knowSearched(room);
// What each has for somebody's day.
for (const room of rooms) knowDaily(room);
// What they have that figures count.
knowFacts(rooms);
registerFollowers(rooms.flatMap(({ follows = [] }) => follows));

/** What is mounted under `/:lang`. */
export const roomsOnTheWeb: RoomWeb[] = rooms.map(({ onTheWeb }) => onTheWeb);

/** What the working process does. */
export const reactions: Reaction[] = rooms.flatMap((room) => room.reactions);
export const jobs: Job<never>[] = [
  ...rooms.flatMap((room) => room.jobs),
  ...reactions.map(({ job }) => job as Job<never>),
];
