import { Hono } from 'hono';
import { Invalid, hide } from '../../../platform/refusals.ts';
import { attempt } from '../../../platform/web/attempt.ts';
import type { ComeBack } from '../../../platform/web/attempt.ts';
import { audience } from '../../../platform/web/audience.ts';
import type { WebContext, WebEnv } from '../../../platform/web/env.ts';
import { formOf } from '../../../platform/web/form.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { idInAddress } from '../../../platform/web/id-in-address.ts';
import { errorsOf, numberAt, textAt, textsAt } from '../../../platform/web/typed.ts';
import { draftPlan } from '../commands/draft-plan.ts';
import { editPlan } from '../commands/edit-plan.ts';
import { moveAction } from '../commands/move-action.ts';
import { recordPlanConsent } from '../commands/record-plan-consent.ts';
import { proposalsFor } from '../proposals.ts';
import type { EngagementShown } from '../queries/engagement.ts';
import { ActionPage } from '../views/action-page.tsx';
import { ConsentPage } from '../views/consent-page.tsx';
import { PlanPage } from '../views/plan-page.tsx';
import type { Proposal } from '../views/plan-page.tsx';
import { backTo, engagementInAddress, sayOf, statusOf } from './reading.ts';
import { filesAt, orNull } from './typed.ts';

const followers = audience(['programme_officer', 'field_agent']);

export const planPages = new Hono<WebEnv>();

/** The engagement of the address, for those who follow it: the cooperative itself reads it elsewhere. */
const followed = async (c: WebContext): Promise<EngagementShown> => {
  const engagement = await engagementInAddress(c);
  return engagement.may.follow ? engagement : hide();
};

const planPage = async (c: WebContext, typed: FormValues | null = null, why: ComeBack | null = null) => {
  const engagement = await followed(c);
  const { diagnosis, proposals } = await proposalsFor(c.var.caller, engagement);
  return c.html(
    <PlanPage
      page={c.var.page}
      engagement={engagement}
      diagnosis={diagnosis}
      proposals={proposals}
      typed={typed}
      errors={errorsOf(c.var.page.lang, why)}
    />,
    statusOf(why),
  );
};

planPages.get('/office/engagements/:engagement/plan', followers, (c) => planPage(c));

const actionsTyped = (form: FormValues, proposals: Proposal[], lang: 'fr' | 'ar' | 'en') => {
  const kept = proposals
    .filter(({ code }) => textsAt(form, 'keep').includes(code))
    .map(({ code, item, say, training }) => ({
      title: say,
      item,
      catalogue: code,
      means: training ? ('module' as const) : ('visit' as const),
      module: training?.code ?? null,
    }));
  const title = textAt(form, 'own.title').trim();
  const means = textAt(form, 'own.means') === 'visit' ? ('visit' as const) : ('own' as const);
  return [...kept, ...(title === '' ? [] : [{ title: { [lang]: title }, means }])];
};

const changesTyped = (form: FormValues, { plan }: EngagementShown) =>
  Object.fromEntries(
    (plan?.actions ?? [])
      .filter(({ state }) => state !== 'dropped')
      .map(({ id, owner, due_on: due, cost }) => {
        const typed = {
          owner: textAt(form, `actions.${id}.owner`),
          dueOn: orNull(textAt(form, `actions.${id}.dueOn`)),
          cost: numberAt(form, `actions.${id}.cost`),
        };
        const changed = {
          ...(typed.owner === owner ? {} : { owner: typed.owner }),
          ...(typed.dueOn === due ? {} : { dueOn: typed.dueOn }),
          ...(typed.cost === cost ? {} : { cost: typed.cost }),
        };
        return [id, changed] as const;
      })
      .filter(([, changed]) => Object.keys(changed).length > 0),
  );

planPages.post('/office/engagements/:engagement/plan', followers, async (c) => {
  const engagement = await followed(c);
  const form = await formOf(c);
  const { diagnosis, proposals } = await proposalsFor(c.var.caller, engagement);
  const save = async () => {
    const actions = actionsTyped(form, proposals, c.var.page.lang);
    const objectives = textAt(form, 'objectives');
    if (!engagement.plan) return draftPlan(c.var.caller, { engagement: engagement.id, diagnosis, objectives, actions });
    const changes = changesTyped(form, engagement);
    return editPlan(c.var.caller, { plan: engagement.plan.id, objectives, actions: changes, add: actions });
  };
  return attempt(c, save, {
    done: () => backTo(c, engagement.id, sayOf(c)('done.plan_saved'), '#plan'),
    again: (why) => planPage(c, form, why),
  });
});

const actionPage = async (c: WebContext, typed: FormValues = {}, why: ComeBack | null = null) => {
  const engagement = await followed(c);
  const id = idInAddress(c, 'action');
  const action = engagement.plan?.actions.find((one) => one.id === id) ?? hide();
  const errors = errorsOf(c.var.page.lang, why);
  return c.html(
    <ActionPage page={c.var.page} engagement={engagement} action={action} typed={typed} errors={errors} />,
    statusOf(why),
  );
};

planPages.get('/office/engagements/:engagement/actions/:action', followers, (c) => actionPage(c));

planPages.post('/office/engagements/:engagement/actions/:action', followers, async (c) => {
  const form = await formOf(c);
  const given = { action: idInAddress(c, 'action'), to: textAt(form, 'to') as 'done', why: textAt(form, 'why') };
  return attempt(c, () => moveAction(c.var.caller, given), {
    done: () => backTo(c, idInAddress(c, 'engagement'), sayOf(c)('done.action_moved'), '#plan'),
    again: (why) => actionPage(c, form, why),
  });
});

const consentPage = async (c: WebContext, typed: FormValues = {}, why: ComeBack | null = null) => {
  const engagement = await followed(c);
  const errors = errorsOf(c.var.page.lang, why);
  const plan = engagement.plan ?? hide();
  return c.html(
    <ConsentPage page={c.var.page} engagement={engagement} plan={plan} typed={typed} errors={errors} />,
    statusOf(why),
  );
};

planPages.get('/office/engagements/:engagement/plan/consent', followers, (c) => consentPage(c));

planPages.post('/office/engagements/:engagement/plan/consent', followers, async (c) => {
  const engagement = await followed(c);
  const plan = engagement.plan ?? hide();
  const form = await formOf(c);
  const record = async () => {
    const version = numberAt(form, 'version') ?? plan.version;
    // Who reads an older version out asks for a yes to something else than what stands now.
    if (version < plan.version) throw new Invalid([{ field: 'version', code: 'accompaniment.plan_moved_on' }]);
    const [file] = filesAt(form, 'file');
    return recordPlanConsent(c.var.caller, {
      plan: plan.id,
      version,
      way: textAt(form, 'way') as 'spoken',
      givenBy: textAt(form, 'givenBy'),
      givenAs: textAt(form, 'givenAs') as 'president',
      givenOn: textAt(form, 'givenOn'),
      ...(file ? { file } : {}),
    });
  };
  return attempt(c, record, {
    done: () => backTo(c, engagement.id, sayOf(c)('done.plan_agreed'), '#plan'),
    again: (why) => consentPage(c, form, why),
  });
});
