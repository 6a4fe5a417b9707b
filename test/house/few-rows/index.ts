import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Caller, Ground } from '../../../src/platform/ground.ts';
import { system } from '../../../src/platform/rights.ts';
import type { Actor, Grant, Role } from '../../../src/platform/rights.ts';
import type { TestDatabase } from '../../support/database.ts';
import { someone } from '../../support/people.ts';
import floors from '../../../src/floors.json' with { type: 'json' };

/** Ids by the name that addresses give to them (`call` for `:call`); what is not here is asked for by an id of nothing. */
export type InAddress = Record<string, string>;

/** What `few-rows/ROOM.ts` exports: some rows of that room for the addresses of the strangers' table. */
export interface FewRows {
  /** Rows that the house makes, after the rooms below have made theirs (given here); answers their ids. */
  rows?: (house: Caller, made: InAddress) => Promise<InAddress>;
  /** Rows that those who come make themselves, once all else stands. */
  theirs?: (as: (name: string) => Caller, made: InAddress) => Promise<InAddress>;
}

const ofRooms = async (): Promise<FewRows[]> => {
  const files = floors.floors.flat().map((room) => join(import.meta.dirname, `${room}.ts`));
  return Promise.all(files.filter((file) => existsSync(file)).map((file) => import(file) as Promise<FewRows>));
};

/** Who comes to every address. A representative of the structure that applies comes beside one of another. */
const whoComes = async (database: TestDatabase, made: InAddress): Promise<Map<string, Actor>> => {
  const as = async (role: Role, scope: Partial<Grant> = {}): Promise<Actor> =>
    (await someone(database, { grants: [{ role, ...scope }] })).actor;
  return new Map([
    ['stranger', (await someone(database)).actor],
    ['buyer', await as('buyer')],
    ['partner', await as('partner', { programme: made['programme']! })],
    ['expert', await as('expert')],
    ['juror', await as('juror')],
    ['representative', await as('cooperative_representative', { structure: made['structure']! })],
    ['other_representative', await as('cooperative_representative', { structure: made['otherStructure']! })],
    ['field_agent', await as('field_agent', { region: 'MA-09' })],
    ['other_field_agent', await as('field_agent', { region: 'MA-02' })],
    ['programme_officer', await as('programme_officer')],
    ['administrator', await as('administrator')],
  ]);
};

/** Rows of every room, from the lowest floor up, and those who come to look at them. */
export const makeFewRows = async (
  ground: Ground,
  database: TestDatabase,
): Promise<{ inAddress: InAddress; who: Map<string, Actor> }> => {
  const rooms = await ofRooms();
  const made: InAddress = {};
  for (const { rows } of rooms) Object.assign(made, await rows?.({ ground, actor: system, now: new Date() }, made));
  const who = await whoComes(database, made);
  const as = (name: string): Caller => ({ ground, actor: who.get(name)!, now: new Date() });
  for (const { theirs } of rooms) Object.assign(made, await theirs?.(as, made));
  return { inAddress: made, who };
};

/** The first fact of a command. */
export const madeBy = async (facts: Promise<{ about: string; payload?: Record<string, unknown> }[]>) =>
  (await facts)[0]!;
