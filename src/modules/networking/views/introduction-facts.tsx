import { Badge, DateInWords } from '../../../platform/page/index.ts';
import type { PageContext, Tone } from '../../../platform/page/index.ts';
import { dirOf } from '../../../platform/words/lang.ts';
import { inLang as said, langOfText } from '../../../platform/words/trilingual.ts';
import { conceptName } from '../concepts.ts';
import { amountSaid, quantitySaid } from '../quantity.ts';
import type { Posting } from '../rows.ts';
import { isUnanswered } from '../rules/introduction.ts';
import type { IntroductionState, StopReason } from '../rules/introduction.ts';
import type { IntroductionShown } from '../introductions/shown-introduction.ts';
import { words } from '../words/index.ts';
import { askerSaid, whereSaid } from './posting-card.tsx';

export { nameIn } from '../../registry/index.ts';

const tones: Record<IntroductionState, Tone> = {
  proposed: 'draft',
  invited: 'open',
  opened: 'open',
  interested: 'now',
  declined: 'closed',
  introduced: 'now',
  meeting: 'now',
  agreed: 'done',
  delivered: 'done',
  lost: 'closed',
  stopped: 'closed',
};

interface Stood {
  state: IntroductionState;
  stoppedWhy?: StopReason | null | undefined;
}

export const StateBadge = ({ page, state, stoppedWhy }: { page: PageContext } & Stood) => (
  <Badge tone={tones[state]}>
    {words(page.lang)(isUnanswered({ state, stoppedWhy }) ? 'intro.state.no_answer' : `intro.state.${state}`)}
  </Badge>
);

/** A text of a need in the reader's language, or marked with the one that it is in. */
export const InTongue = ({ page, text }: { page: PageContext; text: Posting['title'] }) => {
  const written = langOfText(text, page.lang);
  return (
    <span lang={written} dir={dirOf(written)}>
      {said(text, page.lang)}
    </span>
  );
};

/** What, how much, where, by when, and who asks: what one has to know to answer. */
export const NeedFacts = ({ page, need, asker }: { page: PageContext } & Pick<IntroductionShown, 'need' | 'asker'>) => {
  const t = words(page.lang);
  const quantity = quantitySaid(page.lang, need);
  const by = need.answerBy ?? need.untilOn;
  const rows: [string, unknown][] = [
    [t('intro.fact.what'), need.concepts.map((code) => conceptName(code, page.lang)).join(' · ')],
    [t('intro.fact.quantity'), quantity && <strong>{quantity}</strong>],
    [t('intro.fact.where'), <bdi>{whereSaid(page, need)}</bdi>],
    [t('intro.fact.by'), by && <DateInWords at={by} />],
    [t('intro.fact.amount'), amountSaid(page.lang, need)],
    [t('intro.fact.asker'), <bdi>{askerSaid(page, asker)}</bdi>],
  ];
  return (
    <>
      {said(need.text, page.lang) && (
        <p class="lede">
          <InTongue page={page} text={need.text} />
        </p>
      )}
      <dl class="answers">
        {rows
          .filter(([, value]) => value)
          .map(([label, value]) => (
            <>
              <dt>{label}</dt>
              <dd>{value as never}</dd>
            </>
          ))}
      </dl>
    </>
  );
};
