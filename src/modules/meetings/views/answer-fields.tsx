import { Checkbox, CheckboxGroup, TextField } from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import type { ParticipantShown } from '../queries/participant.ts';
import { spoken } from '../tables.ts';
import { words } from '../words/index.ts';
import { PresenceFields } from './presence-fields.tsx';

/** What is asked of somebody who comes: who, in which languages, and when. */
export const AnswerFields = ({
  page,
  one,
  errors,
}: {
  page: PageContext;
  one: ParticipantShown;
  errors: FormError[];
}) => {
  const t = words(page.lang);
  return (
    <>
      <TextField name="contact" label={t('answer.who')} value={one.contact} maxlength={120} optional />
      <CheckboxGroup
        name="languages[]"
        label={t('answer.languages')}
        hint={t('answer.languages_hint')}
        options={spoken.map((value) => ({ value, label: t(`spoken.${value}`) }))}
        values={one.languages}
        optional
      />
      <Checkbox name="step_free" label={t('person.step_free')} checked={one.stepFree} />
      <PresenceFields page={page} slots={one.slots} absent={one.absent} errors={errors} />
    </>
  );
};
