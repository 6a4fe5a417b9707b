// What an introduction needs to exist, each thing through its own verb.
import { inviteCooperatives, seekAnswers } from '../../src/modules/networking/index.ts';
import { giveConsent } from '../../src/modules/people/index.ts';
import type { Caller } from '../../src/platform/ground.ts';
import { system } from '../../src/platform/rights.ts';
import type { Actor } from '../../src/platform/rights.ts';
import { someOpen } from './networking.ts';
import { newPhone } from './people.ts';
import { person, registered } from './registry.ts';
import type { World } from './world.ts';

type As = (actor?: Actor, now?: Date) => Caller;

export const origin = 'http://localhost:3000';
export const officer = person('programme_officer');

/** A cooperative that makes argan oil, reached by a telephone in Arabic, who agreed to be written to. */
export const someReached = async (
  world: World,
  changes: Parameters<typeof registered>[1] = {},
  { agrees = true } = {},
): Promise<{ structure: string; phone: string; contact: string; by: Actor }> => {
  const phone = newPhone();
  const contacts = [{ phone, language: 'ar' as const }];
  const structure = await registered(world.as(), { value_chains: ['argan'], contacts, ...changes });
  const { rows } = await world.pool.query('select contact from registry.structure_contact where structure = $1', [
    structure,
  ]);
  const contact = rows[0].contact as string;
  if (agrees)
    await giveConsent(world.as(), {
      subject: contact,
      subject_kind: 'contact',
      purpose: 'be_introduced',
      how: 'spoken',
    });
  return { structure, phone, contact, by: person('cooperative_representative', { structure }) };
};

/** An open need of a buyer, for which the office asks cooperatives. */
export const someSought = async (as: As, changes: Parameters<typeof someOpen>[1] = {}, now = new Date()) => {
  const need = await someOpen(as, changes);
  await seekAnswers(as(system, now), { need: need.id, mode: 'office', origin });
  return need;
};

/** Asks one cooperative, and answers the introduction. */
export const someInvited = async (world: World, need: string, structure: string): Promise<string> => {
  const facts = await inviteCooperatives(world.as(), { need, structures: [structure] });
  return facts[0]!.about;
};

/** The code of the link of the newest message to a number. */
export const codeSentTo = async (world: World, phone: string): Promise<string> => {
  const { rows } = await world.pool.query(
    `select action_url from platform.message_out where address = $1 and kind like 'networking.%' order by at desc, id desc limit 1`,
    [phone],
  );
  return String(rows[0]?.action_url ?? '').split('/i/')[1] ?? '';
};

export const stateOfIntroduction = async (world: World, id: string): Promise<string> =>
  (await world.pool.query('select state from networking.introduction where id = $1', [id])).rows[0].state;

export const opportunitiesOf = async (
  world: World,
  need: string,
): Promise<{ id: string; state: string; structures: string[] }[]> =>
  (await world.pool.query('select id, state, structures from networking.opportunity_counted where need = $1', [need]))
    .rows;
