import { Checkbox, CheckboxGroup, TextField } from '../../../platform/page/index.ts';
import type { FormError, PageContext } from '../../../platform/page/index.ts';
import { errorAt } from '../../../platform/web/typed.ts';
import { timeInWords } from '../../../platform/words/format.ts';
import type { SlotShown } from '../queries/day.ts';
import { words } from '../words/index.ts';

interface Props {
  page: PageContext;
  slots: SlotShown[];
  absent: readonly string[];
  errors: FormError[];
}

/** From when until when somebody is there; or slot by slot, for those who come and go. */
export const PresenceFields = ({ page, slots, absent, errors }: Props) => {
  const t = words(page.lang);
  const there = slots.filter(({ id }) => !absent.includes(id));
  const [first, last] = [there[0], there.at(-1)];
  const whole = there.length === slots.length;
  return (
    <fieldset class="field">
      <legend>{t('presence.title')}</legend>
      <p class="hint">{t('presence.hint')}</p>
      <div class="row">
        <TextField
          name="from"
          label={t('presence.from')}
          value={whole || !first ? '' : timeInWords('fr', first.startsAt)}
          error={errorAt(errors, 'from')}
          dir="ltr"
          brief
          optional
        />
        <TextField
          name="until"
          label={t('presence.until')}
          value={whole || !last ? '' : timeInWords('fr', last.endsAt)}
          error={errorAt(errors, 'until')}
          dir="ltr"
          brief
          optional
        />
      </div>
      <details open={hasHoles(slots, absent)}>
        <summary>{t('presence.slot_by_slot')}</summary>
        <Checkbox name="by_slot" label={t('presence.by_slot')} checked={hasHoles(slots, absent)} />
        <CheckboxGroup
          name="there[]"
          label={t('presence.there')}
          options={slots.map(({ id, startsAt }) => ({ value: id, label: timeInWords('fr', startsAt) }))}
          values={there.map(({ id }) => id)}
          optional
        />
      </details>
    </fieldset>
  );
};

/** Away in the middle of the day: two hours do not say it. */
const hasHoles = (slots: SlotShown[], absent: readonly string[]): boolean => {
  const there = slots.map(({ id }) => !absent.includes(id));
  const [first, last] = [there.indexOf(true), there.lastIndexOf(true)];
  return first >= 0 && there.slice(first, last + 1).includes(false);
};
