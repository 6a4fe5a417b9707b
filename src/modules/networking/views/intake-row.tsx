import { Badge, RadioGroup, SelectField, TextField } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import type { FormError } from '../../../platform/page/index.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { errorAt, textAt } from '../../../platform/web/typed.ts';
import { dateInWords } from '../../../platform/words/format.ts';
import { placeName } from '../../registry/index.ts';
import { conceptName } from '../concepts.ts';
import { amountSaid, quantitySaid } from '../quantity.ts';
import type { IntakeToReview, RowShown } from '../queries/intake.ts';
import type { IntakeField } from '../rules/intake/columns.ts';
import { kindsOf } from '../rules/posting.ts';
import { units } from '../rules/units.ts';
import { words } from '../words/index.ts';
import { optionsFor } from './asked-fields.tsx';
import { whereSaid } from './posting-card.tsx';

interface Props {
  page: PageContext;
  intake: IntakeToReview;
  row: RowShown;
  /** What was chosen and written of it, where the page comes back. */
  typed: FormValues;
  ticked: boolean;
  errors: FormError[];
}

/** What is asked of a row: each word that is not known, with what it may mean. */
const Asked = ({ page, row, typed }: Props) => {
  const t = words(page.lang);
  return (
    <>
      {(['what', 'where'] as const).flatMap((field) =>
        (row.read.asked[field] ?? []).map((phrase, n) => {
          const options = optionsFor(page, field, phrase);
          return (
            <>
              <input type="hidden" name={`r.${row.id}.asked.${field}.n${n}`} value={phrase} />
              <RadioGroup
                name={`r.${row.id}.answer.${field}.n${n}`}
                label={t(options.length > 0 ? 'asked.which' : 'asked.unknown', { typed: phrase })}
                options={[...options, { value: 'none', label: t('asked.none') }]}
                value={textAt(typed, `answer.${field}.n${n}`)}
                optional
              />
            </>
          );
        }),
      )}
    </>
  );
};

const Coded = ({ page, intake, row, typed }: Props) => {
  const t = words(page.lang);
  const { read } = row;
  return (
    <div class="row">
      <SelectField
        name={`r.${row.id}.kind`}
        label={t('list.kind')}
        options={kindsOf(intake.side).map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        value={textAt(typed, 'kind') || (read.kind ?? '')}
        optional
      />
      {(read.unit !== null || read.asked.unit !== undefined || read.quantity !== null) && (
        <SelectField
          name={`r.${row.id}.unit`}
          label={read.asked.unit ? t('asked.which', { typed: read.asked.unit }) : t('form.unit')}
          options={units.map((unit) => ({ value: unit, label: t(`unit.${unit}`) }))}
          value={textAt(typed, 'unit') || (read.unit ?? '')}
          optional
        />
      )}
    </div>
  );
};

const Dates = ({ page, row }: Props) => {
  const t = words(page.lang);
  const { fromOn, untilOn, answerBy } = row.read;
  const parts = [
    fromOn && `${t('form.from_on')} ${dateInWords(page.lang, fromOn)}`,
    untilOn && `${t('form.until_on')} ${dateInWords(page.lang, untilOn)}`,
    answerBy && `${t('form.answer_by')} ${dateInWords(page.lang, answerBy)}`,
  ].filter(Boolean);
  return <>{parts.length > 0 ? parts.join(' · ') : t('missing.when')}</>;
};

/** What is empty and needed, or cannot be read: a person writes it here rather than in the file. */
const toSay = ({ row: { read, structure } }: Props): IntakeField[] => {
  const fields: IntakeField[] = read.unread.map(({ field }) => field);
  const buyer = structure === null;
  const { fromOn, untilOn, answerBy, amountFrom, amountBlank, contact } = read;
  if (read.title === '') fields.push('title');
  if (buyer && read.structure !== '') fields.push('structure');
  if (buyer && read.structure === '' && contact.name.length < 2) fields.push('contact_name');
  if (buyer && read.structure === '' && contact.phone === '' && contact.email === '') fields.push('contact_phone');
  if (fromOn === null && untilOn === null && answerBy === null) fields.push('until_on');
  if (amountFrom === null && amountBlank === null) fields.push('amount_from');
  return [...new Set(fields)];
};

const SaidFields = (props: Props) => {
  const { page, row, typed } = props;
  const t = words(page.lang);
  const fields = toSay(props);
  if (fields.length === 0) return <></>;
  return (
    <div class="grid">
      {fields.map((field) => {
        const cell = row.read.unread.find((one) => one.field === field)?.typed;
        const hint = cell === undefined ? {} : { hint: t('list.cell', { typed: cell }) };
        return (
          <TextField
            name={`r.${row.id}.said.${field}`}
            label={t(`column.${field}`)}
            {...hint}
            value={textAt(typed, `said.${field}`)}
            optional
          />
        );
      })}
    </div>
  );
};

/** A row of a list as it would be written: every code in words, whatever is not sure to be chosen or written. */
export const IntakeRow = (props: Props) => {
  const { page, row, errors } = props;
  const t = words(page.lang);
  const { read, structure, same } = row;
  const asker = structure?.name ?? [read.organisation, read.contact.name].filter(Boolean).join(' · ');
  const nobody = structure === null && (read.structure !== '' || read.contact.name.length < 2);
  const sure = Object.keys(read.asked).length === 0 && read.unread.length === 0 && !nobody;
  const wrong = errorAt(errors, `row.${row.id}`);
  return (
    <li class="card" id={`f-row-${row.id}`}>
      <p class="row small">
        <label>
          <input type="checkbox" name="rows[]" value={row.id} checked={props.ticked} />{' '}
          {t('list.row', { number: row.number })}
        </label>
        <Badge tone={sure ? 'done' : 'now'}>
          {t(nobody ? 'list.row_nobody' : sure ? 'list.row_sure' : 'list.row_asks')}
        </Badge>
        {same !== null && <Badge tone="late">{t('list.row_same', { number: same })}</Badge>}
      </p>
      {wrong && <p class="error">{wrong}</p>}
      <h3>
        <bdi>{read.title || t('missing.title')}</bdi>
      </h3>
      <p>
        <bdi>{asker}</bdi>
        {nobody && <span class="error"> {t(read.structure ? 'problem.row_structure' : 'problem.row_contact')}</span>}
      </p>
      <p>
        {read.concepts.map((code) => conceptName(code, page.lang)).join(' · ')}
        {read.concepts.length > 0 && ' · '}
        <strong>{quantitySaid(page.lang, read)}</strong> <bdi>{whereSaid(page, read)}</bdi>
        {read.place && ` → ${placeName(read.place, page.lang)}`}
      </p>
      <p class="small muted">
        <Dates {...props} /> · {amountSaid(page.lang, read) || t('missing.amount')}
      </p>
      <Coded {...props} />
      <Asked {...props} />
      <SaidFields {...props} />
    </li>
  );
};
