import { Hono } from 'hono';
import { attempt } from '../../../platform/web/attempt.ts';
import type { ComeBack } from '../../../platform/web/attempt.ts';
import { audience } from '../../../platform/web/audience.ts';
import type { WebContext, WebEnv } from '../../../platform/web/env.ts';
import { goOn } from '../../../platform/web/flash.ts';
import { formOf } from '../../../platform/web/form.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { idInAddress } from '../../../platform/web/id-in-address.ts';
import { errorsOf, numberAt, textAt } from '../../../platform/web/typed.ts';
import { enterOutsideValue } from '../commands/enter-outside-value.ts';
import { publishFigure } from '../commands/publish-figure.ts';
import { removeTarget } from '../commands/remove-target.ts';
import { retireIndicator } from '../commands/retire-indicator.ts';
import { setTarget } from '../commands/set-target.ts';
import { mayDefine } from '../policy.ts';
import { figure, figures } from '../queries/figures.ts';
import { indicatorPage } from '../queries/indicator-page.ts';
import { unfollowed } from '../queries/late.ts';
import { UnfollowedPage } from '../views/unfollowed-page.tsx';
import { OfficeIndicatorPage } from '../views/office-indicator-page.tsx';
import type { OfficeIndicatorProps } from '../views/promised-part.tsx';
import { OfficeListPage } from '../views/office-list-page.tsx';
import { words } from '../words/index.ts';
import { codeInAddress } from './public.tsx';

export const staff = audience(['programme_officer']);

export const officePages = new Hono<WebEnv>();

officePages.get('/office/indicators', staff, async (c) =>
  c.html(
    <OfficeListPage
      page={c.var.page}
      figures={await figures(c.var.caller, {})}
      mayDefine={mayDefine(c.var.caller.actor)}
    />,
  ),
);

export const statusOf = (why: ComeBack | null): 200 | 409 | 422 => why?.status ?? 200;
export const sayOf = (c: WebContext) => words(c.var.page.lang);

officePages.get('/office/indicators/journal', staff, async (c) =>
  c.html(<UnfollowedPage page={c.var.page} unfollowed={await unfollowed(c.var.caller, {})} />),
);

const nothingTyped = { form: null, typed: {} } satisfies Partial<OfficeIndicatorProps>;

const indicatorPageOf = async (
  c: WebContext,
  back: Pick<OfficeIndicatorProps, 'form' | 'typed'> = nothingTyped,
  why: ComeBack | null = null,
) => {
  const indicator = codeInAddress(c);
  return c.html(
    <OfficeIndicatorPage
      page={c.var.page}
      shown={await indicatorPage(c.var.caller, { indicator })}
      figure={await figure(c.var.caller, { indicator })}
      mayDefine={mayDefine(c.var.caller.actor)}
      {...back}
      errors={errorsOf(c.var.page.lang, why)}
    />,
    statusOf(why),
  );
};

officePages.get('/office/indicators/:indicator', staff, (c) => indicatorPageOf(c));

/** The cell that a form names; what is left empty is all of it. */
const cellTyped = (form: FormValues) => ({
  ...(textAt(form, 'scope') ? { scope: textAt(form, 'scope') } : {}),
  place: textAt(form, 'place'),
  period: textAt(form, 'period').trim(),
});

officePages.post('/office/indicators/:indicator/publish', staff, async (c) => {
  const typed = await formOf(c);
  const indicator = codeInAddress(c);
  return attempt(c, async () => publishFigure(c.var.caller, { indicator, ...cellTyped(typed) }), {
    done: ([fact]) => goOn(c, `/figures/publications/${fact!.about}`, sayOf(c)('done.published')),
    again: (why) => indicatorPageOf(c, { form: 'publish', typed }, why),
  });
});

officePages.post('/office/indicators/:indicator/targets', staff, async (c) => {
  const typed = await formOf(c);
  const indicator = codeInAddress(c);
  return attempt(
    c,
    async () =>
      setTarget(c.var.caller, {
        indicator,
        ...cellTyped(typed),
        target: numberAt(typed, 'target') ?? Number.NaN,
        baseline: numberAt(typed, 'baseline'),
        note: textAt(typed, 'note'),
      }),
    {
      done: () => goOn(c, `/office/indicators/${indicator}#targets`, sayOf(c)('done.target')),
      again: (why) => indicatorPageOf(c, { form: 'target', typed }, why),
    },
  );
});

officePages.post('/office/indicators/:indicator/targets/:target/remove', staff, async (c) => {
  await removeTarget(c.var.caller, { id: idInAddress(c, 'target') });
  return goOn(c, `/office/indicators/${codeInAddress(c)}#targets`, sayOf(c)('done.target_removed'));
});

officePages.post('/office/indicators/:indicator/outside', staff, async (c) => {
  const typed = await formOf(c);
  const indicator = codeInAddress(c);
  const { place, period } = cellTyped(typed);
  return attempt(
    c,
    async () =>
      enterOutsideValue(c.var.caller, {
        indicator,
        place,
        period,
        value: numberAt(typed, 'value') ?? Number.NaN,
        source: textAt(typed, 'source'),
        saidOn: textAt(typed, 'saidOn'),
        document: textAt(typed, 'document'),
        ...(typed['file'] instanceof File && typed['file'].size > 0 ? { file: typed['file'] } : {}),
      }),
    {
      done: () => goOn(c, `/office/indicators/${indicator}#outside`, sayOf(c)('done.outside')),
      again: (why) => indicatorPageOf(c, { form: 'outside', typed }, why),
    },
  );
});

officePages.post('/office/indicators/:indicator/retire', staff, async (c) => {
  const indicator = codeInAddress(c);
  const retired = textAt(await formOf(c), 'retired') === 'yes';
  await retireIndicator(c.var.caller, { indicator, retired });
  return goOn(c, `/office/indicators/${indicator}`, sayOf(c)(retired ? 'done.retired' : 'done.restored'));
});
