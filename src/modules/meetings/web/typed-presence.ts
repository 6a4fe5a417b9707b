import { invalid } from '../../../platform/refusals.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { moment } from '../../../platform/web/moment.ts';
import { textAt, textsAt } from '../../../platform/web/typed.ts';
import type { SlotShown } from '../queries/day.ts';
import { absentOutside } from '../rules/participant.ts';

/** An hour as people type it: 10:30, 10h30, 10h, 10. */
const hourAt = (form: FormValues, name: string, heldOn: string): Date | null => {
  const text = textAt(form, name).trim();
  if (text === '') return null;
  const [, hour, minute = '00'] = /^(\d{1,2})\s*(?:[:hH]\s*(\d{2})?)?$/.exec(text) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return invalid(name, 'meetings.hour');
  return moment(heldOn, `${hour.padStart(2, '0')}:${minute}`, name);
};

/**
 * The slots in which somebody is not there, out of the hours or the slots that were typed.
 * @throws Invalid at `from` or `until`.
 */
export const absentTyped = (form: FormValues, slots: readonly SlotShown[], heldOn: string): string[] => {
  if (textAt(form, 'by_slot') === 'yes') {
    const there = new Set(textsAt(form, 'there'));
    return slots.filter(({ id }) => !there.has(id)).map(({ id }) => id);
  }
  return absentOutside(slots, hourAt(form, 'from', heldOn), hourAt(form, 'until', heldOn));
};
