import {
  CheckboxGroup,
  FieldGroup,
  MoneyField,
  NumberField,
  SelectField,
  TextArea,
  TextField,
} from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { errorAt, fieldOf, textAt, textsAt } from '../../../platform/web/typed.ts';
import { langs, nameOfLang } from '../../../platform/words/lang.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import { periods, priceAts, priceFors } from '../rules/product.ts';
import { months } from '../rules/season.ts';
import { unitCodes } from '../rules/units.ts';
import { words } from '../words/index.ts';
import { monthName } from './say.ts';

export interface FieldsProps {
  page: PageContext;
  typed: FormValues;
  errors: FormError[];
  chains: { code: string; title: Trilingual }[];
  labels: { label: string; title: Trilingual }[];
}

const Name = (props: FieldsProps) => {
  const { page, typed, errors } = props;
  const t = words(page.lang);
  const first = langs.toSorted((a, b) => Number(b === page.lang) - Number(a === page.lang));
  return (
    <FieldGroup name="name" label={t('product.name')} hint={t('form.name_hint')}>
      {first.map((lang, place) => (
        <TextField
          name={`name.${lang}`}
          label={nameOfLang[lang]}
          value={textAt(typed, `name.${lang}`)}
          error={place === 0 ? errorAt(errors, 'name') : undefined}
          optional={place > 0}
          maxlength={120}
        />
      ))}
    </FieldGroup>
  );
};

const Price = (props: FieldsProps) => {
  const t = words(props.page.lang);
  const field = fieldOf(props);
  return (
    <>
      <SelectField
        {...field('unit')}
        label={t('product.unit')}
        hint={t('form.unit_hint')}
        options={unitCodes.map((value) => ({ value, label: t(`unit.${value}`) }))}
      />
      <div class="grid">
        <MoneyField {...field('priceLow')} label={t('form.price_low')} optional />
        <MoneyField {...field('priceHigh')} label={t('form.price_high')} optional />
      </div>
    </>
  );
};

const MonthsGroup = ({
  props,
  name,
  label,
  hint,
}: {
  props: FieldsProps;
  name: string;
  label: string;
  hint: string;
}) => (
  <CheckboxGroup
    name={`${name}[]`}
    label={label}
    hint={hint}
    class="months"
    optional
    error={errorAt(props.errors, name)}
    values={textsAt(props.typed, name)}
    options={months.map((month) => ({ value: String(month), label: monthName(props.page.lang, month) }))}
  />
);

const Supply = (props: FieldsProps) => {
  const t = words(props.page.lang);
  const field = fieldOf(props);
  return (
    <>
      <div class="grid">
        <NumberField {...field('capacity')} label={t('product.capacity')} decimals optional />
        <SelectField
          {...field('period')}
          label={t('form.period')}
          options={periods.map((value) => ({ value, label: t(`period.${value}`) }))}
          optional
        />
      </div>
      <div class="grid">
        <NumberField {...field('minOrder')} label={t('product.min_order')} decimals optional />
        <NumberField {...field('leadDays')} label={t('product.lead')} unit={t('form.days')} optional />
      </div>
      <div class="grid">
        <SelectField
          {...field('priceFor')}
          label={t('form.price_for')}
          options={priceFors.map((value) => ({ value, label: t(`price_for.${value}`) }))}
          optional
        />
        <SelectField
          {...field('priceAt')}
          label={t('form.price_at')}
          options={priceAts.map((value) => ({ value, label: t(`price_at.${value}`) }))}
          optional
        />
      </div>
      <TextField {...field('packaging')} label={t('product.packaging')} hint={t('form.packaging_hint')} optional />
    </>
  );
};

const Summary = ({ page, typed }: FieldsProps) =>
  langs
    .toSorted((a, b) => Number(b === page.lang) - Number(a === page.lang))
    .map((lang) => (
      <TextArea
        name={`summary.${lang}`}
        label={`${words(page.lang)('product.summary')} (${nameOfLang[lang]})`}
        value={textAt(typed, `summary.${lang}`)}
        rows={3}
        optional
      />
    ));

const more = ['capacity', 'minOrder', 'leadDays', 'packaging', 'priceFor', 'priceAt', 'period'];

/** The fields of a product: what a buyer asks first, then what she asks next, folded. */
export const ProductFields = (props: FieldsProps) => {
  const { page, typed, errors, chains, labels } = props;
  const t = words(page.lang);
  const isOpen = more.some((name) => textAt(typed, name) !== '' || errorAt(errors, name) !== undefined);
  return (
    <>
      <Name {...props} />
      <SelectField
        {...fieldOf(props)('valueChain')}
        label={t('product.chain')}
        options={chains.map(({ code, title }) => ({ value: code, label: said(title, page.lang) }))}
        optional
      />
      <Price {...props} />
      <MonthsGroup props={props} name="available" label={t('form.available')} hint={t('form.available_hint')} />
      <details class="more" open={isOpen}>
        <summary>{t('form.more')}</summary>
        <Supply {...props} />
        <MonthsGroup props={props} name="harvested" label={t('form.harvested')} hint={t('form.harvested_hint')} />
        {labels.length > 0 && (
          <CheckboxGroup
            name="labels[]"
            label={t('product.labels')}
            optional
            error={errorAt(errors, 'labels')}
            values={textsAt(typed, 'labels')}
            options={labels.map(({ label, title }) => ({ value: label, label: said(title, page.lang) }))}
          />
        )}
        <Summary {...props} />
      </details>
    </>
  );
};
