import { Invalid, invalid } from '../../../platform/refusals.ts';
import type { FormValues } from '../../../platform/web/form.ts';
import { numberAt, saidAt, textAt } from '../../../platform/web/typed.ts';
import type { Action, Item, Text } from '../rules/instrument.ts';
import { levels } from '../rules/instrument.ts';

/** A text in three languages and, where it was written, in Tamazight. */
export const textTyped = (form: FormValues, name: string): Text => {
  const zgh = textAt(form, `${name}.zgh`).trim();
  return { ...saidAt(form, name), ...(zgh ? { zgh } : {}) };
};

/** A weight above zero. @throws Invalid at its field. */
export const weightTyped = (form: FormValues): number => {
  const weight = numberAt(form, 'weight') ?? 1;
  return weight > 0 ? weight : invalid('weight', 'diagnoses.weight_not_positive');
};

const actionsTyped = (form: FormValues, item: Item): Action[] =>
  [...item.actions, null].slice(0, 5).flatMap((kept, n): Action[] => {
    const say = saidAt(form, `actions.${n}.say`);
    const training = textAt(form, `actions.${n}.training`);
    if (Object.keys(say).length === 0) return [];
    const used = item.actions.map(({ code }) => Number(/\.(\d+)$/.exec(code)?.[1] ?? 0));
    const code = kept?.code ?? `${item.code}.${Math.max(0, ...used) + 1}`;
    return [{ code, say, ...(training ? { training } : {}) }];
  });

/** An item as it was typed in its editor. An action left without words is gone. */
export const itemTyped = (form: FormValues, item: Item): Omit<Item, 'code'> => {
  const hint = textTyped(form, 'hint');
  return {
    prompt: textTyped(form, 'prompt'),
    ...(Object.keys(hint).length > 0 ? { hint } : {}),
    levels: levels.map((level) => textTyped(form, `levels.${level}`)),
    weight: weightTyped(form),
    ...(textAt(form, 'knockOut') === 'yes' ? { knockOut: true } : {}),
    actions: actionsTyped(form, item),
  };
};

/** Lines that could be read, or the number of the one that could not. @throws Invalid at `field`. */
export const linesTyped = <Thing>(field: string, read: Thing[] | { line: number }): Thing[] => {
  if (Array.isArray(read)) return read;
  throw new Invalid([{ field, code: 'diagnoses.line_unread', values: read }]);
};
