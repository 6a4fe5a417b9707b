import {
  Breadcrumb,
  DateInWords,
  FileField,
  Form,
  Notice,
  Page,
  RadioGroup,
  TextArea,
  TextField,
  inLang,
} from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import { fileAddress } from '../../../platform/files/index.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { errorAt, textAt } from '../../../platform/web/typed.ts';
import { inLang as said } from '../../../platform/words/trilingual.ts';
import type { CriterionOfItem, ItemShown } from '../queries/items.ts';
import { words } from '../words/index.ts';
import { ItemBadge, nameOf } from './say.tsx';

interface Props {
  page: PageContext;
  item: ItemShown;
  /** What was typed in the form that comes back, and which form that was. */
  typed: FormValues;
  form: string;
  errors: FormError[];
}

const Shown = ({ page, one }: { page: PageContext; one: CriterionOfItem }) => {
  const t = words(page.lang);
  const { proof } = one;
  if (proof === null) return <p class="muted">{t('proof.none')}</p>;
  return (
    <div>
      {proof.note !== '' && (
        <blockquote>
          <bdi>{proof.note}</bdi>
        </blockquote>
      )}
      {proof.file !== null && (
        <p>
          <a href={fileAddress({ id: proof.file, name: t('proof.file') })}>{t('proof.open')}</a>
        </p>
      )}
      {proof.awaited !== null && <p class="muted">{t('proof.awaited')}</p>}
      <p class="small muted">
        {t('proof.given')} <DateInWords at={proof.givenAt} hour />
        {proof.verdict !== null && <> · {t(`verdict.${proof.verdict}`)}</>}
        {proof.reason !== null && (
          <>
            {' : '}
            <bdi>{proof.reason}</bdi>
          </>
        )}
      </p>
    </div>
  );
};

const Judge = ({ page, item, one, typed, form, errors }: Props & { one: CriterionOfItem }) => {
  const t = words(page.lang);
  const mine = form === `judge-${one.id}`;
  if (!one.judges || one.proof === null) return null;
  return (
    <Form
      action={inLang(page.lang, `/office/evidence/items/${item.id}/judge`)}
      submit={t('verdict.say')}
      name={`judge-${one.id}`}
      errors={mine ? errors : []}
    >
      <input type="hidden" name="proof" value={one.proof.id} />
      <input type="hidden" name="criterion" value={one.id} />
      <RadioGroup
        name="verdict"
        label={t('verdict.title')}
        options={(['kept', 'refused'] as const).map((value) => ({ value, label: t(`verdict.${value}`) }))}
        value={mine ? textAt(typed, 'verdict') : ''}
        error={mine ? errorAt(errors, 'verdict') : undefined}
      />
      <TextField
        name="reason"
        label={t('item.reason')}
        hint={t('verdict.reason_hint')}
        value={mine ? textAt(typed, 'reason') : ''}
        error={mine ? errorAt(errors, 'reason') : undefined}
        optional
      />
    </Form>
  );
};

const Give = ({ page, item, one, typed, form, errors }: Props & { one: CriterionOfItem }) => {
  const t = words(page.lang);
  const mine = form === `give-${one.id}`;
  const open = item.campaignState === 'drawn' && !['verified', 'unproven'].includes(item.state);
  if (!open || one.proof?.verdict === 'kept') return null;
  return (
    <details open={one.proof === null || mine}>
      <summary>{t(one.proof === null ? 'proof.give' : 'proof.give_another')}</summary>
      <Form
        action={inLang(page.lang, `/office/evidence/items/${item.id}/proof`)}
        submit={t('proof.send')}
        files
        name={`give-${one.id}`}
        errors={mine ? errors : []}
      >
        <input type="hidden" name="criterion" value={one.id} />
        <FileField
          name="file"
          label={t('proof.file')}
          hint={t('proof.file_hint')}
          accept="image/*,application/pdf"
          optional={one.wants === 'note'}
          error={mine ? errorAt(errors, 'file') : undefined}
        />
        <TextArea
          name="note"
          label={t('proof.note')}
          rows={3}
          value={mine ? textAt(typed, 'note') : ''}
          optional={one.wants === 'file'}
          error={mine ? errorAt(errors, 'note') : undefined}
        />
      </Form>
    </details>
  );
};

const Unreachable = ({ page, item, typed, form, errors }: Props) => {
  const t = words(page.lang);
  const mine = form === 'unreachable';
  if (item.campaignState !== 'drawn' || (item.state !== 'waiting' && item.state !== 'collected')) return null;
  return (
    <details open={mine}>
      <summary>{t('item.tell_unreachable')}</summary>
      <Form
        action={inLang(page.lang, `/office/evidence/items/${item.id}/unreachable`)}
        submit={t('item.tell_unreachable')}
        name="unreachable"
        errors={mine ? errors : []}
      >
        <TextField
          name="reason"
          label={t('item.reason')}
          hint={t('item.unreachable_hint')}
          value={mine ? textAt(typed, 'reason') : ''}
          error={mine ? errorAt(errors, 'reason') : undefined}
        />
      </Form>
    </details>
  );
};

/** One drawn record: what proves each criterion, who judged it, and what is missing. */
export const ItemPage = (props: Props) => {
  const { page, item } = props;
  const t = words(page.lang);
  const name = nameOf(page.lang, item);
  return (
    <Page context={page} title={name} shell="office">
      <Breadcrumb
        items={[
          { href: inLang(page.lang, '/office/evidence'), label: t('office.title') },
          { href: inLang(page.lang, `/office/evidence/${item.campaign}`), label: said(item.campaignTitle, page.lang) },
        ]}
      />
      <h1>
        <bdi>{name}</bdi>
      </h1>
      <p>
        <ItemBadge lang={page.lang} state={item.state} />
        {item.structure !== null && (
          <>
            {' '}
            <a href={inLang(page.lang, `/cooperatives/${item.structure}`)}>{t('item.structure')}</a>
          </>
        )}
      </p>
      {item.reason !== null && (
        <Notice kind="calm">
          <bdi>{item.reason}</bdi>
        </Notice>
      )}
      {item.criteria.map((one) => (
        <section class="card">
          <h2>{said(one.label, page.lang)}</h2>
          <Shown page={page} one={one} />
          <Judge {...props} one={one} />
          <Give {...props} one={one} />
        </section>
      ))}
      <Unreachable {...props} />
    </Page>
  );
};
