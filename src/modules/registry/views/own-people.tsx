import {
  ActionButton,
  DateField,
  Form,
  NumberField,
  PhoneField,
  SelectField,
  TextField,
} from '../../../platform/page/index.ts';
import type { FormError } from '../../../platform/page/index.ts';
import { dayOf } from '../../../platform/words/format.ts';
import { errorAt } from '../../../platform/web/typed.ts';
import { phoneInWords } from '../../people/index.ts';
import { officerRoles } from '../tables.ts';
import { words } from '../words/index.ts';
import { ownAddress } from './own-address.ts';
import type { OwnProps } from './own-address.ts';
import { CountLine } from './own-cards.tsx';
import type { Typed } from './wrong.ts';

export interface PartProps extends OwnProps {
  /** What stands in the form: what was typed, or what is kept. */
  typed: Typed;
  chosen: string[];
  errors: FormError[];
}

/** A field's name, label, value and fault. */
export const fieldsOf =
  ({ typed, errors }: PartProps) =>
  (name: string, label: string, first = '') => ({
    name,
    label,
    value: typed[name] ?? first,
    error: errorAt(errors, name),
  });

const sexesAsked = ['women', 'men'] as const;
const agesAsked = ['under_35', 'from_35_to_59', 'over_59'] as const;

export const MembersPart = (props: PartProps) => {
  const { page, own } = props;
  const [t, field] = [words(page.lang), fieldsOf(props)];
  return (
    <>
      <p>{t('own.members_lede')}</p>
      <Form action={ownAddress(props, 'members')} errors={props.errors}>
        <DateField {...field('as_of', t('record.as_of'), dayOf(page.now))} />
        {sexesAsked.map((sex, row) => (
          <fieldset>
            <legend>{t(`sex.${sex}`)}</legend>
            {agesAsked.map((age_band, column) => {
              const at = row * agesAsked.length + column;
              return (
                <>
                  <input type="hidden" name={`classes.${at}.sex`} value={sex} />
                  <input type="hidden" name={`classes.${at}.age_band`} value={age_band} />
                  <NumberField {...field(`classes.${at}.members`, t(`age.${age_band}`))} optional />
                </>
              );
            })}
          </fieldset>
        ))}
        <NumberField {...field('total', t('own.members_total'))} hint={t('own.members_total_hint')} optional />
      </Form>
      {own.counts.length > 0 && (
        <section>
          <h2>{t('own.members_before')}</h2>
          <ul>
            {own.counts.map((count) => (
              <CountLine page={page} {...count} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
};

export const OfficersPart = (props: PartProps) => {
  const { page, own } = props;
  const [t, field] = [words(page.lang), fieldsOf(props)];
  return (
    <>
      <ul class="plain">
        {own.officers
          .filter(({ until }) => until === null)
          .map(({ id, name, role, phone }) => (
            <li class="row">
              <span>
                <strong>
                  <bdi>{name}</bdi>
                </strong>{' '}
                <span class="muted">
                  {t(`officer.${role}`)} {phone && <bdi dir="ltr">{phoneInWords(phone)}</bdi>}
                </span>
              </span>
              <ActionButton
                action={ownAddress(props, `officers/${id}/end`)}
                label={t('own.end_office', { name })}
                kind="bare"
              />
            </li>
          ))}
      </ul>
      <h2>{t('do.officers')}</h2>
      <p class="muted">{t('own.officers_hint')}</p>
      <Form action={ownAddress(props, 'officers')} errors={props.errors}>
        <SelectField
          {...field('role', t('record.office'))}
          options={officerRoles.map((role) => ({ value: role, label: t(`officer.${role}`) }))}
        />
        <TextField {...field('name', t('own.full_name'))} />
        <PhoneField {...field('phone', t('record.phone'))} optional />
        <DateField {...field('since', t('record.since'))} optional />
      </Form>
    </>
  );
};
