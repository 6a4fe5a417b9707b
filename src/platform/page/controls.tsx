import { Field, FieldGroup, type FieldProps, idOf, tied } from './field.tsx';
import { usePage } from './use-page.tsx';

type Given = { value?: string | number | undefined };

export interface TextFieldProps extends FieldProps, Given {
  type?: 'text' | 'email' | 'search' | 'url' | 'password';
  autocomplete?: string;
  maxlength?: number;
  /** `ltr` for what is written from left to right in any language: an address, a register number. */
  dir?: 'ltr' | 'auto';
  brief?: boolean;
  inputmode?: 'text' | 'numeric' | 'decimal' | 'tel';
}

/** One line. The direction follows what is typed, so that an Arabic name in a French form starts at the right. */
export const TextField = (props: TextFieldProps) => (
  <Field {...props}>
    <input
      class={props.brief ? 'control brief' : 'control'}
      type={props.type ?? 'text'}
      value={props.value}
      dir={props.dir ?? 'auto'}
      autocomplete={props.autocomplete}
      maxlength={props.maxlength}
      inputmode={props.inputmode}
      {...tied(props)}
    />
  </Field>
);

export const TextArea = (props: FieldProps & Given & { rows?: number; maxlength?: number }) => (
  <Field {...props}>
    <textarea class="control" dir="auto" rows={props.rows ?? 5} maxlength={props.maxlength} {...tied(props)}>
      {props.value}
    </textarea>
  </Field>
);

// Not type=number: it drops what it cannot read, turns with the wheel, and refuses ٣ and "1 200", which we understand.
export const NumberField = (props: FieldProps & Given & { unit?: string; decimals?: boolean }) => (
  <Field {...props}>
    <span class="with">
      <input
        class="control brief"
        type="text"
        inputmode={props.decimals ? 'decimal' : 'numeric'}
        dir="ltr"
        autocomplete="off"
        value={props.value}
        {...tied(props)}
      />
      {props.unit && <span class="muted">{props.unit}</span>}
    </span>
  </Field>
);

export const MoneyField = (props: FieldProps & Given) => <NumberField {...props} unit="MAD" decimals />;

export const PhoneField = (props: FieldProps & Given) => (
  <Field {...props}>
    <input class="control brief" type="tel" dir="ltr" autocomplete="tel" value={props.value} {...tied(props)} />
  </Field>
);

/** A day, as "2026-08-03". */
export const DateField = (props: FieldProps & Given & { min?: string; max?: string }) => (
  <Field {...props}>
    <input class="control brief" type="date" value={props.value} min={props.min} max={props.max} {...tied(props)} />
  </Field>
);

export interface Option {
  value: string;
  label: string;
  hint?: string;
}

export const SelectField = (props: FieldProps & { options: Option[]; value?: string | undefined; empty?: string }) => (
  <Field {...props}>
    <select class="control" {...tied(props)}>
      <option value="">{props.empty ?? usePage().t('form.choose')}</option>
      {props.options.map(({ value, label }) => (
        <option value={value} selected={value === props.value}>
          {label}
        </option>
      ))}
    </select>
  </Field>
);

const Choice = (props: {
  kind: 'radio' | 'checkbox';
  name: string;
  option: Option;
  chosen: boolean;
  required: boolean;
}) => {
  const { value, label, hint } = props.option;
  const id = `${idOf(props.name)}-${value.replaceAll(/[^\w-]+/g, '-')}`;
  return (
    <div class="choice">
      <input
        type={props.kind}
        id={id}
        name={props.name}
        value={value}
        checked={props.chosen}
        required={props.required}
        aria-describedby={hint ? `${id}-hint` : undefined}
      />
      <span>
        <label for={id}>{label}</label>
        {hint && (
          <span class="hint small" id={`${id}-hint`}>
            <br />
            {hint}
          </span>
        )}
      </span>
    </div>
  );
};

/** One of a few. */
export const RadioGroup = (props: FieldProps & { options: Option[]; value?: string | undefined; class?: string }) => (
  <FieldGroup {...props}>
    {props.options.map((option) => (
      <Choice
        kind="radio"
        name={props.name}
        option={option}
        chosen={option.value === props.value}
        required={!props.optional}
      />
    ))}
  </FieldGroup>
);

/** Any of a few; a required group is checked by the server, as HTML has no word for it. */
export const CheckboxGroup = (
  props: FieldProps & { options: Option[]; values?: readonly string[]; class?: string },
) => (
  <FieldGroup {...props}>
    {props.options.map((option) => (
      <Choice
        kind="checkbox"
        name={props.name}
        option={option}
        chosen={props.values?.includes(option.value) ?? false}
        required={false}
      />
    ))}
  </FieldGroup>
);

/** One statement to agree to. */
export const Checkbox = (props: {
  name: string;
  label: string;
  hint?: string;
  checked?: boolean;
  required?: boolean;
}) => (
  <div class="field">
    <Choice
      kind="checkbox"
      name={props.name}
      option={{ value: 'yes', label: props.label, ...(props.hint ? { hint: props.hint } : {}) }}
      chosen={props.checked ?? false}
      required={props.required ?? false}
    />
  </div>
);

/** A file sent with its form. For files kept as soon as they are chosen, see `FileDrop`. */
export const FileField = (props: FieldProps & { accept?: string; multiple?: boolean }) => (
  <Field {...props}>
    <input class="control" type="file" accept={props.accept} multiple={props.multiple} {...tied(props)} />
  </Field>
);

/**
 * The levels of a rubric, each with the sentence that anchors it. The keys 0 to 4 choose where `score-keys` runs.
 */
export const Levels = (props: FieldProps & { levels: Option[]; value?: string | undefined }) => (
  <FieldGroup {...props} class="levels">
    {props.levels.map((option) => (
      <Choice
        kind="radio"
        name={props.name}
        option={option}
        chosen={option.value === props.value}
        required={!props.optional}
      />
    ))}
  </FieldGroup>
);
