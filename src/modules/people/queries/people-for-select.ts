import * as v from 'valibot';
import { allow, roles } from '../../../platform/rights.ts';
import { mayLookUpPeople } from '../policy.ts';
import { Id } from '../inputs.ts';
import { query } from '../room.ts';

/** Who holds a role, by name, for the list of a form; within a programme when asked, with those who hold it everywhere. */
export const peopleForSelect = query(
  v.object({ role: v.picklist(roles), programme: v.optional(v.nullable(Id), null) }),
  async ({ tx, actor }, { role, programme }) => {
    allow(actor, mayLookUpPeople(actor));
    return tx
      .selectFrom('people.person_name as p')
      .select(['p.id', 'p.name'])
      .where((eb) =>
        eb.exists(
          eb
            .selectFrom('people.holder as h')
            .select('h.id')
            .whereRef('h.person', '=', 'p.id')
            .where('h.role', '=', role)
            .$if(programme !== null, (held) =>
              held.where((or) => or.or([or('h.programme', 'is', null), or('h.programme', '=', programme)])),
            ),
        ),
      )
      .orderBy('p.name')
      .execute();
  },
);
