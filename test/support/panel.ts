import type { World } from './world.ts';
import { newId } from '../../src/platform/ids.ts';
import type { Actor } from '../../src/platform/rights.ts';
import { registerPerson } from '../../src/modules/people/index.ts';
import { adoptAssignment } from '../../src/modules/juries/commands/adopt-assignment.ts';
import { answerInvitation } from '../../src/modules/juries/commands/answer-invitation.ts';
import { askAssignment } from '../../src/modules/juries/commands/ask-assignment.ts';
import { finishReading } from '../../src/modules/juries/commands/finish-reading.ts';
import { inviteJuror } from '../../src/modules/juries/commands/invite-juror.ts';
import { openPanel } from '../../src/modules/juries/commands/open-panel.ts';
import { settleJuror } from '../../src/modules/juries/commands/settle-juror.ts';
import { drawsFrom } from '../../src/platform/methods/draws.ts';
import type { Rubric } from '../../src/modules/juries/rules/rubric.ts';
import type { Tie } from '../../src/modules/juries/rules/ties.ts';

export const origin = 'http://localhost:3000';
const text = (fr: string) => ({ fr, ar: fr, en: fr });

export const rubric: Rubric = {
  criteria: ['need', 'plan', 'market'].map((code, at) => ({
    code,
    label: text(code),
    weight: 10 * (at + 1),
    levels: [0, 1, 2, 3, 4].map((level) => ({ level, label: text(`niveau ${level}`) })),
  })),
};

export const sectors = ['argan', 'honey', 'weaving'];
export const regions = ['MA-01', 'MA-04', 'MA-09'];

export interface Sitting {
  id: string;
  person: string;
  actor: Actor;
}

export interface TestPanel {
  panel: string;
  programme: string;
  officer: Actor;
  entries: { id: string; number: number; sector: string; region: string }[];
  jurors: Sitting[];
  envelopes: string[];
}

let numbers = 0;
/** A number nobody else has in this file. */
export const newPhone = (): string => `+2126${String(20_000_000 + (numbers += 1))}`;

const actor = (id: string, role: 'juror' | 'programme_officer', programme: string): Actor => ({
  kind: 'person',
  id,
  grants: [{ role, programme, region: null, structure: null }],
});

export const aPanel = async (
  world: World,
  {
    entries: size = 12,
    places = 4,
    readers = 2,
    anchors = 1,
    load_max = 10,
    ties = (_number: number): Tie[] => [],
    quotas = [{ by: 'region', value: 'MA-09', min: 1 }] as { by: string; value: string; min?: number; max?: number }[],
  } = {},
): Promise<TestPanel> => {
  const programme = newId();
  const officer = actor(newId(), 'programme_officer', programme);
  const entries = Array.from({ length: size }, (_, at) => ({
    id: newId(),
    number: at + 1,
    sector: sectors[at % sectors.length]!,
    region: regions[Math.trunc(at / 2) % regions.length]!,
  }));
  const envelopes = [newId(), newId()];
  const facts = await openPanel(world.as(officer), {
    about: newId(),
    programme,
    title: { fr: 'Prix 2026', ar: 'جائزة 2026', en: 'Prize 2026' },
    rubric,
    readers,
    anchors,
    load_max,
    seed: 7,
    entries: entries.map((entry) => ({ ...entry, structure: null, language: 'fr' as const, ties: ties(entry.number) })),
    constraints: {
      places,
      envelopes: [
        { id: envelopes[0]!, amount: 50_000 * (places - 1), grant: 50_000, name: { fr: 'Fondation' } },
        { id: envelopes[1]!, amount: 50_000, grant: 50_000, regions: ['MA-09'], name: { fr: 'Région' } },
      ],
      quotas,
    },
  });
  return { panel: facts[0]!.about, programme, officer, entries, jurors: [], envelopes };
};

/** Invites, answers and settles one juror. */
export const seatJuror = async (
  world: World,
  panel: TestPanel,
  { institution = '', ties = [] as Tie[], languages = ['fr', 'ar'] as ('fr' | 'ar')[], known = sectors } = {},
): Promise<Sitting> => {
  const phone = newPhone();
  await registerPerson(world.as(), { name: `Membre ${phone}`, lang: 'ar', phone, email: '', grants: [] });
  const facts = await inviteJuror(world.as(panel.officer), { panel: panel.panel, name: 'X', phone, origin });
  const id = String(facts[0]!.payload!['juror']);
  const { rows } = await world.pool.query<{ person: string }>('select person from juries.juror where id = $1', [id]);
  const { person } = rows[0]!;
  const sitting = { id, person, actor: actor(person, 'juror', panel.programme) };
  await answerInvitation(world.as(sitting.actor), {
    panel: panel.panel,
    accept: true,
    institution,
    sectors: known,
    regions: regions.slice(0, 2),
    languages,
    ties,
  });
  await settleJuror(world.as(panel.officer), { juror: id });
  panel.jurors.push(sitting);
  return sitting;
};

export const assign = async (world: World, panel: TestPanel): Promise<void> => {
  const [asked] = await askAssignment(world.as(panel.officer), { panel: panel.panel });
  await world.settle();
  await adoptAssignment(world.as(panel.officer), { assignment: String(asked!.payload!['assignment']), origin });
};

export const readingsOf = async (world: World, panel: TestPanel) =>
  (
    await world.pool.query<{ id: string; juror: string; entry: string; state: string }>(
      'select id, juror, entry, state from juries.reading where panel = $1 order by juror, entry',
      [panel.panel],
    )
  ).rows;

/** Every reading under way is finished: jurors see the same worth with an eye and a hand of their own. */
export const readAll = async (world: World, panel: TestPanel, seed = 'scores'): Promise<void> => {
  const draws = drawsFrom(seed);
  const worth = new Map(panel.entries.map(({ id }) => [id, draws.uniform() * 4]));
  const severity = new Map(panel.jurors.map(({ id }) => [id, draws.uniform() * 1.6 - 0.8]));
  for (const { id, juror, entry, state } of await readingsOf(world, panel)) {
    if (state !== 'assigned') continue;
    const seat = panel.jurors.find((one) => one.id === juror)!;
    const level = () =>
      Math.max(0, Math.min(4, Math.round(worth.get(entry)! + severity.get(juror)! + draws.uniform() - 0.5)));
    await finishReading(world.as(seat.actor), {
      reading: id,
      levels: { need: level(), plan: level(), market: level() },
    });
  }
};
