import { registered } from '../../test/support/registry.ts';
import type { Caller } from '../../src/platform/ground.ts';
import { newId } from '../../src/platform/ids.ts';
import type { Actor } from '../../src/platform/rights.ts';

const perPhone = { structures: 10, applications: 10 };

export interface Phone {
  actor: Actor;
  device: string;
  structures: string[];
  applications: string[];
  /** Values of fields as the phone last knew them. */
  known: Map<string, unknown>;
}

export interface Act {
  id: string;
  name: string;
  record: string;
  input: object;
  capturedAt: string;
  changes?: Record<string, { before: unknown; after: unknown }>;
}

const at = new Date().toISOString();
const act = (name: string, record: string, input: object, changes?: Act['changes']): Act => ({
  id: newId(),
  name,
  record,
  input,
  capturedAt: at,
  ...(changes && { changes }),
});

const changed = ({ known }: Phone, record: string, field: string, after: unknown): NonNullable<Act['changes']> => {
  const key = `${record} ${field}`;
  const before = known.get(key) ?? null;
  known.set(key, after);
  return { [field]: { before, after } };
};

const nextAct = (phone: Phone, n: number): Act => {
  const structure = phone.structures[n % perPhone.structures]!;
  const application = phone.applications[n % perPhone.applications]!;
  if (n % 6 < 3) {
    const changes = changed(phone, application, 'about.age', (n % 90) + 1);
    return act('calls.answer_questions', application, { application }, changes);
  }
  if (n % 6 < 5) {
    const changes = changed(phone, structure, 'address', `Rue ${n}`);
    return act('registry.correct_structure', structure, { structure }, changes);
  }
  return act('registry.record_members', structure, { structure, as_of: '2026-01-01', total: 5 + (n % 50) });
};

/** What one phone has captured: half answers, a third corrections, the rest counts of members. */
export const queueOf = (phone: Phone, length: number): Act[] => Array.from({ length }, (_, n) => nextAct(phone, n));

/** An agent of Souss-Massa with ten cooperatives and a draft for each. */
export const makePhone = async (house: Caller, call: string): Promise<Phone> => {
  const grant = { role: 'field_agent' as const, region: 'MA-09', programme: null, structure: null };
  const actor: Actor = { kind: 'person', id: newId(), grants: [grant] };
  const phone: Phone = { actor, device: newId(), structures: [], applications: [], known: new Map() };
  for (let n = 0; n < perPhone.structures; n += 1) phone.structures.push(await registered(house));
  for (const structure of phone.structures) {
    const application = newId();
    phone.applications.push(application);
    await house.ground.db
      .insertInto('calls.application')
      .values({
        id: application,
        call,
        structure,
        filed_by: actor.id,
        language: 'fr',
        status: 'draft',
        answers: '{}',
        version: 0,
        created_at: house.now,
        saved_at: house.now,
        saved_by: actor.id,
        decision_note: '',
      })
      .execute();
  }
  return phone;
};
