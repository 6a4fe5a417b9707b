import { Form, RadioGroup, TextField, inLang } from '../../../platform/page/index.ts';
import { errorAt } from '../../../platform/web/typed.ts';
import type { ClashShown } from '../queries/act-in-office.ts';
import { canBeTyped } from '../rules/other-value.ts';
import { words } from '../words/index.ts';
import type { ActPageProps } from './act-page.tsx';
import { fieldInWords, valueInWords } from './said.ts';

const OneField = ({ page, act, errors, typed, clash }: ActPageProps & { clash: ClashShown }) => {
  const t = words(page.lang);
  const { field, before, phone, office } = clash;
  const say = (value: unknown) => valueInWords(page.lang, value) ?? t('value.nothing');
  const label = fieldInWords(page.lang, act.name, field, act.labels);
  const chosen = typed.choices?.[field];
  const other = canBeTyped(phone) && canBeTyped(office);
  return (
    <>
      <RadioGroup
        name={`kept.${field}`}
        label={label}
        hint={t('clash.before', { value: say(before) })}
        value={chosen?.kept}
        error={errorAt(errors, `kept.${field}`)}
        options={[
          { value: 'phone', label: say(phone), hint: t('clash.phone', { by: act.by }) },
          { value: 'office', label: say(office), hint: t('clash.office') },
          ...(other ? [{ value: 'other', label: t('clash.other') }] : []),
        ]}
      />
      {other && (
        <TextField
          name={`other.${field}`}
          label={t('clash.other_value', { field: label })}
          value={chosen?.other}
          optional
        />
      )}
    </>
  );
};

/** Both values of each field, and the three decisions. */
export const ClashForm = (props: ActPageProps) => {
  const { page, act } = props;
  const t = words(page.lang);
  return (
    <section class="card">
      <h2>{t('clash.title')}</h2>
      <Form
        action={inLang(page.lang, `/office/field/acts/${act.id}/settle`)}
        name="settle"
        submit={t('clash.do')}
        errors={props.errors.filter(({ name }) => name?.startsWith('kept.'))}
      >
        {act.clashes
          .filter(({ kept }) => kept === null)
          .map((clash) => (
            <OneField {...props} clash={clash} />
          ))}
      </Form>
    </section>
  );
};

/** What was decided, both values still readable. */
export const ClashesSettled = ({ page, act }: ActPageProps) => {
  const t = words(page.lang);
  const settled = act.clashes.filter(({ kept }) => kept !== null);
  const say = (value: unknown) => valueInWords(page.lang, value) ?? t('value.nothing');
  if (settled.length === 0) return null;
  return (
    <section>
      <h2>{t('clash.settled', { by: act.decided_by_name ?? '' })}</h2>
      <dl class="answers">
        {settled.map(({ field, phone, office, kept, value }) => (
          <>
            <dt>{fieldInWords(page.lang, act.name, field, act.labels)}</dt>
            <dd>
              <strong>{kept === 'replaced' ? t('clash.kept_replaced') : <bdi>{say(value)}</bdi>}</strong>
              <br />
              <span class="small muted">{t('clash.both', { phone: say(phone), office: say(office) })}</span>
            </dd>
          </>
        ))}
      </dl>
    </section>
  );
};
