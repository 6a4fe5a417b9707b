import { Hono } from 'hono';
import type { Kysely } from 'kysely';
import { attempt } from '../../../platform/web/attempt.ts';
import type { ComeBack } from '../../../platform/web/attempt.ts';
import { audience } from '../../../platform/web/audience.ts';
import type { WebContext, WebEnv } from '../../../platform/web/env.ts';
import { goOn } from '../../../platform/web/flash.ts';
import { formOf } from '../../../platform/web/form.ts';
import { idInAddress } from '../../../platform/web/id-in-address.ts';
import { errorsOf, textAt } from '../../../platform/web/typed.ts';
import { readXml } from '../../../platform/xml/index.ts';
import { makeCollectKey } from '../commands/make-collect-key.ts';
import { revokeCollectKey } from '../commands/revoke-collect-key.ts';
import { setSubmissionAside } from '../commands/set-submission-aside.ts';
import { collectKeys } from '../queries/collect-keys.ts';
import { submissionInOffice } from '../queries/submission-in-office.ts';
import { submissionStates, submissionsInOffice } from '../queries/submissions-in-office.ts';
import { readSubmission } from '../rules/openrosa/read-submission.ts';
import type { FieldTables } from '../tables.ts';
import { CollectPage } from '../views/collect-page.tsx';
import type { MadeKey } from '../views/collect-page.tsx';
import { SubmissionPage } from '../views/submission-page.tsx';
import { SubmissionsPage } from '../views/submissions-page.tsx';
import { words } from '../words/index.ts';
import { findCooperative } from './find-cooperative.ts';
import { newLogin, newSecret, secretHash } from './keys.ts';
import { servedAs } from './served.ts';
import { settleSubmission } from './settle.ts';

const agents = audience(['field_agent', 'programme_officer']);
const staff = audience(['programme_officer']);

/** The pages about ODK Collect: an agent's telephones, and what the office sees of their submissions. */
export const collectPages = new Hono<WebEnv>();

const said = (c: WebContext) => words(c.var.page.lang);

interface Shown {
  made?: MadeKey;
  typed?: string;
  why?: ComeBack;
}

const collectPage = async (c: WebContext, { made, typed, why }: Shown = {}) => {
  // The password is in this page: nobody keeps it on the way.
  c.header('cache-control', 'no-store');
  const keys = await collectKeys({ ...c.var.caller, fresh: true }, {});
  return c.html(
    <CollectPage
      page={c.var.page}
      address={`${c.var.settings.origin}/openrosa`}
      keys={keys}
      errors={errorsOf(c.var.page.lang, why ?? null)}
      {...(made ? { made } : {})}
      {...(typed === undefined ? {} : { typed })}
    />,
    why?.status ?? 200,
  );
};

collectPages.get('/me/collect', agents, (c) => collectPage(c));

collectPages.post('/me/collect', agents, async (c) => {
  const label = textAt(await formOf(c), 'label');
  const made = { login: newLogin(), secret: newSecret() };
  return attempt(
    c,
    () => makeCollectKey(c.var.caller, { label, login: made.login, secretHash: secretHash(made.secret) }),
    // Shown by this answer and by no other: it is kept nowhere.
    { done: () => collectPage(c, { made }), again: (why) => collectPage(c, { typed: label, why }) },
  );
});

collectPages.post('/me/collect/:key/revoke', agents, async (c) => {
  await revokeCollectKey(c.var.caller, { id: idInAddress(c, 'key') });
  return goOn(c, '/me/collect', said(c)('collect.revoked'));
});

collectPages.get('/office/field/submissions', staff, async (c) => {
  const state = submissionStates.find((one) => one === c.req.query('state')) ?? null;
  const number = Math.max(1, Math.trunc(Number(c.req.query('page') ?? 1)) || 1);
  const { rows, counts } = await submissionsInOffice(c.var.caller, { state, page: number });
  return c.html(<SubmissionsPage page={c.var.page} rows={rows} counts={counts} state={state} number={number} />);
});

const submissionOf = (c: WebContext) =>
  submissionInOffice({ ...c.var.caller, fresh: true }, { id: idInAddress(c, 'submission') });

const submissionPage = async (c: WebContext, typed = { number: '', note: '' }, why: ComeBack | null = null) => {
  const submission = await submissionOf(c);
  const served = await servedAs(c.var.caller, submission.form);
  const content =
    served && submission.xml !== ''
      ? { form: served.form, read: readSubmission(served.form, readXml(submission.xml)) }
      : null;
  const errors = errorsOf(c.var.page.lang, why);
  return c.html(
    <SubmissionPage page={c.var.page} submission={submission} content={content} errors={errors} typed={typed} />,
    why?.status ?? 200,
  );
};

collectPages.get('/office/field/submissions/:submission', staff, (c) => submissionPage(c));

collectPages.get('/office/field/submissions/:submission/original', staff, async (c) => {
  const { id, xml } = await submissionOf(c);
  c.header('content-disposition', `attachment; filename="submission-${id}.xml"`);
  c.header('x-content-type-options', 'nosniff');
  return c.body(xml, 200, { 'content-type': 'application/xml; charset=utf-8' });
});

/** The cooperative of the number that was typed, or null when none was. @throws Refusal when it is nobody's */
const chosen = async (c: WebContext, number: string): Promise<string | null> => {
  if (number.trim() === '') return null;
  const db = c.var.ground.db as unknown as Kysely<FieldTables>;
  return db.transaction().execute((tx) => findCooperative(tx, { ice: number, number }));
};

collectPages.post('/office/field/submissions/:submission/settle', staff, async (c) => {
  const number = textAt(await formOf(c), 'number');
  return attempt(
    c,
    async () => {
      const { id, form } = await submissionOf(c);
      return settleSubmission(c.var.caller, id, await servedAs(c.var.caller, form), await chosen(c, number));
    },
    {
      done: (state) =>
        goOn(
          c,
          `/office/field/submissions/${idInAddress(c, 'submission')}`,
          said(c)(state === 'applied' ? 'sent.tried_applied' : 'sent.tried_waiting'),
        ),
      again: (why) => submissionPage(c, { number, note: '' }, why),
    },
  );
});

collectPages.post('/office/field/submissions/:submission/aside', staff, async (c) => {
  const note = textAt(await formOf(c), 'note');
  return attempt(c, () => setSubmissionAside(c.var.caller, { id: idInAddress(c, 'submission'), note }), {
    done: () => goOn(c, '/office/field/submissions', said(c)('sent.set_aside')),
    again: (why) => submissionPage(c, { number: '', note }, why),
  });
});
