import { Form, NumberField } from '../../../platform/page/index.ts';
import { errorAt, textAt } from '../../../platform/web/typed.ts';
import { words } from '../words/index.ts';
import { trancheHref } from './addresses.ts';
import type { TrancheProps } from './tranche-page.tsx';

/** What the tranche promises: folded away once it is said. */
export const TermsForm = (props: TrancheProps) => {
  const { page, tranche, typed, errors } = props;
  const t = words(page.lang);
  const kept = tranche.terms ?? { target: 0, mostYears: 4, visits: 12, months: 24 };
  const value = (name: keyof typeof kept): string => textAt(typed, name) || (kept[name] > 0 ? String(kept[name]) : '');
  const form = (
    <Form action={`${trancheHref(props)}/terms`} errors={errors} submit={t('terms.save')}>
      {(['target', 'mostYears', 'visits', 'months'] as const).map((name) => (
        <NumberField
          name={name}
          label={t(`terms.${name}`)}
          hint={t(`terms.${name}_hint`)}
          value={value(name)}
          error={errorAt(errors, name)}
        />
      ))}
    </Form>
  );
  return (
    <section id="terms">
      <h2>{t('terms.title')}</h2>
      {tranche.terms && errors.length === 0 ? (
        <details class="data">
          <summary>{t('terms.now', { ...kept })}</summary>
          {form}
        </details>
      ) : (
        form
      )}
    </section>
  );
};
