import { errorAt } from '../../../platform/web/typed.ts';
import { CheckboxGroup, DateField, Form, SelectField, TextArea, TextField } from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import { inLang as textIn } from '../../../platform/words/trilingual.ts';
import type { ChainWords } from '../directory/question.ts';
import { countries, countryName } from '../rules/countries.ts';
import { provinces, regions } from '../rules/places-data.ts';
import { structureKinds } from '../tables.ts';
import { words } from '../words/index.ts';
import type { Typed } from './wrong.ts';

interface Props {
  page: PageContext;
  action: string;
  chains: ChainWords[];
  typed: Typed;
  /** Chosen value chains. */
  chosen: string[];
  errors: FormError[];
  /** The version that was read; absent for a new structure. */
  version?: number;
}

/** The fields of a structure, to enter one or to correct it. */
export const StructureForm = ({ page, action, chains, typed, chosen, errors, version }: Props) => {
  const { lang } = page;
  const t = words(lang);
  const field = (name: string, label: string) => ({
    name,
    label,
    value: typed[name] ?? '',
    error: errorAt(errors, name),
    optional: true,
  });
  const nameError = errorAt(errors, 'names');
  return (
    <Form action={action} errors={errors}>
      {version !== undefined && <input type="hidden" name="version" value={version} />}
      <fieldset>
        <legend>{t('form.names')}</legend>
        <TextField {...field('names.fr', t('form.name_fr'))} error={nameError} />
        <TextField {...field('names.ar', t('form.name_ar'))} />
        <TextField {...field('names.zgh', t('form.name_zgh'))} />
        <TextField {...field('names.other', t('form.name_other'))} />
        <TextField {...field('acronym', t('structure.acronym'))} brief />
      </fieldset>
      <SelectField
        {...field('kind', t('structure.kind'))}
        optional={false}
        value={typed['kind'] ?? 'cooperative'}
        options={structureKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
      />
      <TextField {...field('register_number', t('structure.register_number'))} dir="ltr" brief />
      <TextField {...field('ice', 'ICE')} hint={t('form.ice_hint')} dir="ltr" inputmode="numeric" brief />
      <fieldset>
        <legend>{t('structure.place')}</legend>
        <SelectField
          {...field('country', t('facet.country'))}
          optional={false}
          value={typed['country'] ?? 'MA'}
          options={countries
            .map((code) => ({ value: code, label: countryName(code, lang) }))
            .toSorted((a, b) => a.label.localeCompare(b.label, lang))}
        />
        <SelectField
          {...field('region', t('facet.region'))}
          options={regions.map((one) => ({ value: one.code, label: one[lang] }))}
        />
        <SelectField
          {...field('province', t('facet.province'))}
          options={provinces
            .map((one) => ({ value: one.code, label: one[lang] }))
            .toSorted((a, b) => a.label.localeCompare(b.label, lang))}
        />
        <TextField {...field('commune', t('structure.commune'))} />
        <TextField {...field('address', t('structure.address'))} />
      </fieldset>
      <DateField {...field('created_on', t('structure.created_on'))} />
      <SelectField
        {...field('womens_declared', t('form.womens'))}
        empty={t('form.womens_by_count')}
        options={[
          { value: 'yes', label: t('say.yes') },
          { value: 'no', label: t('say.no') },
        ]}
      />
      <CheckboxGroup
        name="value_chains[]"
        label={t('structure.chains')}
        optional
        error={errorAt(errors, 'value_chains')}
        values={chosen}
        options={chains.map(({ code, title }) => ({ value: code, label: textIn(title, lang) }))}
      />
      <TextArea {...field('products', t('structure.products'))} hint={t('form.products_hint')} rows={3} />
      <TextField {...field('website', t('structure.website'))} type="url" dir="ltr" />
      <TextArea {...field('summary.fr', t('form.summary_fr'))} rows={4} />
      <TextArea {...field('summary.ar', t('form.summary_ar'))} rows={4} />
      <TextArea {...field('summary.en', t('form.summary_en'))} rows={4} />
      {version !== undefined && <TextField {...field('why', t('form.why'))} />}
    </Form>
  );
};
