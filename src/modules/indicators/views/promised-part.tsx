import {
  DateField,
  DateInWords,
  Form,
  NumberField,
  SelectField,
  Table,
  TextField,
  inLang,
} from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { errorAt, textAt } from '../../../platform/web/typed.ts';
import { placeName, regions } from '../../registry/index.ts';
import type { Figure } from '../queries/figures.ts';
import type { IndicatorShown } from '../queries/indicator-page.ts';
import { words } from '../words/index.ts';
import { sayNumber, sayScope } from './say.ts';

export interface OfficeIndicatorProps {
  page: PageContext;
  shown: IndicatorShown;
  figure: Figure;
  mayDefine: boolean;
  /** Which form came back, with what was typed. */
  form: 'target' | 'outside' | 'publish' | null;
  typed: FormValues;
  errors: FormError[];
}

export const hereOf = ({ page, shown }: OfficeIndicatorProps): string =>
  inLang(page.lang, `/office/indicators/${shown.row.code}`);

/** The cell that a form names. */
export const Where = ({
  page,
  shown,
  typed,
  form,
  name,
}: OfficeIndicatorProps & { name: OfficeIndicatorProps['form'] }) => {
  const t = words(page.lang);
  const mine = form === name ? typed : {};
  return (
    <>
      {name !== 'outside' && (
        <SelectField
          name="scope"
          label={t('choose.scope')}
          empty={t('choose.all_scopes')}
          value={textAt(mine, 'scope')}
          options={shown.scopes.map((scope) => ({
            value: scope,
            label: sayScope(page.lang, scope, shown.names) ?? scope,
          }))}
          optional
        />
      )}
      <SelectField
        name="place"
        label={t('choose.place')}
        empty={t('choose.everywhere')}
        value={textAt(mine, 'place')}
        options={regions.map(({ code }) => ({ value: code, label: placeName(code, page.lang) }))}
        optional
      />
      <TextField
        name="period"
        label={t('choose.period')}
        hint={t('office.period_hint')}
        value={textAt(mine, 'period')}
        dir="ltr"
        brief
        optional
      />
    </>
  );
};

/** What was promised, and a form to promise. */
export const Targets = (props: OfficeIndicatorProps) => {
  const { page, shown, figure, form, typed, errors } = props;
  const t = words(page.lang);
  const mine = form === 'target' ? { typed, errors } : { typed: {}, errors: [] };
  const say = (value: number | null): string => (value === null ? '—' : sayNumber(page.lang, figure.unit, value));
  return (
    <section id="targets">
      <h2>{t('target.title')}</h2>
      {shown.targets.length > 0 && (
        <Table
          caption={t('target.title')}
          quiet
          rows={shown.targets}
          columns={[
            {
              title: t('target.where'),
              cell: ({ scope, place, period }) =>
                [sayScope(page.lang, scope, shown.names), place && placeName(place, page.lang), period]
                  .filter(Boolean)
                  .join(' · ') || t('choose.everywhere'),
            },
            { title: t('target.baseline'), numeric: true, cell: ({ baseline }) => say(baseline) },
            { title: t('target.target'), numeric: true, cell: ({ target }) => say(target) },
            { title: t('target.note'), cell: ({ note }) => note || '—' },
          ]}
          actions={({ id }) => (
            <Form action={`${hereOf(props)}/targets/${id}/remove`} submit={t('target.remove')} name={id} />
          )}
        />
      )}
      <details open={form === 'target'}>
        <summary>{t('target.add')}</summary>
        <Form action={`${hereOf(props)}/targets`} errors={mine.errors} submit={t('target.save')} name="target">
          <Where {...props} name="target" />
          <NumberField
            name="target"
            label={t('target.target')}
            hint={t('target.hint')}
            value={textAt(mine.typed, 'target')}
            error={errorAt(mine.errors, 'target')}
            decimals
          />
          <NumberField
            name="baseline"
            label={t('target.baseline')}
            value={textAt(mine.typed, 'baseline')}
            error={errorAt(mine.errors, 'baseline')}
            decimals
            optional
          />
          <TextField name="note" label={t('target.note')} value={textAt(mine.typed, 'note')} optional />
        </Form>
      </details>
    </section>
  );
};

/** What comes from outside, where a figure does. */
export const Outside = (props: OfficeIndicatorProps) => {
  const { page, shown, figure, form, typed, errors } = props;
  const t = words(page.lang);
  if (shown.row.definition.measure !== null) return null;
  const mine = form === 'outside' ? { typed, errors } : { typed: {}, errors: [] };
  return (
    <section id="outside">
      <h2>{t('outside.title')}</h2>
      {shown.outside.length > 0 && (
        <Table
          caption={t('outside.title')}
          quiet
          rows={shown.outside}
          columns={[
            { title: t('outside.value'), numeric: true, cell: ({ value }) => sayNumber(page.lang, figure.unit, value) },
            { title: t('outside.source'), cell: ({ source }) => source },
            { title: t('outside.said_on'), cell: ({ saidOn }) => <DateInWords at={saidOn} /> },
            { title: t('outside.document'), cell: ({ document }) => document || '—' },
            {
              title: t('office.standing'),
              cell: ({ replaced }) => t(replaced ? 'outside.replaced' : 'outside.in_force'),
            },
          ]}
        />
      )}
      <Form action={`${hereOf(props)}/outside`} errors={mine.errors} submit={t('outside.save')} name="outside">
        <NumberField
          name="value"
          label={t('outside.value')}
          value={textAt(mine.typed, 'value')}
          error={errorAt(mine.errors, 'value')}
          decimals
        />
        <Where {...props} name="outside" />
        <TextField
          name="source"
          label={t('outside.source')}
          hint={t('outside.source_hint')}
          value={textAt(mine.typed, 'source')}
          error={errorAt(mine.errors, 'source')}
        />
        <DateField
          name="saidOn"
          label={t('outside.said_on')}
          value={textAt(mine.typed, 'saidOn')}
          error={errorAt(mine.errors, 'saidOn')}
        />
        <TextField
          name="document"
          label={t('outside.document')}
          hint={t('outside.document_hint')}
          value={textAt(mine.typed, 'document')}
          optional
        />
      </Form>
    </section>
  );
};
