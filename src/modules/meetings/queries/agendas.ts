import { sql } from 'kysely';
import * as v from 'valibot';
import type { Lang } from '../../../platform/words/lang.ts';
import { Id } from '../inputs.ts';
import { mayHelpDay } from '../policy.ts';
import { query } from '../room.ts';
import { dayRow } from '../rows.ts';
import { appointmentsOf } from './agenda.ts';
import type { Appointment } from './agenda.ts';
import { naming, reaching, withRegister } from './participants.ts';

export interface AgendaOnPaper {
  id: string;
  lang: Lang;
  name: string;
  nameAr: string | null;
  badge: string;
  absent: string[];
  appointments: Appointment[];
}

/** The agendas of everybody who takes part in a day, in the order of their badges, each with the language she reads. */
export const agendas = query(v.object({ day: Id }), async ({ tx, actor }, { day }): Promise<AgendaOnPaper[]> => {
  (await dayRow(tx, day, actor)).open(actor, mayHelpDay);
  const { rows } = await sql<Omit<AgendaOnPaper, 'appointments'>>`
    select one.id, ${naming}, ${reaching}, one.badge,
      array(select slot::text from meetings.absence where participant = one.id) as absent
    from meetings.participant one ${withRegister}
    where one.day = ${day} and one.state = 'registered' order by one.badge`.execute(tx);
  const appointments = await appointmentsOf(
    tx,
    rows.map(({ id }) => id),
  );
  const by = Map.groupBy(appointments, ({ participant }) => participant);
  return rows.map((row) => ({ ...row, appointments: by.get(row.id) ?? [] }));
});
