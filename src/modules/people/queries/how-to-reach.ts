import * as v from 'valibot';
import { allow } from '../../../platform/rights.ts';
import type { Lang } from '../../../platform/words/lang.ts';
import { Id } from '../inputs.ts';
import { query } from '../room.ts';

export interface Reach {
  person: string;
  lang: Lang;
  /** E.164; proven ones first. */
  phone: string | null;
  email: string | null;
}

/** Where the house writes to people about what they do here; for its own messages alone, never for a page. */
export const howToReach = query(
  v.object({ people: v.array(Id) }),
  async ({ tx, actor }, { people }): Promise<Map<string, Reach>> => {
    allow(actor, actor.kind === 'system');
    if (people.length === 0) return new Map();
    const rows = await tx
      .selectFrom('people.person as person')
      .innerJoin('people.identifier as identifier', 'identifier.person', 'person.id')
      .select(['person.id as person', 'person.lang', 'identifier.kind', 'identifier.value'])
      .where('person.id', 'in', people)
      .where('person.closed_at', 'is', null)
      .where('identifier.kind', 'in', ['phone', 'email'])
      .orderBy('identifier.verified_at', (order) => order.asc().nullsLast())
      .orderBy('identifier.added_at')
      .execute();
    const found = new Map<string, Reach>();
    for (const { person, lang, kind, value } of rows) {
      const reach = found.get(person) ?? { person, lang, phone: null, email: null };
      if (kind === 'phone') reach.phone ??= value;
      if (kind === 'email') reach.email ??= value;
      found.set(person, reach);
    }
    return found;
  },
);
