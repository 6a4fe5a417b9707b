import { errorAt } from '../../../platform/web/typed.ts';
import {
  Badge,
  Breadcrumb,
  Form,
  Notice,
  Page,
  RadioGroup,
  SelectField,
  inLang,
} from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import { onKnownChoices } from '../intake/tables.ts';
import type { ImportSeen } from '../queries/imports.ts';
import { countries } from '../rules/countries.ts';
import { importFields } from '../rules/import/fields.ts';
import type { MappedColumn } from '../rules/import/mapping.ts';
import { placeName } from '../rules/places.ts';
import { words } from '../words/index.ts';

interface MappingProps {
  page: PageContext;
  seen: ImportSeen;
  /** what was chosen, where the form comes back */
  typed: Record<string, string>;
  errors: FormError[];
}

/** Under this, the guess is shown as one to check. */
const sure = 0.6;

const Column = ({ page, seen, typed, errors, column, at }: MappingProps & { column: MappedColumn; at: number }) => {
  const t = words(page.lang);
  const name = `columns.${at}`;
  const samples = seen.samples[at] ?? [];
  const title = column.title || t('intake.untitled', { n: column.index + 1 });
  const said = samples.length > 0 ? t('intake.samples', { values: samples.join(' · ') }) : '';
  const hint = [
    said,
    t(`import.mapping.why_${column.why}`),
    column.dateOrderAssumed > 0 ? t('import.mapping.date_order_assumed') : '',
  ]
    .filter((text) => text !== '')
    .join(' — ');
  return (
    <div>
      <SelectField
        name={name}
        label={title}
        hint={hint}
        error={errorAt(errors, name)}
        value={typed[name] ?? column.field}
        empty={t('import.field.ignore')}
        optional
        options={importFields.map((field) => ({ value: field, label: t(`import.field.${field}`) }))}
      />
      {column.confidence < sure && column.field !== 'ignore' && <Badge tone="now">{t('intake.unsure')}</Badge>}
    </div>
  );
};

/** My columns here, their meaning there; nothing is read into the register. */
export const ImportMappingPage = (props: MappingProps) => {
  const { page, seen, typed, errors } = props;
  const t = words(page.lang);
  const lists = inLang(page.lang, '/office/imports');
  return (
    <Page context={page} title={t('intake.mapping')} shell="office">
      <Breadcrumb items={[{ href: lists, label: t('intake.title') }]} />
      <h1>{t('intake.mapping')}</h1>
      <p class="lede">
        <bdi>{seen.name}</bdi>
      </p>
      <p>{t('intake.mapping_lede')}</p>
      {seen.mapping.conflicts.map(({ field }) => (
        <Notice kind="alive">{t('import.mapping.conflict', { field: t(`import.field.${field}`) })}</Notice>
      ))}
      <Form action={`${lists}/${seen.id}/mapping`} errors={errors} submit={t('intake.try')}>
        {seen.mapping.columns.map((column, at) => (
          <Column {...props} column={column} at={at} />
        ))}
        <SelectField
          name="country"
          label={t('intake.country')}
          error={errorAt(errors, 'country')}
          value={typed['country'] ?? seen.country}
          options={countries
            .map((code) => ({ value: code, label: placeName(code, page.lang) }))
            .toSorted((a, b) => a.label.localeCompare(b.label, page.lang))}
        />
        <RadioGroup
          name="on_known"
          label={t('intake.on_known')}
          value={typed['on_known'] ?? seen.on_known}
          options={onKnownChoices.map((value) => ({ value, label: t(`intake.on_known_${value}`) }))}
        />
      </Form>
    </Page>
  );
};
