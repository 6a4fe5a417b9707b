import { Breadcrumb, DateField, Form, NumberField, Page, Table, inLang } from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { errorAt, textAt } from '../../../platform/web/typed.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import { regions } from '../../registry/index.ts';
import type { PhaseShown, TrancheHead } from '../queries/tranche.ts';
import { words } from '../words/index.ts';

interface Props {
  page: PageContext;
  tranche: TrancheHead;
  /** The phase that is changed; null for a new one. */
  phase: PhaseShown | null;
  /** The number that a new one would have. */
  next: number;
  typed: FormValues | null;
  errors: FormError[];
}

const Quotas = ({ page, phase, typed, errors }: Props) => {
  const t = words(page.lang);
  const value = (region: string): string =>
    typed ? textAt(typed, `quota.${region}`) : String(phase?.quotas[region] ?? '');
  return (
    <fieldset class="field">
      <legend>{t('phase.quotas')}</legend>
      <p class="hint">{t('phase.quotas_hint')}</p>
      <Table
        caption={t('phase.quotas')}
        quiet
        rows={regions}
        columns={[
          { title: t('list.region'), cell: (region) => region[page.lang] },
          {
            title: t('phase.places'),
            cell: (region) => {
              const error = errorAt(errors, `quota.${region.code}`);
              return (
                <>
                  <input
                    class="control brief"
                    id={`f-quota-${region.code}`}
                    type="text"
                    inputmode="numeric"
                    dir="ltr"
                    autocomplete="off"
                    name={`quota.${region.code}`}
                    aria-label={t('phase.places_of', { region: region[page.lang] })}
                    value={value(region.code)}
                    aria-invalid={error ? 'true' : undefined}
                  />
                  {error && <span class="error small">{error}</span>}
                </>
              );
            },
          },
        ]}
      />
    </fieldset>
  );
};

/** A phase: when one may apply, how many places, and in which regions. */
export const PhasePage = (props: Props) => {
  const { page, tranche, phase, next, typed, errors } = props;
  const t = words(page.lang);
  const title = phase ? t('phase.numbered', { number: phase.number }) : t('phase.new');
  const back = inLang(page.lang, `/office/accompaniment/${tranche.edition}`);
  const of = (name: string, kept: string | number): string => (typed ? textAt(typed, name) : String(kept));
  return (
    <Page context={page} title={title} shell="office">
      <Breadcrumb
        items={[
          { href: inLang(page.lang, '/office/accompaniment'), label: t('office.title') },
          { href: back, label: said(tranche.name, page.lang) },
        ]}
      />
      <h1>{title}</h1>
      <Form
        action={phase ? inLang(page.lang, `/office/phases/${phase.id}`) : `${back}/phases/new`}
        errors={errors}
        submit={t('phase.save')}
      >
        {!phase && (
          <NumberField
            name="number"
            label={t('phase.number')}
            value={of('number', next)}
            error={errorAt(errors, 'number')}
          />
        )}
        <NumberField
          name="places"
          label={t('phase.all_places')}
          value={of('places', phase?.places ?? '')}
          error={errorAt(errors, 'places')}
        />
        <DateField
          name="opensOn"
          label={t('phase.opens_on')}
          value={of('opensOn', phase?.opensOn ?? '')}
          error={errorAt(errors, 'opensOn')}
        />
        <DateField
          name="closesOn"
          label={t('phase.closes_on')}
          hint={t('phase.closes_on_hint')}
          value={of('closesOn', phase?.closesOn ?? '')}
          error={errorAt(errors, 'closesOn')}
        />
        <Quotas {...props} />
      </Form>
    </Page>
  );
};
