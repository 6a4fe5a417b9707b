import {
  Breadcrumb,
  Checkbox,
  CheckboxGroup,
  Form,
  InThree,
  Notice,
  Page,
  SelectField,
  TextArea,
  TextField,
  inLang,
} from '../../../platform/page/index.ts';
import { errorAt, saidAt, textAt, textsAt } from '../../../platform/web/typed.ts';
import { dimensions, frequencies, periodRules, placeRules, units } from '../rules/definition.ts';
import { words } from '../words/index.ts';
import { Counted } from './counted-fields.tsx';
import { sayNumber } from './say.ts';
import type { DefinitionFormProps } from './counted-fields.tsx';

type Props = DefinitionFormProps;

const Rules = ({ page, typed, errors }: Props) => {
  const t = words(page.lang);
  return (
    <section>
      <h2>{t('form.rules')}</h2>
      <SelectField
        name="unit"
        label={t('form.unit')}
        value={textAt(typed, 'unit') || 'events'}
        options={units.map((value) => ({ value, label: t(`unit.${value}`) }))}
        error={errorAt(errors, 'unit')}
      />
      <SelectField
        name="period"
        label={t('sheet.period')}
        value={textAt(typed, 'period') || 'until'}
        options={periodRules.map((value) => ({ value, label: t(`period.${value}`) }))}
        error={errorAt(errors, 'period')}
      />
      <SelectField
        name="place"
        label={t('sheet.place')}
        value={textAt(typed, 'place') || 'event'}
        options={placeRules.map((value) => ({ value, label: t(`place.${value}`) }))}
        error={errorAt(errors, 'place')}
      />
      <SelectField
        name="missing"
        label={t('form.missing')}
        value={textAt(typed, 'missing') || 'block'}
        options={(['block', 'leave_out'] as const).map((value) => ({ value, label: t(`form.missing_${value}`) }))}
        error={errorAt(errors, 'missing')}
      />
      <CheckboxGroup
        name="by"
        label={t('form.by')}
        hint={t('form.by_hint')}
        values={textsAt(typed, 'by')}
        options={dimensions.map((value) => ({ value, label: t(`dimension.${value}`) }))}
        optional
      />
      <Checkbox
        name="persons"
        label={t('form.persons')}
        hint={t('form.persons_hint')}
        checked={textAt(typed, 'persons') === 'yes'}
      />
      <Checkbox name="open" label={t('form.open')} checked={textAt(typed, 'open') === 'yes'} />
    </section>
  );
};

const SheetFields = ({ page, typed, errors }: Props) => {
  const t = words(page.lang);
  return (
    <section>
      <h2>{t('sheet.title')}</h2>
      {(['definition', 'method', 'source', 'owner', 'quality'] as const).map((part) => (
        <InThree
          name={`sheet.${part}`}
          label={t(`sheet.${part}`)}
          values={saidAt(typed, `sheet.${part}`)}
          long
          optional
        />
      ))}
      <SelectField
        name="frequency"
        label={t('sheet.frequency')}
        value={textAt(typed, 'frequency') || 'continuous'}
        options={frequencies.map((value) => ({ value, label: t(`frequency.${value}`) }))}
        error={errorAt(errors, 'sheet.frequency')}
      />
      <TextArea
        name="codes"
        label={t('sheet.codes')}
        hint={t('form.codes_hint')}
        value={textAt(typed, 'codes')}
        rows={3}
        error={errorAt(errors, 'codes')}
        optional
      />
    </section>
  );
};

/** What the typed definition says, before it is kept. */
const Previewed = ({ page, previewed }: Props) => {
  const t = words(page.lang);
  if (!previewed) return null;
  const { value, unit, records, missing } = previewed;
  return (
    <Notice kind={value === null ? 'problem' : 'calm'}>
      {t('form.previewed', { value: value === null ? '—' : sayNumber(page.lang, unit, value) })}{' '}
      {t('records.title', { count: records })}. {missing > 0 && t('missing.block', { count: missing })}
    </Notice>
  );
};

/** A definition as a form: what is counted, of which records, how it is told apart, and its sheet. */
export const DefinitionPage = (props: Props) => {
  const { page, code, version, typed, errors } = props;
  const t = words(page.lang);
  const title = code === null ? t('form.new') : t('form.edit', { code });
  const action = inLang(page.lang, code === null ? '/office/indicators/new' : `/office/indicators/${code}/definition`);
  return (
    <Page context={page} title={title} shell="office">
      <Breadcrumb items={[{ href: inLang(page.lang, '/office/indicators'), label: t('office.title') }]} />
      <h1>{title}</h1>
      {code !== null && <p>{t('form.edit_lede')}</p>}
      <Previewed {...props} />
      <Form
        action={action}
        errors={errors}
        submit={t('form.save')}
        beside={
          <button name="gesture" value="preview">
            {t('form.preview')}
          </button>
        }
      >
        {version !== null && <input type="hidden" name="read" value={version} />}
        {code === null && (
          <TextField
            name="code"
            label={t('form.code')}
            hint={t('form.code_hint')}
            value={textAt(typed, 'code')}
            error={errorAt(errors, 'code')}
            dir="ltr"
            brief
          />
        )}
        <InThree
          name="title"
          label={t('form.title')}
          values={saidAt(typed, 'title')}
          error={errorAt(errors, 'definition.title')}
        />
        <Counted {...props} />
        <Rules {...props} />
        <SheetFields {...props} />
        {code !== null && (
          <TextField
            name="note"
            label={t('form.note')}
            hint={t('form.note_hint')}
            value={textAt(typed, 'note')}
            error={errorAt(errors, 'note')}
          />
        )}
      </Form>
    </Page>
  );
};
