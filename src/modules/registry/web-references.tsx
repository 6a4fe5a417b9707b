import { Hono } from 'hono';
import { hide } from '../../platform/refusals.ts';
import { attempt } from '../../platform/web/attempt.ts';
import type { ComeBack } from '../../platform/web/attempt.ts';
import { audience } from '../../platform/web/audience.ts';
import type { WebContext, WebEnv } from '../../platform/web/env.ts';
import { goOn } from '../../platform/web/flash.ts';
import { errorsOf } from '../../platform/web/typed.ts';
import { defineLabel } from './commands/define-label.ts';
import { defineValueChain } from './commands/define-value-chain.ts';
import { keepers } from './policy.ts';
import { chainsKept, labelsKept } from './queries/references.ts';
import type { ChainKept, LabelKept } from './queries/references.ts';
import { requestsWaiting } from './queries/requests.ts';
import { ChainsPage, LabelsPage, ReferencePage } from './views/references-page.tsx';
import { RequestsPage } from './views/requests-page.tsx';
import type { Typed } from './views/wrong.ts';
import { readForm, typedOf } from './web-typed.ts';
import { words } from './words/index.ts';

export const web = new Hono<WebEnv>();
const officers = audience(['programme_officer']);
const kinds = ['value-chains', 'labels'] as const;
type Kind = (typeof kinds)[number];

web.get('/office/requests', audience(keepers), async (c) => {
  const number = Math.min(10_000, Math.max(1, Math.trunc(Number(c.req.query('page') ?? 1)) || 1));
  const found = await requestsWaiting(c.var.caller, { page: number });
  return c.html(<RequestsPage page={c.var.page} number={number} found={found} />);
});

const drawList = async (c: WebContext, kind: Kind, typed: Typed = {}, why: ComeBack | null = null) => {
  const { caller, page } = c.var;
  const props = { page, typed, errors: errorsOf(page.lang, why), chains: await chainsKept(caller, {}) };
  return c.html(
    kind === 'labels' ? <LabelsPage {...props} labels={await labelsKept(caller, {})} /> : <ChainsPage {...props} />,
    why?.status ?? 200,
  );
};

/** What a form shows of one that is kept. */
const typedOfReference = (one: ChainKept | LabelKept): Typed => ({
  ...typedOf({ title: one.title, sector: 'sector' in one ? one.sector : null }).typed,
  ...('also' in one ? { also: one.also.join('\n') } : { value_chain: one.value_chain ?? '', body: one.body ?? '' }),
  retired: one.retired ? 'yes' : '',
});

const drawOne = async (c: WebContext, kind: Kind, typed?: Typed, why: ComeBack | null = null) => {
  const { caller, page } = c.var;
  const code = c.req.param('code') ?? '';
  const chains = await chainsKept(caller, {});
  const kept: (ChainKept | LabelKept)[] = kind === 'labels' ? await labelsKept(caller, {}) : chains;
  const one = kept.find((each) => each.code === code) ?? hide();
  const props = { page, kind, code, title: one.title, chains, errors: errorsOf(page.lang, why) };
  return c.html(<ReferencePage {...props} typed={typed ?? typedOfReference(one)} />, why?.status ?? 200);
};

/** Other words come a line each. */
const told = ({ also, ...input }: Record<string, unknown>) => ({
  ...input,
  ...(typeof also === 'string'
    ? { also: also.split(/\r?\n/).flatMap((line) => (line.trim() === '' ? [] : [line.trim()])) }
    : {}),
});

for (const kind of kinds) {
  const define = (c: WebContext, input: object) =>
    kind === 'labels' ? defineLabel(c.var.caller, input as never) : defineValueChain(c.var.caller, input as never);
  const done = (c: WebContext) => goOn(c, `/office/references/${kind}`, words(c.var.page.lang)('done.kept'));
  web.get(`/office/references/${kind}`, officers, (c) => drawList(c, kind));
  web.post(`/office/references/${kind}`, officers, async (c) => {
    const { input, typed } = await readForm(c);
    return attempt(c, () => define(c, told(input)), {
      done: () => done(c),
      again: (why) => drawList(c, kind, typed, why),
    });
  });
  web.get(`/office/references/${kind}/:code`, officers, (c) => drawOne(c, kind));
  web.post(`/office/references/${kind}/:code`, officers, async (c) => {
    const [{ input, typed }, code] = [await readForm(c), c.req.param('code')];
    return attempt(c, () => define(c, { ...told(input), code }), {
      done: () => done(c),
      again: (why) => drawOne(c, kind, typed, why),
    });
  });
}
