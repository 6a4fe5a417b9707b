import { CheckboxGroup, MoneyField } from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import { errorAt } from '../../../platform/web/typed.ts';
import { regions } from '../../registry/index.ts';
import { words } from '../words/index.ts';

interface Props {
  page: PageContext;
  values: { amount: string; grant: string; regions: readonly string[] };
  errors: readonly FormError[];
}

/** What an envelope holds, what each laureate receives of it, and where it may go. */
export const FundsFields = ({ page, values, errors }: Props) => {
  const t = words(page.lang);
  return (
    <>
      <MoneyField name="amount" label={t('edition.amount')} value={values.amount} error={errorAt(errors, 'amount')} />
      <MoneyField name="grant" label={t('edition.grant')} value={values.grant} error={errorAt(errors, 'grant')} />
      <CheckboxGroup
        name="regions[]"
        label={t('edition.regions')}
        hint={t('edition.regions_hint')}
        options={regions.map((region) => ({ value: region.code, label: region[page.lang] }))}
        values={values.regions}
        optional
      />
    </>
  );
};
