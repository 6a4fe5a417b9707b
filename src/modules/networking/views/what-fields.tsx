import {
  Checkbox,
  CheckboxGroup,
  NumberField,
  SelectField,
  TextArea,
  TextField,
} from '../../../platform/page/index.ts';
import { textAt, textsAt } from '../../../platform/web/typed.ts';
import { placeName } from '../../registry/index.ts';
import { conceptName } from '../concepts.ts';
import { kindsOf, periods } from '../rules/posting.ts';
import { units } from '../rules/units.ts';
import { words } from '../words/index.ts';
import { conceptsIn } from '../words-typed.ts';
import { AskedFields } from './asked-fields.tsx';
import type { FormProps } from './form-props.ts';
import { kept } from './kept.ts';

interface TickedProps {
  props: FormProps;
  name: string;
  label: string;
  say: (code: string) => string;
  /** What may be meant as well, for a person to tick. */
  also?: string[];
}

const Ticked = ({ props, name, label, say, also = [] }: TickedProps) => {
  const codes = textsAt(props.typed, name);
  const offered = [...new Set([...codes, ...also])];
  if (offered.length === 0) return null;
  const options = offered.map((code) => ({ value: code, label: say(code) }));
  return <CheckboxGroup name={`${name}[]`} label={label} options={options} values={codes} optional />;
};

/** What it is about. */
export const WhatFields = (props: FormProps) => {
  const { page, side, typed, language } = props;
  const t = words(page.lang);
  return (
    <section>
      <h2>{t('form.what')}</h2>
      <TextField {...kept(props, 'title')} label={t(`form.title_${side}`)} hint={t(`form.title_hint_${side}`)} />
      <SelectField
        {...kept(props, 'kind')}
        label={t('list.kind')}
        options={kindsOf(side).map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
      />
      <Ticked
        props={props}
        name="concepts"
        also={conceptsIn(textAt(typed, 'title'), language).slice(0, 4)}
        label={t('form.concepts')}
        say={(code) => conceptName(code, page.lang)}
      />
      <AskedFields {...props} field="what" />
      <TextField {...kept(props, 'what')} label={t('form.add_what')} hint={t('form.add_what_hint')} optional />
      <TextArea {...kept(props, 'text')} label={t('form.text')} hint={t(`form.text_hint_${side}`)} rows={4} optional />
    </section>
  );
};

/** How much of it, and whether several may share it. */
export const QuantityFields = (props: FormProps) => {
  const { page, side, typed } = props;
  const t = words(page.lang);
  return (
    <section>
      <h2>{t('form.how_much')}</h2>
      <div class="row">
        <NumberField {...kept(props, 'quantity')} label={t('form.quantity')} decimals optional />
        <SelectField
          {...kept(props, 'unit')}
          label={t('form.unit')}
          options={units.map((unit) => ({ value: unit, label: t(`unit.${unit}`) }))}
          optional
        />
        <SelectField
          {...kept(props, 'per')}
          label={t('form.per')}
          options={periods.map((per) => ({ value: per, label: t(`per.${per}`) }))}
          optional
        />
      </div>
      {side === 'need' && (
        <Checkbox
          name="shared"
          label={t('form.shared')}
          hint={t('form.shared_hint')}
          checked={textAt(typed, 'shared') === 'yes'}
        />
      )}
    </section>
  );
};

/** Where it is wanted, or offered. */
export const WhereFields = (props: FormProps) => {
  const { page, side, typed } = props;
  const t = words(page.lang);
  return (
    <section>
      <h2>{t('form.where')}</h2>
      <Ticked
        props={props}
        name="territories"
        label={t(`form.territories_${side}`)}
        say={(code) => placeName(code, page.lang)}
      />
      <AskedFields {...props} field="where" />
      <TextField {...kept(props, 'where')} label={t('form.add_where')} hint={t('form.add_where_hint')} optional />
      <Checkbox name="everywhere" label={t('list.everywhere')} checked={textAt(typed, 'everywhere') === 'yes'} />
      {side === 'need' && (
        <TextField
          {...kept(props, 'place')}
          value={placeName(textAt(typed, 'place'), page.lang)}
          label={t('form.place')}
          hint={t('form.place_hint')}
          brief
          optional
        />
      )}
    </section>
  );
};
