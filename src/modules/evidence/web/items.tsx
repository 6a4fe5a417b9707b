import { Hono } from 'hono';
import { attempt } from '../../../platform/web/attempt.ts';
import type { ComeBack } from '../../../platform/web/attempt.ts';
import { audience } from '../../../platform/web/audience.ts';
import type { WebContext, WebEnv } from '../../../platform/web/env.ts';
import { goOn } from '../../../platform/web/flash.ts';
import { formOf } from '../../../platform/web/form.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { idInAddress } from '../../../platform/web/id-in-address.ts';
import { errorsOf, textAt } from '../../../platform/web/typed.ts';
import { giveProof } from '../commands/give-proof.ts';
import { judgeProof } from '../commands/judge-proof.ts';
import { tellUnreachable } from '../commands/tell-unreachable.ts';
import { collectors } from '../policy.ts';
import { itemShown } from '../queries/items.ts';
import { ItemPage } from '../views/item-page.tsx';
import { words } from '../words/index.ts';

const staff = audience(collectors);

export const itemPages = new Hono<WebEnv>();

const itemPage = async (c: WebContext, form = '', typed: FormValues = {}, why: ComeBack | null = null) => {
  const item = await itemShown({ ...c.var.caller, fresh: true }, { item: idInAddress(c, 'item') });
  const errors = errorsOf(c.var.page.lang, why);
  return c.html(
    <ItemPage page={c.var.page} item={item} form={form} typed={typed} errors={errors} />,
    why?.status ?? 200,
  );
};

itemPages.get('/office/evidence/items/:item', staff, (c) => itemPage(c));

interface Posted {
  said: 'given' | 'judged' | 'unreachable';
  /** Which form of the page it was. */
  form: (typed: FormValues) => string;
  act: (c: WebContext, item: string, typed: FormValues) => Promise<unknown>;
}

const posted = (verb: string, { said, form, act }: Posted): void => {
  itemPages.post(`/office/evidence/items/:item/${verb}`, staff, async (c) => {
    const [item, typed] = [idInAddress(c, 'item'), await formOf(c)];
    return attempt(c, () => act(c, item, typed), {
      done: () => goOn(c, `/office/evidence/items/${item}`, words(c.var.page.lang)(`done.${said}`)),
      again: (why) => itemPage(c, form(typed), typed, why),
    });
  });
};

posted('proof', {
  said: 'given',
  form: (typed) => `give-${textAt(typed, 'criterion')}`,
  act: (c, item, typed) => {
    const { file } = typed;
    const given = file instanceof File && file.size > 0 ? { file } : {};
    return giveProof(c.var.caller, {
      item,
      criterion: textAt(typed, 'criterion'),
      note: textAt(typed, 'note'),
      ...given,
    });
  },
});

posted('judge', {
  said: 'judged',
  form: (typed) => `judge-${textAt(typed, 'criterion')}`,
  act: (c, item, typed) =>
    judgeProof(c.var.caller, {
      item,
      proof: textAt(typed, 'proof'),
      verdict: textAt(typed, 'verdict') as 'kept',
      reason: textAt(typed, 'reason'),
    }),
});

posted('unreachable', {
  said: 'unreachable',
  form: () => 'unreachable',
  act: (c, item, typed) => tellUnreachable(c.var.caller, { item, reason: textAt(typed, 'reason') }),
});
