import type { Child } from 'hono/jsx';
import { DateInWords, Form, Notice, RadioGroup, SelectField, TextArea } from '../../../platform/page/index.ts';
import { errorAt } from '../../../platform/web/typed.ts';
import { settledHows } from '../introductions/introduction-tables.ts';
import { amountCodes } from '../rules/outcome.ts';
import { words } from '../words/index.ts';
import { inLang } from '../../../platform/page/index.ts';
import type { FormError } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import type { officeReach } from '../queries/office-reach.ts';
import type { IntroductionShown } from '../introductions/shown-introduction.ts';

export interface OfficeProps {
  page: PageContext;
  shown: IntroductionShown;
  reach: Awaited<ReturnType<typeof officeReach>>;
  typed: FormValues | null;
  errors: FormError[];
  /** What the rooms above show beside it: the day on which they meet. */
  beside: Child[];
}

/** An address of this page, or below it. */
export const at = ({ page, shown }: Pick<OfficeProps, 'page' | 'shown'>, part: string): string =>
  inLang(page.lang, `/office/introductions/${shown.id}/${part}`);

/** What the two tell, side by side, and how the office settles it. */
export const Outcomes = (props: OfficeProps) => {
  const { page, shown, errors } = props;
  const t = words(page.lang);
  if (shown.opportunity === null) return null;
  const { differs } = shown.opportunity;
  return (
    <section>
      <h2>{t('intro.outcome.title')}</h2>
      {shown.outcomes.length === 0 && <p class="muted">{t('intro.settle.nothing')}</p>}
      <ul>
        {shown.outcomes.map(({ side, result, amount, otherwise }) => (
          <li>
            {t(`intro.side.${side}`)} : {t(`intro.result.${result}`)}
            {amount && ` · ${t(`intro.amount.${amount as 'under_5000'}`)}`}
            {` · ${t('intro.outcome.otherwise')} ${t(`intro.otherwise.${otherwise}`)}`}
          </li>
        ))}
      </ul>
      {differs && (
        <>
          <Notice kind="problem">{t('intro.settle.differ')}</Notice>
          <Form action={at(props, 'settle')} errors={errors} submit={t('intro.settle.save')} name="settle">
            <RadioGroup
              name="result"
              label={t('intro.outcome.result')}
              error={errorAt(errors, 'result')}
              options={(['agreed', 'delivered', 'lost'] as const).map((value) => ({
                value,
                label: t(`intro.result.${value}`),
              }))}
            />
            <SelectField
              name="amount"
              label={t('intro.outcome.amount')}
              options={amountCodes.map((value) => ({ value, label: t(`intro.amount.${value as 'under_5000'}`) }))}
              optional
            />
            <TextArea name="why" label={t('intro.settle.why')} rows={2} error={errorAt(errors, 'why')} />
          </Form>
        </>
      )}
    </section>
  );
};

export const Reports = ({ page, shown, reach }: OfficeProps) => {
  const t = words(page.lang);
  const open = reach.reports.filter(({ settledAt }) => settledAt === null);
  if (open.length === 0) return null;
  return (
    <section>
      <h2>{t('intro.queue.reported')}</h2>
      {open.map((one) => (
        <div class="card">
          <p>
            <strong>{t(`intro.report.${one.why}`)}</strong> · {t(`intro.side.${one.side}`)} ·{' '}
            <DateInWords at={one.at} />
          </p>
          {one.note && <p dir="auto">{one.note}</p>}
          <Form action={at({ page, shown }, 'settle-report')} submit={t('intro.settle.save')} name={one.id}>
            <input type="hidden" name="of" value={one.id} />
            <SelectField
              name="how"
              label={t('intro.settle.how')}
              options={settledHows.map((how) => ({ value: how, label: t(`intro.settled.${how}`) }))}
            />
          </Form>
        </div>
      ))}
    </section>
  );
};
