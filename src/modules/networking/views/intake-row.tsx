import { Badge, RadioGroup, SelectField } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { dateInWords } from '../../../platform/words/format.ts';
import { placeName } from '../../registry/index.ts';
import { conceptName } from '../concepts.ts';
import { amountSaid, quantitySaid } from '../quantity.ts';
import type { IntakeToReview, RowShown } from '../queries/intake.ts';
import { kindsOf } from '../rules/posting.ts';
import { units } from '../rules/units.ts';
import { words } from '../words/index.ts';
import { optionsFor } from './asked-fields.tsx';
import { whereSaid } from './posting-card.tsx';

interface Props {
  page: PageContext;
  intake: IntakeToReview;
  row: RowShown;
}

/** What is asked of a row: each word that is not known, with what it may mean. */
const Asked = ({ page, row }: Props) => {
  const t = words(page.lang);
  return (
    <>
      {(['what', 'where'] as const).flatMap((field) =>
        (row.read.asked[field] ?? []).map((phrase, n) => (
          <>
            <input type="hidden" name={`r.${row.id}.asked.${field}.n${n}`} value={phrase} />
            <RadioGroup
              name={`r.${row.id}.answer.${field}.n${n}`}
              label={t('asked.which', { typed: phrase })}
              options={[...optionsFor(page, field, phrase), { value: 'none', label: t('asked.none') }]}
              optional
            />
          </>
        )),
      )}
    </>
  );
};

const Coded = ({ page, intake, row }: Props) => {
  const t = words(page.lang);
  const { read } = row;
  return (
    <div class="row">
      <SelectField
        name={`r.${row.id}.kind`}
        label={t('list.kind')}
        options={kindsOf(intake.side).map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        value={read.kind ?? ''}
        optional
      />
      {(read.unit !== null || read.asked.unit !== undefined || read.quantity !== null) && (
        <SelectField
          name={`r.${row.id}.unit`}
          label={read.asked.unit ? t('asked.which', { typed: read.asked.unit }) : t('form.unit')}
          options={units.map((unit) => ({ value: unit, label: t(`unit.${unit}`) }))}
          value={read.unit ?? ''}
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

/** A row of a list as it would be written: every code in words, whatever is not sure to be chosen. */
export const IntakeRow = (props: Props) => {
  const { page, row } = props;
  const t = words(page.lang);
  const { read, structure } = row;
  const asker = structure?.name ?? [read.organisation, read.contact.name].filter(Boolean).join(' · ');
  const nobody = structure === null && (read.structure !== '' || read.contact.name.length < 2);
  const sure = Object.keys(read.asked).length === 0 && read.unread.length === 0 && !nobody;
  return (
    <li class="card">
      <p class="row small">
        <label>
          <input type="checkbox" name="rows[]" value={row.id} disabled={nobody} />{' '}
          {t('list.row', { number: row.number })}
        </label>
        <Badge tone={nobody ? 'problem' : sure ? 'done' : 'now'}>
          {t(nobody ? 'list.row_nobody' : sure ? 'list.row_sure' : 'list.row_asks')}
        </Badge>
      </p>
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
        <Dates {...props} /> · {amountSaid(page.lang, { ...read, amountBlank: null }) || t('missing.amount')}
      </p>
      {read.unread.map(({ field, typed }) => (
        <p class="error small">{t('list.unread', { field: t(`column.${field}`), typed })}</p>
      ))}
      <Coded {...props} />
      <Asked {...props} />
    </li>
  );
};
