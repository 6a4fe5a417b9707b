import { allow } from '../../../platform/rights.ts';
import type { Lang } from '../../../platform/words/lang.ts';
import { OneId } from '../inputs.ts';
import { query } from '../room.ts';

export interface WhomToTell {
  /** Whoever holds the pen. */
  pen: string;
  /** Whom the register knows for this cooperative. */
  contact: { phone: string | null; email: string | null; lang: Lang; agreed: boolean } | null;
  mandate: { id: string; phone: string; agent: string } | null;
}

/** Who hears of what happens to an application; for the house's own messages alone. */
export const whomToTell = query(OneId, async ({ tx, actor }, { id }): Promise<WhomToTell> => {
  allow(actor, actor.kind === 'system');
  const row = await tx
    .selectFrom('calls.application as application')
    .leftJoin('registry.structure_contact as contact', 'contact.structure', 'application.structure')
    .leftJoin('calls.mandate as mandate', 'mandate.application', 'application.id')
    .select((select) => [
      'application.filed_by as pen',
      'contact.contact',
      'contact.phone',
      'contact.email',
      'contact.language',
      'mandate.id as mandate',
      'mandate.phone as mandatePhone',
      'mandate.agent',
      select
        .exists(
          select
            .selectFrom('people.consent_in_force as consent')
            .select('consent.subject')
            .where('consent.purpose', '=', 'receive_messages')
            .where((where) =>
              where.or([
                where('consent.subject', '=', where.ref('contact.contact')),
                where('consent.subject', '=', where.ref('contact.person')),
              ]),
            ),
        )
        .$castTo<boolean>()
        .as('agreed'),
    ])
    .where('application.id', '=', id)
    .executeTakeFirstOrThrow();
  const { pen, contact, phone, email, language, agreed, mandate, mandatePhone, agent } = row;
  return {
    pen,
    contact: contact === null || language === null ? null : { phone, email, lang: language, agreed },
    mandate: mandate && mandatePhone && agent ? { id: mandate, phone: mandatePhone, agent } : null,
  };
});
