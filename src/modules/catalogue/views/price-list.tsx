import { Breadcrumb, Checkbox, FileField, Form, Notice, Page, SelectField } from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { errorAt, textAt } from '../../../platform/web/typed.ts';
import { conceptLabel } from '../concepts.ts';
import type { PriceList } from '../queries/price-list.ts';
import { unitCodes } from '../rules/units.ts';
import { words } from '../words/index.ts';
import { ownAddress } from './own-address.ts';

interface Props {
  page: PageContext;
  structure: string;
  errors: FormError[];
}

/** A file with the products of a cooperative, one a line. */
export const SendListPage = ({ page, structure, errors }: Props) => {
  const t = words(page.lang);
  return (
    <Page context={page} title={t('list.send_title')} shell="work" hidden>
      <Breadcrumb items={[{ href: ownAddress(page.lang, structure), label: t('own.title') }]} />
      <h1>{t('list.send_title')}</h1>
      <p class="lede">{t('list.lede')}</p>
      <Form action={ownAddress(page.lang, structure, 'list')} errors={errors} submit={t('list.send')} files>
        <FileField
          name="file"
          label={t('list.file')}
          hint={t('list.hint')}
          accept=".xlsx,.csv"
          error={errorAt(errors, 'file')}
        />
      </Form>
    </Page>
  );
};

type Row = PriceList['rows'][number];

const RowFields = ({ page, row, typed }: { page: PageContext; row: Row; typed: FormValues | null }) => {
  const t = words(page.lang);
  const kept = (name: string, first: string) => (typed === null ? first : textAt(typed, `${name}.${row.id}`));
  return (
    <fieldset class="card">
      <legend>
        <strong>
          <bdi>{row.name}</bdi>
        </strong>{' '}
        <span class="muted small">{t('list.row', { row: row.row })}</span>
      </legend>
      <p class="small muted">
        <bdi>{[row.price_said, row.unit_said, row.packaging].filter(Boolean).join(' · ')}</bdi>
      </p>
      <div class="grid">
        <SelectField
          name={`unit.${row.id}`}
          label={t('product.unit')}
          hint={row.unit === null && row.unit_said ? t('list.unit_unknown', { said: row.unit_said }) : undefined}
          options={unitCodes.map((value) => ({ value, label: t(`unit.${value}`) }))}
          value={kept('unit', row.unit ?? '')}
          optional
        />
        {row.proposed.length > 0 && (
          <SelectField
            name={`concept.${row.id}`}
            label={t('concept.ask')}
            empty={t('list.later')}
            options={row.proposed.map((value) => ({ value, label: conceptLabel(value, page.lang) }))}
            value={kept('concept', '')}
            optional
          />
        )}
      </div>
      <Checkbox name={`take.${row.id}`} label={t('list.take')} checked={kept('take', 'yes') === 'yes'} />
    </fieldset>
  );
};

/** Every row of a list with what was understood of it: a person confirms each unit and says what each product is. */
export const ReviewListPage = (props: {
  page: PageContext;
  found: PriceList;
  typed: FormValues | null;
  errors: FormError[];
}) => {
  const { page, found, typed, errors } = props;
  const t = words(page.lang);
  const { structure, list, rows } = found;
  return (
    <Page context={page} title={t('list.review')} shell="work" hidden>
      <Breadcrumb items={[{ href: ownAddress(page.lang, structure.id), label: t('own.title') }]} />
      <h1>{t('list.review')}</h1>
      <p class="lede">{t('list.review_lede', { count: rows.length })}</p>
      {list.state === 'review' ? (
        <Form action={ownAddress(page.lang, structure.id, `list/${list.id}`)} errors={errors} submit={t('list.write')}>
          {rows.map((row) => (
            <RowFields page={page} row={row} typed={typed} />
          ))}
        </Form>
      ) : (
        <Notice kind="done">{t('refusal.list_written')}</Notice>
      )}
    </Page>
  );
};
