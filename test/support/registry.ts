import type { Actor, Grant } from '../../src/platform/rights.ts';
import type { Caller } from '../../src/platform/ground.ts';
import { newId } from '../../src/platform/ids.ts';
import type { NewStructureInput } from '../../src/modules/registry/index.ts';
import { registerStructure } from '../../src/modules/registry/index.ts';
import type { TestDatabase } from './database.ts';

export const wednesday = new Date('2026-11-18T10:00:00Z');

const everywhere: Omit<Grant, 'role'> = { region: null, programme: null, structure: null };

export const person = (role: Grant['role'], scope: Partial<Grant> = {}, id = newId()): Actor => ({
  kind: 'person',
  id,
  grants: [{ ...everywhere, ...scope, role }],
});

export const officerActor = (): Actor => person('programme_officer');

/** A caller on a test database whose jobs are written down and not run. */
export const callerOn = (
  { db }: Pick<TestDatabase, 'db'>,
  actor: Actor,
  now = wednesday,
): Caller & { sent: string[] } => {
  const sent: string[] = [];
  const jobs = { within: () => async (job: { name: string }) => void sent.push(job.name) };
  return { ground: { db, jobs, files: {} as never } as unknown as Caller['ground'], actor, now, sent };
};

let count = 0;

/** A plain cooperative of Taroudant; what is given replaces what is not. */
export const someStructure = (changes: Partial<NewStructureInput> = {}): NewStructureInput => ({
  names: { fr: `Coopérative Tifaouine ${(count += 1)}`, ar: null, zgh: null, other: null },
  province: 'MA-TAR',
  region: 'MA-09',
  ...changes,
});

/** Registers a structure and answers its id. */
export const registered = async (caller: Caller, changes: Partial<NewStructureInput> = {}): Promise<string> => {
  const facts = await registerStructure(caller, someStructure(changes));
  return facts[0]!.about;
};
