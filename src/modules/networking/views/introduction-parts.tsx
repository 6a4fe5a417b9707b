import { ActionButton, Checkbox, Form, NumberField, RadioGroup, TextArea } from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { errorAt, textAt } from '../../../platform/web/typed.ts';
import { numberInWords } from '../../../platform/words/format.ts';
import { declineReasons } from '../rules/introduction.ts';
import { poolStanding } from '../rules/pool.ts';
import type { IntroductionShown, PoolShown } from '../introductions/shown-introduction.ts';
import { words } from '../words/index.ts';
import { nameIn } from './introduction-facts.tsx';

export interface PartProps {
  page: PageContext;
  shown: IntroductionShown;
  /** Where its forms go: `/fr/i/K7M29QXAV`, `/fr/me/introductions/…`. */
  base: string;
  typed: FormValues | null;
  errors: FormError[];
}

/** A unit in words; nothing where none is told. */
export const unitOf = (page: PageContext, unit: string | null): string =>
  unit === null ? '' : words(page.lang)(`unit.${unit as 'kg'}`);

const Quantity = ({ page, shown, typed, errors, name = 'quantity' }: PartProps & { name?: string }) =>
  shown.need.quantity === null ? null : (
    <NumberField
      name={name}
      label={words(page.lang)('intro.answer.quantity')}
      hint={words(page.lang)('intro.answer.quantity_hint')}
      value={typed ? textAt(typed, name) : (shown.quantity ?? '')}
      unit={unitOf(page, shown.need.unit)}
      error={errorAt(errors, name)}
      decimals
      optional
    />
  );

const Shares = ({ page, shown }: PartProps) => (
  <Checkbox
    name="shares"
    label={words(page.lang)('intro.shares')}
    hint={words(page.lang)('intro.shares_hint')}
    checked={shown.reader === 'buyer' ? shown.buyerShares : shown.structureShares}
  />
);

/** Yes, no and why, call me: three things to press with one thumb. */
export const AnswerPart = (props: PartProps) => {
  const { page, shown, base, typed, errors } = props;
  const t = words(page.lang);
  return (
    <section>
      <h2>{t(shown.state === 'interested' ? 'intro.answer.changed' : 'intro.answer.title')}</h2>
      <Form action={`${base}/answer`} errors={errors} submit={t('intro.answer.yes')} name="yes">
        <input type="hidden" name="answer" value="yes" />
        <Quantity {...props} />
        <Shares {...props} />
      </Form>
      <details class="data" open={typed !== null && textAt(typed, 'answer') === 'no'}>
        <summary>{t('intro.answer.no')}</summary>
        <Form action={`${base}/answer`} submit={t('intro.answer.send_no')} name="no">
          <input type="hidden" name="answer" value="no" />
          <RadioGroup
            name="why"
            label={t('intro.answer.why')}
            value={typed ? textAt(typed, 'why') : ''}
            error={errorAt(errors, 'why')}
            options={declineReasons.map((why) => ({ value: why, label: t(`intro.why.${why}`) }))}
          />
          <TextArea name="note" label={t('intro.answer.note')} rows={2} optional />
        </Form>
      </details>
      {shown.callAskedAt === null ? (
        <ActionButton action={`${base}/answer`} label={t('intro.answer.call')} values={{ answer: 'call' }} />
      ) : (
        <p class="muted">{t('intro.answer.call_asked')}</p>
      )}
    </section>
  );
};

const PoolRows = ({ page, shown, pool }: Pick<PartProps, 'page' | 'shown'> & { pool: PoolShown }) => {
  const t = words(page.lang);
  const unit = unitOf(page, shown.need.unit);
  const { sum, missing } = poolStanding(shown.need.quantity, pool.members);
  return (
    <>
      <ul>
        {pool.members.map((one) => (
          <li>
            <bdi>{nameIn(page.lang, one)}</bdi>
            {one.lead && <span class="muted"> ({t('intro.pool.lead')})</span>}
            {one.quantity !== null && ` : ${numberInWords(page.lang, one.quantity)} ${unit}`}
            {' · '}
            {t(one.agreed === null ? 'intro.pool.waiting' : one.agreed ? 'intro.pool.agreed' : 'intro.pool.refused')}
          </li>
        ))}
      </ul>
      <p>
        <strong>{t('intro.pool.sum', { sum: `${numberInWords(page.lang, sum)} ${unit}`.trim() })}</strong>{' '}
        {missing !== null &&
          missing > 0 &&
          t('intro.pool.missing', { missing: `${numberInWords(page.lang, missing)} ${unit}`.trim() })}
      </p>
    </>
  );
};

/** Answering together: who brings what, the sum against what is needed, and one's own agreement. */
export const PoolPart = (props: PartProps) => {
  const { page, shown, base, errors } = props;
  const t = words(page.lang);
  const { pool } = shown;
  if (pool === null) return null;
  const asked = shown.reader === 'structure' && shown.state === 'interested' && pool.state === 'forming';
  return (
    <section>
      <h2>{t('intro.pool.title')}</h2>
      <p>{t('intro.pool.lede')}</p>
      <PoolRows page={page} shown={shown} pool={pool} />
      {asked && (
        <>
          <Form action={`${base}/pool`} errors={errors} submit={t('intro.pool.yes')} name="pool">
            <input type="hidden" name="yes" value="yes" />
            <Quantity {...props} />
          </Form>
          <ActionButton action={`${base}/pool`} label={t('intro.pool.no')} values={{ yes: 'no' }} />
        </>
      )}
    </section>
  );
};

/** The buyer's own yes, once a cooperative has said hers. */
export const ConfirmPart = (props: PartProps) => {
  const { page, shown, base, errors } = props;
  const t = words(page.lang);
  const bringing = shown.quantity !== null && shown.need.quantity !== null;
  return (
    <section>
      <h2>{t('intro.confirm.title', { name: nameIn(page.lang, shown) })}</h2>
      {bringing && (
        <p>
          {t('intro.confirm.brings', {
            quantity: `${numberInWords(page.lang, shown.quantity!)} ${unitOf(page, shown.need.unit)}`.trim(),
          })}
        </p>
      )}
      {shown.buyerYes === false && <p class="muted">{t('intro.confirm.passed')}</p>}
      <Form action={`${base}/confirm`} errors={errors} submit={t('intro.confirm.yes')} name="confirm">
        <input type="hidden" name="yes" value="yes" />
        <Shares {...props} />
      </Form>
      {shown.buyerYes !== false && (
        <ActionButton action={`${base}/confirm`} label={t('intro.confirm.no')} values={{ yes: 'no' }} />
      )}
    </section>
  );
};
