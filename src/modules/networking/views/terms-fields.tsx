import {
  Checkbox,
  CheckboxGroup,
  DateField,
  NumberField,
  RadioGroup,
  SelectField,
  TextArea,
  TextField,
} from '../../../platform/page/index.ts';
import { textAt, textsAt } from '../../../platform/web/typed.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import { amountBlanks } from '../rules/posting.ts';
import { words } from '../words/index.ts';
import type { FormProps } from './form-props.ts';
import { kept } from './kept.ts';

/** From when, until when, and until when one may answer. */
export const WhenFields = (props: FormProps) => {
  const t = words(props.page.lang);
  return (
    <section>
      <h2>{t('form.when')}</h2>
      <div class="row">
        <DateField {...kept(props, 'fromOn')} label={t('form.from_on')} optional />
        <DateField {...kept(props, 'untilOn')} label={t('form.until_on')} optional />
        <DateField {...kept(props, 'answerBy')} label={t('form.answer_by')} optional />
      </div>
      <p class="hint">{t('form.when_hint')}</p>
    </section>
  );
};

/** A range in dirhams, or why there is none. */
export const AmountFields = (props: FormProps) => {
  const t = words(props.page.lang);
  return (
    <section>
      <h2>{t('form.amount')}</h2>
      <div class="row">
        <NumberField {...kept(props, 'amountFrom')} label={t('form.amount_from')} unit="MAD" decimals optional />
        <NumberField {...kept(props, 'amountTo')} label={t('form.amount_to')} unit="MAD" decimals optional />
      </div>
      <RadioGroup
        {...kept(props, 'amountBlank')}
        label={t('form.amount_blank')}
        options={amountBlanks.map((why) => ({ value: why, label: t(`amount.${why}`) }))}
        optional
      />
    </section>
  );
};

const spoken = ['ar', 'zgh', 'fr', 'en'] as const;

/** What else counts: labels, languages, terms, to how many it goes, and whether the asker is named. */
export const ConditionFields = (props: FormProps) => {
  const { page, side, typed, choices } = props;
  const t = words(page.lang);
  return (
    <details class="field">
      <summary>{t('form.conditions')}</summary>
      <CheckboxGroup
        name="languages[]"
        label={t('form.languages')}
        options={spoken.map((tongue) => ({ value: tongue, label: t(`tongue.${tongue}`) }))}
        values={textsAt(typed, 'languages')}
        optional
      />
      <Checkbox name="interpreted" label={t('form.interpreted')} checked={textAt(typed, 'interpreted') === 'yes'} />
      {choices.labels.length > 0 && (
        <details class="field">
          <summary>{t(`form.labels_${side}`)}</summary>
          <CheckboxGroup
            name="labels[]"
            label={t(`form.labels_${side}`)}
            options={choices.labels.map(({ code, title }) => ({ value: code, label: said(title, page.lang) }))}
            values={textsAt(typed, 'labels')}
            optional
          />
        </details>
      )}
      <details class="field">
        <summary>{t('form.chains')}</summary>
        <CheckboxGroup
          name="chains[]"
          label={t('form.chains')}
          options={choices.chains.map(({ code, title }) => ({ value: code, label: said(title, page.lang) }))}
          values={textsAt(typed, 'chains')}
          optional
        />
      </details>
      <TextArea {...kept(props, 'conditions')} label={t('form.other_conditions')} rows={3} optional />
      {side === 'need' && <NumberField {...kept(props, 'seats')} label={t('form.seats')} hint={t('form.seats_hint')} />}
      {choices.programmes.length > 0 && (
        <SelectField
          {...kept(props, 'programme')}
          label={t('form.programme')}
          options={choices.programmes.map(({ id, name }) => ({ value: id, label: said(name, page.lang) }))}
          empty={t('form.no_programme')}
          optional
        />
      )}
    </details>
  );
};

/** Whether everybody reads who asks. */
export const NameFields = (props: FormProps) => {
  const { page, typed } = props;
  const t = words(page.lang);
  return (
    <section>
      <h2>{t('form.name')}</h2>
      <Checkbox
        name="anonymous"
        label={t('form.anonymous')}
        hint={t('form.anonymous_hint')}
        checked={textAt(typed, 'anonymous') === 'yes'}
      />
      <TextField {...kept(props, 'shownAs')} label={t('form.shown_as')} hint={t('form.shown_as_hint')} optional />
    </section>
  );
};
