import { sql } from 'kysely';
import * as v from 'valibot';
import { allow } from '../../../platform/rights.ts';
import type { Lang } from '../../../platform/words/lang.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { query } from '../room.ts';
import { isIntroduced, reasonNotToWrite } from '../rules/introduction.ts';
import type { IntroductionState, Side } from '../rules/introduction.ts';

/** An introduction that an SMS may be about. */
export interface Meant {
  introduction: string;
  side: Side;
  short: string;
  lang: Lang;
  title: Trilingual;
  introduced: boolean;
  mayWrite: boolean;
}

interface Row extends Omit<Meant, 'introduced' | 'mayWrite'> {
  state: IntroductionState;
  stopped: boolean;
}

const Input = v.object({ phone: v.string(), code: v.nullable(v.string()) });

/**
 * What an SMS from this number is about: the introductions whose code it names, among those whose codes were sent to
 * this very number; without a code, those that wait for an answer. For the house alone.
 */
export const meantBySms = query(Input, async ({ tx, actor, now }, { phone, code }): Promise<Meant[]> => {
  allow(actor, actor.kind === 'system');
  const short = code === null ? null : code.slice(0, 4);
  const { rows } = await sql<Row>`
    select distinct on (code.introduction, code.side) code.introduction, code.side, code.short, i.state,
      i.relay_stopped_at is not null as stopped, need.title,
      coalesce((select lang from platform.message_out m where m.address = ${phone} and m.kind like 'networking.%'
        order by m.at desc limit 1), 'fr') as lang
    from networking.answer_code code
      join networking.introduction i on i.id = code.introduction
      join networking.posting need on need.id = i.need
    where code.phone = ${phone} and code.expires_at > ${now}
      and case when ${short}::text is not null then code.short = ${short}
        when code.side = 'structure' then i.state in ('invited', 'opened')
          or (i.stopped_why = 'no_answer' and need.state in ('open', 'matched'))
        else i.state = 'interested' and i.buyer_yes is null end
    order by code.introduction, code.side, code.sent_at desc
    limit 10`.execute(tx);
  // Who writes late means what was closed without her answer, unless something still waits for it.
  const waiting = rows.filter(({ state }) => state !== 'stopped');
  return (code === null && waiting.length > 0 ? waiting : rows).map(({ state, stopped, ...row }) => ({
    ...row,
    introduced: isIntroduced(state),
    mayWrite: reasonNotToWrite({ state, stopped }) === null,
  }));
});
