import { Field, type FieldProps, tied } from './field.tsx';

/** An hour, as "14:30", or a day with its hour, as "2026-08-03T14:30". */
export const TimeField = (props: FieldProps & { value?: string | undefined; withDay?: boolean }) => (
  <Field {...props}>
    <input
      class="control brief"
      type={props.withDay ? 'datetime-local' : 'time'}
      value={props.value}
      {...tied(props)}
    />
  </Field>
);
