import { Checkbox, Form, RadioGroup } from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { textAt } from '../../../platform/web/typed.ts';
import type { DayShown } from '../queries/day.ts';
import { words } from '../words/index.ts';
import { DayFrame, dayAddress } from './parts.tsx';
import { PersonFields } from './person-fields.tsx';

interface Props {
  page: PageContext;
  day: DayShown;
  typed: FormValues;
  errors: FormError[];
}

/** A buyer, an expert or an interpreter, entered by name. */
export const EnterOtherPage = ({ page, day, typed, errors }: Props) => {
  const t = words(page.lang);
  return (
    <DayFrame page={page} day={day} place="participants" title={t('enter.others')}>
      <h2>{t('enter.others')}</h2>
      <Form action={dayAddress(page.lang, day.id, '/enter-other')} errors={errors} submit={t('enter.do')}>
        <RadioGroup
          name="kind"
          label={t('participants.kind')}
          value={textAt(typed, 'kind') || 'buyer'}
          options={(['buyer', 'expert', 'interpreter'] as const).map((value) => ({
            value,
            label: t(`kind.${value}`),
            hint: t(`kind.${value}_hint`),
          }))}
        />
        <PersonFields page={page} typed={typed} errors={errors} ofRegister={false} />
        <Checkbox name="registered" label={t('enter.registered')} hint={t('enter.registered_hint')} />
      </Form>
    </DayFrame>
  );
};
