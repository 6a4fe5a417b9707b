import { Hono } from 'hono';
import { hide } from '../../../platform/refusals.ts';
import { attempt } from '../../../platform/web/attempt.ts';
import type { ComeBack } from '../../../platform/web/attempt.ts';
import { audience } from '../../../platform/web/audience.ts';
import type { WebContext, WebEnv } from '../../../platform/web/env.ts';
import { goOn } from '../../../platform/web/flash.ts';
import { formOf } from '../../../platform/web/form.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { idInAddress } from '../../../platform/web/id-in-address.ts';
import { errorsOf, textAt } from '../../../platform/web/typed.ts';
import { valueChains } from '../../registry/index.ts';
import { agreeDiagnosis } from '../commands/agree-diagnosis.ts';
import { answerItems } from '../commands/answer-items.ts';
import { benchmarkOf } from '../queries/benchmark.ts';
import { compareDiagnoses } from '../queries/compare-diagnoses.ts';
import { diagnosisPage, sideToShow } from '../queries/diagnosis-page.ts';
import type { DiagnosisShown } from '../queries/diagnosis-page.ts';
import { sidesInSight } from '../rules/answers.ts';
import type { Side } from '../rules/answers.ts';
import { itemOf, itemsOf } from '../rules/instrument.ts';
import { AgreePage } from '../views/agree-page.tsx';
import { ItemPage } from '../views/item-page.tsx';
import { ResultPage } from '../views/result-page.tsx';
import { words } from '../words/index.ts';
import { agreedTyped, answerTyped } from './typed-answers.ts';

const signedIn = audience('signed_in');

export const diagnosisPages = new Hono<WebEnv>();

const shownOf = (c: WebContext) => diagnosisPage(c.var.caller, { id: idInAddress(c, 'diagnosis') });

const comparedTo = async (c: WebContext, shown: DiagnosisShown) => {
  const asked = c.req.query('with');
  const earlier = shown.earlier.find(({ id }) => id === asked) ?? shown.earlier[0];
  return earlier ? compareDiagnoses(c.var.caller, { diagnosis: shown.id, earlier: earlier.id }) : null;
};

diagnosisPages.get('/diagnoses/:diagnosis', signedIn, async (c) => {
  const shown = await shownOf(c);
  const side = sidesInSight(shown).find((one) => one === c.req.query('side')) ?? sideToShow(shown);
  const isAgreed = shown.state === 'agreed';
  const chains = isAgreed ? await valueChains(c.var.caller, {}) : [];
  return c.html(
    <ResultPage
      page={c.var.page}
      shown={shown}
      side={side}
      compared={isAgreed ? await comparedTo(c, shown) : null}
      benchmark={isAgreed ? await benchmarkOf(c.var.caller, { id: shown.id }) : []}
      chains={Object.fromEntries(chains.map(({ code, title }) => [code, title]))}
    />,
  );
});

const agreePage = async (c: WebContext, typed: FormValues | null = null, why: ComeBack | null = null) => {
  const shown = await shownOf(c);
  if (!shown.mayCoach) return hide();
  const errors = errorsOf(c.var.page.lang, why);
  return c.html(<AgreePage page={c.var.page} shown={shown} typed={typed} errors={errors} />, why?.status ?? 200);
};

diagnosisPages.get('/diagnoses/:diagnosis/agree', signedIn, (c) => agreePage(c));

diagnosisPages.post('/diagnoses/:diagnosis/agree', signedIn, async (c) => {
  const [form, shown] = [await formOf(c), await shownOf(c)];
  return attempt(
    c,
    () => agreeDiagnosis(c.var.caller, { diagnosis: shown.id, answers: agreedTyped(form, shown.answers) }),
    {
      done: () => goOn(c, `/diagnoses/${shown.id}`, words(c.var.page.lang)('done.agreed')),
      again: (why) => agreePage(c, form, why),
    },
  );
});

const sideIn = (c: WebContext, shown: DiagnosisShown): Side =>
  sidesInSight(shown).find((one) => one === c.req.param('side')) ?? hide();

const itemIn = (c: WebContext, shown: DiagnosisShown) => itemOf(shown.definition, c.req.param('item') ?? '') ?? hide();

/** Also drawn by the addresses of evidence when a piece is refused: they say which side it came from. */
export const itemPage = async (
  c: WebContext,
  typed: FormValues | null = null,
  why: ComeBack | null = null,
  from?: Side,
) => {
  const shown = await shownOf(c);
  return c.html(
    <ItemPage
      page={c.var.page}
      shown={shown}
      side={from ?? sideIn(c, shown)}
      item={itemIn(c, shown)}
      typed={typed}
      errors={errorsOf(c.var.page.lang, why)}
    />,
    why?.status ?? 200,
  );
};

diagnosisPages.get('/diagnoses/:diagnosis/:side/:item', signedIn, (c) => itemPage(c));

const afterItem = (shown: DiagnosisShown, side: Side, item: string): string => {
  const codes = itemsOf(shown.definition).map(({ code }) => code);
  const next = codes[codes.indexOf(item) + 1];
  return next ? `/diagnoses/${shown.id}/${side}/${next}` : `/diagnoses/${shown.id}`;
};

diagnosisPages.post('/diagnoses/:diagnosis/:side/:item', signedIn, async (c) => {
  const [form, shown] = [await formOf(c), await shownOf(c)];
  const [side, item] = [sideIn(c, shown), itemIn(c, shown)];
  return attempt(
    c,
    async () => {
      const answer = answerTyped(form, shown.answers[side][item.code]);
      return answerItems(c.var.caller, { diagnosis: shown.id, side, answers: { [item.code]: answer } });
    },
    {
      done: () => goOn(c, afterItem(shown, side, item.code)),
      again: (why) => itemPage(c, textAt(form, 'na') === 'yes' ? form : { ...form, reason: '' }, why),
    },
  );
});
