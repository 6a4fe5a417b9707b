import { errorAt, textAt, textsAt } from '../../../platform/web/typed.ts';
import type { FormProps } from './form-props.ts';

/** What is kept for one field: its name, what was typed, what is wrong. */
export const kept = ({ typed, errors }: FormProps, name: string) => ({
  name,
  value: textAt(typed, name),
  error: errorAt(errors, name),
});

/** The recorder's field: an upload that came with a form which comes back leaves with it again. */
export const keptVoice = ({ typed, errors }: FormProps) => ({
  name: 'voice',
  held: textsAt(typed, 'voice').at(-1),
  error: errorAt(errors, 'voice'),
});
