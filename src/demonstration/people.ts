import type { Caller } from '../platform/ground.ts';
import type { Grant, Role } from '../platform/rights.ts';
import { registerPerson } from '../modules/people/index.ts';
import type { Draws } from './draws.ts';
import { familyNames, mensNames, womensNames } from './names.ts';

/** An account of the demonstration: whoever tries it signs in with this number, and reads the code in the outbox. */
export interface DemoAccount {
  role: Role;
  name: string;
  phone: string;
  lang: 'fr' | 'ar' | 'en';
}

/** One account per role, told at start and in the README. */
export const demoAccounts: DemoAccount[] = [
  { role: 'administrator', name: 'Salma Démonstration', phone: '+212600000001', lang: 'fr' },
  { role: 'programme_officer', name: 'Driss Démonstration', phone: '+212600000002', lang: 'fr' },
  { role: 'field_agent', name: 'Itto Démonstration', phone: '+212600000003', lang: 'ar' },
  { role: 'juror', name: 'Nadia Démonstration', phone: '+212600000004', lang: 'fr' },
  { role: 'expert', name: 'Omar Démonstration', phone: '+212600000005', lang: 'fr' },
  { role: 'partner', name: 'Banque Démonstration', phone: '+212600000006', lang: 'fr' },
  { role: 'cooperative_representative', name: 'فاضمة (عرض)', phone: '+212600000007', lang: 'ar' },
  { role: 'buyer', name: 'Épicerie Démonstration', phone: '+212600000008', lang: 'fr' },
];

/** Registers a person with a role and answers its id. */
export const enterPerson = async (
  system: Caller,
  { name, phone, lang }: Omit<DemoAccount, 'role'>,
  role: Role,
  scope: Partial<Grant> = {},
): Promise<string> => {
  const [registered] = await registerPerson(system, {
    name,
    phone,
    lang,
    grants: [{ role, region: null, programme: null, structure: null, ...scope }],
  });
  return registered?.about ?? '';
};

/** Invented people for a jury. */
export const inventedPeople = (draw: Draws, count: number, from: number): Omit<DemoAccount, 'role'>[] =>
  Array.from({ length: count }, (_, index) => ({
    name: `${draw.one(draw.often(0.6) ? womensNames : mensNames).fr} ${draw.one(familyNames).fr}`,
    phone: `+2126000${String(from + index).padStart(5, '0')}`,
    lang: draw.often(0.3) ? 'ar' : 'fr',
  }));
