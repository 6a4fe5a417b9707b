import { errorAt, textAt } from '../../../platform/web/typed.ts';
import type { FormProps } from './form-props.ts';

/** What is kept for one field: its name, what was typed, what is wrong. */
export const kept = ({ typed, errors }: FormProps, name: string) => ({
  name,
  value: textAt(typed, name),
  error: errorAt(errors, name),
});
