import { Breadcrumb, EmptyState, Form, Page, SelectField, Stat, inLang } from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import type { IntakeToReview } from '../queries/intake.ts';
import { intakeFields } from '../rules/intake/columns.ts';
import { words } from '../words/index.ts';
import { IntakeRow } from './intake-row.tsx';

interface Props {
  page: PageContext;
  intake: IntakeToReview;
  errors: FormError[];
}

const addressOf = ({ page, intake }: Props): string => inLang(page.lang, `/office/${intake.side}s/lists/${intake.id}`);

/** Which column says what: guessed from the titles, agreed on by a person. */
const ColumnsForm = (props: Props) => {
  const { page, intake } = props;
  const t = words(page.lang);
  const options = intake.header.map((title, at) => ({ value: String(at), label: title || `${at + 1}` }));
  const told = Object.keys(intake.columns).length;
  return (
    <details class="field" open={told === 0}>
      <summary>{t('list.columns')}</summary>
      <p class="hint">{t('list.columns_hint')}</p>
      <Form action={`${addressOf(props)}/columns`} submit={t('list.read_again')} name="columns">
        <div class="grid">
          {intakeFields.map((field) => (
            <SelectField
              name={`columns.${field}`}
              label={t(`column.${field}`)}
              options={options}
              value={intake.columns[field] === undefined ? '' : String(intake.columns[field])}
              empty={t('list.no_column')}
              optional
            />
          ))}
        </div>
      </Form>
    </details>
  );
};

const Gestures = ({ page }: Props) => {
  const t = words(page.lang);
  return (
    <fieldset class="field">
      <legend>{t('list.then')}</legend>
      <SelectField
        name="consent"
        label={t('list.publish')}
        hint={t('list.publish_hint')}
        options={(['paper', 'spoken', 'message'] as const).map((way) => ({ value: way, label: t(`agree.${way}`) }))}
        empty={t('list.only_drafts')}
        optional
      />
      <p class="row">
        <button class="first" name="gesture" value="write">
          {t('list.write')}
        </button>
        <button class="away" name="gesture" value="leave">
          {t('list.leave')}
        </button>
      </p>
    </fieldset>
  );
};

/** A list under review: what each row would become, and what a person has still to say of it. */
export const IntakePage = (props: Props) => {
  const { page, intake, errors } = props;
  const { side, counts, rows } = intake;
  const t = words(page.lang);
  const lists = inLang(page.lang, `/office/${side}s/lists`);
  return (
    <Page context={page} title={intake.name} shell="office" hidden>
      <Breadcrumb
        items={[
          { href: inLang(page.lang, `/office/${side}s`), label: t(`title.${side}`) },
          { href: lists, label: t(`list.heading_${side}`) },
        ]}
      />
      <h1>
        <bdi>{intake.name}</bdi>
      </h1>
      <div class="figures">
        <Stat value={counts.waiting ?? 0} label={t('list.waiting')} />
        <Stat value={counts.written ?? 0} label={t('list.written')} />
        <Stat value={counts.left ?? 0} label={t('list.left')} />
      </div>
      <ColumnsForm {...props} />
      {rows.length === 0 ? (
        <EmptyState title={t('list.done')} />
      ) : (
        <Form action={addressOf(props)} errors={errors} submit={false}>
          <p>{t('list.review')}</p>
          <ul class="plain" id="f-rows">
            {rows.map((row) => (
              <IntakeRow page={page} intake={intake} row={row} />
            ))}
          </ul>
          <Gestures {...props} />
        </Form>
      )}
    </Page>
  );
};
