import type { Pool } from 'pg';
import { openPrizeEdition } from '../../src/demonstration/prize.ts';
import { startApplication } from '../../src/modules/calls/index.ts';
import { prizeForm, publishForm } from '../../src/modules/forms/index.ts';
import { addFunder, foundProgramme } from '../../src/modules/programmes/index.ts';
import { kyselyOver } from '../../src/platform/database/index.ts';
import { system } from '../../src/platform/rights.ts';
import { signInByPhone, someone } from './people.ts';
import { callerOn, registered } from './registry.ts';
import type { TestDatabase } from './database.ts';

/** What a load works on: one officer, who corrects structures and fills in the applications of some. */
export interface Busy {
  /** Of the officer's session. */
  token: string;
  structures: string[];
  applications: string[];
}

const day = 86_400_000;
const said = { fr: 'Prix', ar: 'جائزة', en: 'Prize' };

const openCall = async (database: TestDatabase, now: Date): Promise<string> => {
  const before = new Date(now.getTime() - 90 * day);
  const caller = callerOn(database, system, before);
  const [programme] = await foundProgramme(caller, { kind: 'prize', name: said, summary: said });
  const [form] = await publishForm(caller, { definition: prizeForm });
  const [funder] = await addFunder(caller, { name: said, kind: 'foundation' });
  const plan = {
    year: now.getFullYear(),
    number: 1,
    opensAt: new Date(now.getTime() - day),
    closesAt: new Date(now.getTime() + 30 * day),
    places: 10,
    envelopes: [{ funder: funder!.about, grants: 10 }],
  };
  const version = form?.payload?.['version'] as string;
  const { call } = await openPrizeEdition(caller.ground, { programme: programme!.about, form: version, plan });
  return call;
};

/** Fills a new house with what a load needs, by the rooms' own verbs. */
export const makeBusy = async (pool: Pool, url: string, size: number): Promise<Busy> => {
  const now = new Date();
  const database: TestDatabase = { db: kyselyOver(pool), pool, url, close: async () => undefined };
  const call = await openCall(database, now);
  const { actor, phone } = await someone(database, { grants: [{ role: 'programme_officer' }] });
  const { token } = await signInByPhone(database, phone, now);
  const busy: Busy = { token, structures: [], applications: [] };
  for (let n = 0; n < size; n += 1) {
    const structure = await registered(callerOn(database, system, now), { womens_declared: 'yes' } as never);
    const started = await startApplication(callerOn(database, actor, now), { call, structure, language: 'fr' });
    busy.structures.push(structure);
    busy.applications.push(started.at(-1)!.about);
  }
  return busy;
};
