import { Breadcrumb, EmptyState, Form, Notice, Page, SelectField, Stat, inLang } from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { textAt, textsAt } from '../../../platform/web/typed.ts';
import type { IntakeToReview } from '../queries/intake.ts';
import { intakeFields } from '../rules/intake/columns.ts';
import { listInWords } from '../../../platform/words/format.ts';
import { kindsOf } from '../rules/posting.ts';
import { words } from '../words/index.ts';
import { IntakeRow } from './intake-row.tsx';

interface Props {
  page: PageContext;
  intake: IntakeToReview;
  /** What was chosen and written, where the page comes back. */
  typed: FormValues | null;
  errors: FormError[];
}

const addressOf = ({ page, intake }: Props): string => inLang(page.lang, `/office/${intake.side}s/lists/${intake.id}`);

/** A column by its title and the first thing that stands in it. */
const columnSaid = (title: string, at: number, samples: string[]): string => {
  const sample = samples[at] ?? '';
  const cut = sample.length > 28 ? `${sample.slice(0, 28)}…` : sample;
  return [title || `${at + 1}`, cut].filter(Boolean).join(' : ');
};

/** Which column says what: guessed from the titles, agreed on by a person. */
const ColumnsForm = (props: Props) => {
  const { page, intake } = props;
  const t = words(page.lang);
  const options = intake.header.map((title, at) => ({
    value: String(at),
    label: columnSaid(title, at, intake.samples),
  }));
  const told = new Set(Object.values(intake.columns));
  const left = intake.header.filter((title, at) => title !== '' && !told.has(at));
  return (
    <details class="field" open={left.length > 0 && !intake.counts.written}>
      <summary>{t('list.columns')}</summary>
      <p class="hint">{t('list.columns_hint')}</p>
      {left.length > 0 && (
        <Notice kind="alive">{t('list.columns_left', { titles: listInWords(page.lang, left) })}</Notice>
      )}
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

const Gestures = ({ page, intake, typed }: Props) => {
  const t = words(page.lang);
  return (
    <fieldset class="field">
      <legend>{t('list.then')}</legend>
      <SelectField
        name="kind"
        label={t('list.kind_of_all')}
        options={kindsOf(intake.side).map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        value={textAt(typed ?? {}, 'kind')}
        optional
      />
      <SelectField
        name="consent"
        label={t('list.publish')}
        hint={t('list.publish_hint')}
        options={(['paper', 'spoken', 'message'] as const).map((way) => ({ value: way, label: t(`agree.${way}`) }))}
        empty={t('list.only_drafts')}
        value={textAt(typed ?? {}, 'consent')}
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
  const { page, intake, errors, typed } = props;
  const { side, counts, rows } = intake;
  const ticked = textsAt(typed ?? {}, 'rows');
  const written = (typed?.['r'] ?? {}) as Record<string, FormValues>;
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
              <IntakeRow
                page={page}
                intake={intake}
                row={row}
                typed={written[row.id] ?? {}}
                ticked={ticked.includes(row.id)}
                errors={errors}
              />
            ))}
          </ul>
          <Gestures {...props} />
        </Form>
      )}
    </Page>
  );
};
