import { DateInWords, Form, NumberField, SelectField, Table, TextField, inLang } from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { errorAt, textAt } from '../../../platform/web/typed.ts';
import { placeName, regions } from '../../registry/index.ts';
import type { Figure } from '../queries/figures.ts';
import type { IndicatorShown } from '../queries/indicator-page.ts';
import { addressOfCell } from '../rules/cell.ts';
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
            {
              title: t('target.now'),
              numeric: true,
              cell: ({ scope, place, period, value }) => (
                <a href={inLang(page.lang, addressOfCell(shown.row.code, { scope, place, period }))}>
                  <bdi>{say(value)}</bdi>
                </a>
              ),
            },
            {
              title: t('target.gap'),
              numeric: true,
              cell: ({ target, value }) => say(value === null ? null : Math.max(0, target - value)),
            },
            {
              title: t('target.note'),
              cell: ({ note, setAt, setBy }) => (
                <>
                  {note && (
                    <>
                      {note}
                      <br />
                    </>
                  )}
                  <span class="small muted">
                    {setBy && (
                      <>
                        <bdi>{setBy}</bdi> ·{' '}
                      </>
                    )}
                    <DateInWords at={setAt} />
                  </span>
                </>
              ),
            },
          ]}
          actions={({ id }) => (
            <Form action={`${hereOf(props)}/targets/${id}/remove`} submit={false} name={id}>
              <button class="bare small">{t('target.remove')}</button>
            </Form>
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
