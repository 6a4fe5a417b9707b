import * as v from 'valibot';
import { newId } from '../../../platform/ids.ts';
import { allow } from '../../../platform/rights.ts';
import { Id, said, saidOrNot } from '../inputs.ts';
import { mayCompose } from '../policy.ts';
import { command } from '../room.ts';
import { reportForUpdate } from '../rows.ts';

const heading = {
  title: said(160),
  lede: saidOrNot(400),
  /** '' for the whole time, or a year. */
  period: v.optional(v.pipe(v.string(), v.regex(/^(\d{4})?$/, 'impact.report_period')), ''),
};

/** A new report, empty: what it is called, and over which time its figures are read. */
export const draftReport = command(
  v.object({ ...heading, demo: v.optional(v.boolean(), false) }),
  async ({ tx, actor, now }, { title, lede, period, demo }) => {
    allow(actor, mayCompose(actor));
    const id = newId();
    const texts = { title: JSON.stringify(title), lede: JSON.stringify(lede) };
    const dates = { created_by: actor.id, created_at: now, changed_at: now };
    await tx
      .insertInto('impact.report')
      .values({ id, ...texts, period, demo, ...dates })
      .execute();
    return [{ fact: 'impact.report_drafted', about: id, payload: { period } }];
  },
);

/** Another title, another sentence under it, another time. */
export const changeReport = command(
  v.object({ report: Id, ...heading }),
  async ({ tx, actor, now }, { report, title, lede, period }) => {
    const { id } = (await reportForUpdate(tx, report, actor)).open(actor, mayCompose);
    await tx
      .updateTable('impact.report')
      .set((set) => ({
        ...{ title: JSON.stringify(title), lede: JSON.stringify(lede), period, changed_at: now },
        version: set('version', '+', 1),
      }))
      .where('id', '=', id)
      .execute();
    return [{ fact: 'impact.report_changed', about: id, payload: { period } }];
  },
);
