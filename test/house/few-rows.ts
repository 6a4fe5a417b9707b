import { addFunder, foundProgramme, fundEdition, openEdition } from '../../src/modules/programmes/index.ts';
import { prepareCall, prizeRubric, prizeRules, publishCall, startApplication } from '../../src/modules/calls/index.ts';
import { prizeForm, publishForm } from '../../src/modules/forms/index.ts';
import type { Caller, Ground } from '../../src/platform/ground.ts';
import { system } from '../../src/platform/rights.ts';
import type { Actor, Grant, Role } from '../../src/platform/rights.ts';
import { registered } from '../support/registry.ts';
import { someone } from '../support/people.ts';
import type { TestDatabase } from '../support/database.ts';

const day = 24 * 3600_000;

/** Some rows of each room, by the name that addresses give to them; what is not here is asked for by an id of nothing. */
export interface FewRows {
  inAddress: Record<string, string>;
  structure: string;
  otherStructure: string;
  programme: string;
}

const madeBy = async (facts: Promise<{ about: string; payload?: Record<string, unknown> }[]>) => (await facts)[0]!;

const openCall = async (
  caller: Caller,
): Promise<{ programme: string; edition: string; funder: string; call: string }> => {
  const programme = (await madeBy(foundProgramme(caller, { kind: 'prize', name: { fr: 'Prix' } }))).about;
  const edition = (await madeBy(openEdition(caller, { programme, name: { fr: 'Une' }, year: 2026 }))).about;
  const funder = (await madeBy(addFunder(caller, { name: { fr: 'Région' }, kind: 'region' }))).about;
  await fundEdition(caller, { edition, funder, amount: 100_000, grant: 50_000 });
  const form = (await madeBy(publishForm(caller, { definition: prizeForm }))).payload?.['version'] as string;
  const call = (
    await madeBy(
      prepareCall(caller, {
        edition,
        title: { fr: 'Appel' },
        form,
        rules: prizeRules,
        rubric: prizeRubric,
        places: 2,
        opensAt: new Date(caller.now.getTime() - day),
        closesAt: new Date(caller.now.getTime() + 30 * day),
      }),
    )
  ).about;
  await publishCall(caller, { id: call });
  return { programme, edition, funder, call };
};

export const makeFewRows = async (ground: Ground): Promise<FewRows> => {
  const house: Caller = { ground, actor: system, now: new Date() };
  const structure = await registered(house);
  const otherStructure = await registered(house, { province: 'MA-OUJ', region: 'MA-02' });
  const made = await openCall(house);
  return { inAddress: { structure, ...made }, structure, otherStructure, programme: made.programme };
};

/** Who comes to every address. A representative of the structure that applies comes beside one of another. */
export const whoComes = async (database: TestDatabase, rows: FewRows): Promise<Map<string, Actor>> => {
  const as = async (role: Role, scope: Partial<Grant> = {}): Promise<Actor> =>
    (await someone(database, { grants: [{ role, ...scope }] })).actor;
  return new Map([
    ['stranger', (await someone(database)).actor],
    ['buyer', await as('buyer')],
    ['partner', await as('partner', { programme: rows.programme })],
    ['expert', await as('expert')],
    ['juror', await as('juror')],
    ['representative', await as('cooperative_representative', { structure: rows.structure })],
    ['other_representative', await as('cooperative_representative', { structure: rows.otherStructure })],
    ['field_agent', await as('field_agent', { region: 'MA-09' })],
    ['other_field_agent', await as('field_agent', { region: 'MA-02' })],
    ['programme_officer', await as('programme_officer')],
    ['administrator', await as('administrator')],
  ]);
};

/** A draft by the representative, for the addresses of applications. */
export const apply = async (ground: Ground, actor: Actor, { inAddress, structure }: FewRows): Promise<string> => {
  const facts = await startApplication(
    { ground, actor, now: new Date() },
    { call: inAddress['call']!, language: 'fr', structure },
  );
  return facts.at(-1)!.about;
};
