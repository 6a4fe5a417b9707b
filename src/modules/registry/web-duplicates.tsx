import { idInAddress } from '../../platform/web/id-in-address.ts';
import { errorsOf } from '../../platform/web/typed.ts';
import { Hono } from 'hono';
import { Refusal } from '../../platform/refusals.ts';
import { attempt } from '../../platform/web/attempt.ts';
import type { ComeBack } from '../../platform/web/attempt.ts';
import { audience } from '../../platform/web/audience.ts';
import type { WebContext, WebEnv } from '../../platform/web/env.ts';
import { goOn } from '../../platform/web/flash.ts';
import { formOf } from '../../platform/web/form.ts';
import { answerProposal, decidePair } from './commands/decide-pair.ts';
import { mergeStructures, undoMerge } from './commands/merge-structures.ts';
import { pairSeen, pairsToReview, proposalsWaiting } from './queries/review.ts';
import { valueChains } from './queries/value-chains.ts';
import { mergeChoiceNames } from './rules/merge-structures.ts';
import { PairPage } from './views/pair-page.tsx';
import { PairsPage } from './views/pairs-page.tsx';
import { ProposalsPage } from './views/proposals-page.tsx';
import { words } from './words/index.ts';

export const web = new Hono<WebEnv>();
const staff = audience(['programme_officer']);
const said = (c: WebContext) => words(c.var.page.lang);
const states = ['waiting', 'later', 'different'] as const;

/** The fields that stand in the way of an undo are codes until a reader sees them. */
const inReadersWords = (c: WebContext, why: ComeBack | null): ComeBack | null => {
  const fields = why?.refusal?.values['fields'];
  if (!why?.refusal || typeof fields !== 'string') return why;
  const t = said(c);
  const table: Record<string, string> = {
    product: 'products',
    structure_label: 'label',
    label_told: 'label',
    member_count: 'members',
    claim: 'officer',
  };
  const named = fields.split(' ').map((field) => t(`field.${(table[field] ?? field) as 'kind'}`));
  return {
    ...why,
    refusal: new Refusal(why.refusal.code, { fields: named.join(c.var.page.lang === 'ar' ? '، ' : ', ') }),
  };
};

const drawPairs = async (c: WebContext, why: ComeBack | null = null) => {
  const state = states.find((one) => one === c.req.query('state')) ?? 'waiting';
  const number = Math.min(100_000, Math.max(1, Math.trunc(Number(c.req.query('page') ?? 1)) || 1));
  const found = await pairsToReview(c.var.caller, { state, page: number });
  const errors = errorsOf(c.var.page.lang, inReadersWords(c, why));
  return c.html(
    <PairsPage page={c.var.page} state={state} number={number} found={found} errors={errors} />,
    why?.status ?? 200,
  );
};

web.get('/office/duplicates', staff, (c) => drawPairs(c));

web.post('/office/duplicates/merges/:merge/undo', staff, (c) =>
  attempt(c, () => undoMerge(c.var.caller, { merge: idInAddress(c, 'merge') }), {
    done: () => goOn(c, '/office/duplicates', said(c)('pairs.done_unmerged')),
    again: (why) => drawPairs(c, why),
  }),
);

const pairIn = (c: WebContext) => ({ left: idInAddress(c, 'left'), right: idInAddress(c, 'right') });

const drawPair = async (c: WebContext, why: ComeBack | null = null) => {
  const { caller, page } = c.var;
  const seen = await pairSeen(caller, pairIn(c));
  const chains = await valueChains(caller, {});
  return c.html(
    <PairPage page={page} seen={seen} chains={chains} errors={errorsOf(page.lang, why)} />,
    why?.status ?? 200,
  );
};

web.get('/office/duplicates/:left/:right', staff, (c) => drawPair(c));

web.post('/office/duplicates/:left/:right/merge', staff, async (c) => {
  const pair = pairIn(c);
  const { kept: side, choice } = await formOf(c);
  const stays = side === 'right' ? 'right' : 'left';
  const goes = stays === 'right' ? 'left' : 'right';
  const chosen = (typeof choice === 'object' ? choice : {}) as Record<string, string>;
  const taken = mergeChoiceNames.filter((name) => chosen[name] === goes);
  return attempt(c, () => mergeStructures(c.var.caller, { kept: pair[stays], gone: pair[goes], taken }), {
    done: () => goOn(c, '/office/duplicates', said(c)('pairs.done_merged')),
    again: (why) => drawPair(c, why),
  });
});

web.post('/office/duplicates/:left/:right/decide', staff, async (c) => {
  const answer = (await formOf(c))['answer'] === 'different' ? 'different' : 'later';
  return attempt(c, () => decidePair(c.var.caller, { ...pairIn(c), answer }), {
    done: () => goOn(c, '/office/duplicates', said(c)(`pairs.done_${answer}`)),
    again: (why) => drawPair(c, why),
  });
});

const drawProposals = async (c: WebContext) => {
  const { caller, page } = c.var;
  const [found, chains] = [await proposalsWaiting(caller, {}), await valueChains(caller, {})];
  return c.html(<ProposalsPage page={page} found={found} chains={chains} />);
};

web.get('/office/proposals', staff, drawProposals);

web.post('/office/proposals/:proposal', staff, async (c) => {
  const take = (await formOf(c))['take'] === 'yes';
  await answerProposal(c.var.caller, { proposal: idInAddress(c, 'proposal'), take });
  return goOn(c, '/office/proposals');
});
