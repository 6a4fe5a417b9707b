import { NumberField, SelectField, TextField } from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { errorAt, textAt } from '../../../platform/web/typed.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import { dimensions, whats } from '../rules/definition.ts';
import type { Preview } from '../queries/preview.ts';
import { sources } from '../sources.ts';
import { clausesOffered, conditionsOffered } from '../web/typed-definition.ts';
import { words } from '../words/index.ts';

/** A form of a definition, with what was typed in it. */
export interface DefinitionFormProps {
  page: PageContext;
  /** The figure that is edited; null for a new one. */
  code: string | null;
  version: number | null;
  typed: FormValues;
  errors: FormError[];
  /** What was typed, counted without being kept; when it was asked. */
  previewed?: Preview | null;
}

const Conditions = ({ page, typed, at }: DefinitionFormProps & { at: string }) => {
  const t = words(page.lang);
  return (
    <>
      {Array.from({ length: conditionsOffered }, (_, n) => `${at}.where.${n}`).map((path) => (
        <div class="row">
          <SelectField
            name={`${path}.dimension`}
            label={t('form.only')}
            empty={t('form.all_of_them')}
            value={textAt(typed, `${path}.dimension`)}
            options={dimensions.map((value) => ({ value, label: t(`dimension.${value}`) }))}
            optional
          />
          <TextField
            name={`${path}.in`}
            label={t('form.among')}
            hint={t('form.among_hint')}
            value={textAt(typed, `${path}.in`)}
            dir="ltr"
            optional
          />
        </div>
      ))}
    </>
  );
};

const Clauses = (props: DefinitionFormProps & { name: 'measure' | 'over' }) => {
  const { page, typed, errors, name } = props;
  const t = words(page.lang);
  const kinds = sources().map(({ kind, title }) => ({ value: kind, label: said(title, page.lang) }));
  return (
    <>
      {Array.from({ length: clausesOffered[name] }, (_, n) => `${name}.of.${n}`).map((at, n) => (
        <details open={n === 0 || textAt(typed, `${at}.kind`) !== ''}>
          <summary>{t('form.records_of', { number: n + 1 })}</summary>
          <SelectField
            name={`${at}.kind`}
            label={t('form.kind')}
            value={textAt(typed, `${at}.kind`)}
            options={kinds}
            error={errorAt(errors, `${at}.kind`)}
            optional
          />
          <Conditions {...props} at={at} />
        </details>
      ))}
    </>
  );
};

/** What a figure counts: of which records, and by what it is divided. */
export const Counted = (props: DefinitionFormProps) => {
  const { page, typed, errors } = props;
  const t = words(page.lang);
  const choose = whats.map((value) => ({ value, label: t(`what.${value}`) }));
  return (
    <section>
      <h2>{t('form.counted')}</h2>
      <SelectField
        name="measure.what"
        label={t('form.what')}
        empty={t('form.from_outside')}
        value={textAt(typed, 'measure.what')}
        options={choose}
        optional
      />
      <Clauses {...props} name="measure" />
      <details open={textAt(typed, 'over.what') !== ''}>
        <summary>{t('form.over')}</summary>
        <SelectField
          name="over.what"
          label={t('form.over_what')}
          empty={t('form.no_over')}
          value={textAt(typed, 'over.what')}
          options={choose.filter(({ value }) => value !== 'score')}
          error={errorAt(errors, 'over')}
          optional
        />
        <Clauses {...props} name="over" />
        <NumberField
          name="ceiling"
          label={t('form.ceiling')}
          value={textAt(typed, 'ceiling') || '4'}
          decimals
          optional
        />
      </details>
    </section>
  );
};
