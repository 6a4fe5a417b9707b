import type { PageContext } from '../../../platform/page/index.ts';
import { amounts, outcomes } from '../rules/outcome.ts';
import type { Amount, Outcome } from '../rules/outcome.ts';
import { words } from '../words/index.ts';

interface Props {
  page: PageContext;
  /** What comes before the names of the controls: `said.3.` */
  at: string;
  outcome: Outcome | null;
  amount: Amount | null;
}

const looks: Record<Outcome, string> = {
  nothing: 'is-absent',
  interested: 'is-excused',
  sample: 'is-excused',
  order: 'is-present',
};

/** What a meeting came to, under a thumb, and for how much: never asked as a figure. */
export const OutcomeFields = ({ page, at, outcome, amount }: Props) => {
  const t = words(page.lang);
  return (
    <>
      <div class="taps four">
        {outcomes.map((one) => (
          <label class={`tap plain-mark ${looks[one]}`}>
            <input type="radio" name={`${at}outcome`} value={one} checked={one === outcome} />
            <span>{t(`outcome.${one}`)}</span>
          </label>
        ))}
      </div>
      <p class="amount">
        <label for={`${at}amount`}>{t('outcome.amount')}</label>{' '}
        <select class="control" id={`${at}amount`} name={`${at}amount`}>
          <option value="">{t('amount.choose')}</option>
          {amounts.map((one) => (
            <option value={one} selected={one === amount}>
              {t(`amount.${one}`)}
            </option>
          ))}
        </select>
      </p>
    </>
  );
};
