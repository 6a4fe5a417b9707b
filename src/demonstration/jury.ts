import { sql } from 'kysely';
import type { Ground } from '../platform/ground.ts';
import { system } from '../platform/rights.ts';
import type { Actor } from '../platform/rights.ts';
import { announceLaureates, openJury, prizeRubric, publishJournal } from '../modules/calls/index.ts';
import {
  adoptAssignment,
  answerInvitation,
  askAssignment,
  calibratePanel,
  closeDeliberation,
  decide,
  finishReading,
  inviteJuror,
  openDeliberation,
  proposeSelection,
  settleJuror,
  signMinutes,
  solveWaiting,
} from '../modules/juries/index.ts';
import type { Draws } from './draws.ts';
import { at } from './prize.ts';
import { allChains } from './structures.ts';

/** A juror of the demonstration, already with an account. */
export interface DemoJuror {
  id: string;
  name: string;
  phone: string;
  lang: 'fr' | 'ar' | 'en';
}

interface Seated {
  id: string;
  actor: Actor;
  /** How many levels this juror takes off, on average: what calibration has to find. */
  severity: number;
}

interface Sitting {
  ground: Ground;
  draw: Draws;
  panel: string;
  programme: string;
  /** The day of the first step; each later step is some days after. */
  from: Date;
}

const days = (from: Date, count: number): Date => new Date(from.getTime() + count * 86_400_000);

const seat = async ({ ground, draw, panel, programme, from }: Sitting, jurors: DemoJuror[]): Promise<Seated[]> => {
  const seated: Seated[] = [];
  for (const { id: person, name, phone, lang } of jurors) {
    const actor: Actor = {
      kind: 'person',
      id: person,
      grants: [{ role: 'juror', programme, region: null, structure: null }],
    };
    const [invited] = await inviteJuror(at(ground, system, from), { panel, name, phone, lang, origin: '' });
    const juror = String(invited?.payload?.['juror']);
    await answerInvitation(at(ground, actor, days(from, 1)), {
      panel,
      accept: true,
      institution: '',
      // Two know every sector, so that each file has a reader who does.
      sectors: seated.length < 2 ? allChains : draw.some(allChains, 12),
      regions: [],
      languages: ['fr', 'ar'],
    });
    await settleJuror(at(ground, system, days(from, 2)), { juror });
    seated.push({ id: juror, actor, severity: (draw.share() - 0.5) * 1.4 });
  }
  return seated;
};

const assign = async ({ ground, panel, from }: Sitting): Promise<void> => {
  const [asked] = await askAssignment(at(ground, system, days(from, 3)), { panel });
  const assignment = String(asked?.payload?.['assignment']);
  await solveWaiting(ground, assignment);
  await adoptAssignment(at(ground, system, days(from, 3)), { assignment, origin: '' });
};

const readingsOf = async ({ ground, panel }: Sitting): Promise<{ id: string; juror: string; entry: string }[]> => {
  const { rows } = await sql<{ id: string; juror: string; entry: string }>`
    select id, juror, entry from juries.reading where panel = ${panel} and state = 'assigned' order by juror, entry`.execute(
    ground.db,
  );
  return rows;
};

/** Every juror sees the same worth with an eye and a hand of their own. */
const read = async (sitting: Sitting, seated: Seated[]): Promise<void> => {
  const { ground, draw, from } = sitting;
  const worth = new Map<string, number>();
  const bySeat = new Map(seated.map((one) => [one.id, one]));
  for (const { id, juror, entry } of await readingsOf(sitting)) {
    const known = worth.get(entry) ?? 0.6 + draw.share() * 3;
    worth.set(entry, known);
    const { actor, severity } = bySeat.get(juror) as Seated;
    const level = (): number => Math.max(0, Math.min(4, Math.round(known - severity + (draw.share() - 0.5) * 1.2)));
    const levels = Object.fromEntries(prizeRubric.criteria.map(({ code }) => [code, level()]));
    await finishReading(at(ground, actor, days(from, 6 + draw.share() * 8)), { reading: id, levels });
  }
};

const deliberate = async ({ ground, panel, from }: Sitting, seated: Seated[]): Promise<void> => {
  const office = at(ground, system, days(from, 20));
  await calibratePanel(office, { panel });
  await proposeSelection(office, { panel });
  const present = seated.map(({ id }) => id);
  await openDeliberation(office, { panel, quorum: Math.ceil(present.length / 2), present });
  const { rows } = await sql<{ id: string }>`
    select result->'selected'->0->>'id' as id from juries.selection where panel = ${panel} order by at desc limit 1`.execute(
    ground.db,
  );
  const votes = { proposed_by: present[0] as string, votes_for: present.length, votes_against: 0, abstained: 0 };
  await decide(office, { panel, entry: rows[0]?.id as string, kind: 'confirm', ...votes });
  await signMinutes(office, { panel, jurors: present });
  await closeDeliberation(office, { panel });
};

/** A whole jury, from its opening to the published journal, in the four weeks after the call was closed. */
export const judge = async (
  ground: Ground,
  draw: Draws,
  {
    call,
    programme,
    jurors,
    from,
    readers = 3,
  }: { call: string; programme: string; jurors: DemoJuror[]; from: Date; readers?: number },
): Promise<void> => {
  const [opened] = await openJury(at(ground, system, from), { call, readers, anchors: 3, loadMax: 60 });
  const sitting: Sitting = { ground, draw, panel: opened?.about as string, programme, from };
  const seated = await seat(sitting, jurors);
  await assign(sitting);
  await read(sitting, seated);
  await deliberate(sitting, seated);
  await announceLaureates(at(ground, system, days(from, 25)), { id: call });
  await publishJournal(at(ground, system, days(from, 25)), call);
};
