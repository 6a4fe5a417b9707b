/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface Asked {
  label: string;
  hint?: string | undefined;
  error?: string | null | undefined;
}

const told = (id: string, { hint, error }: Asked) => ({
  'aria-describedby': [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined,
  'aria-invalid': error ? true : undefined,
});

const Around = ({ id, asked, children }: { id: string; asked: Asked; children: ComponentChildren }) => (
  <div class="field">
    <label for={id}>{asked.label}</label>
    {asked.hint && (
      <p class="hint" id={`${id}-hint`}>
        {asked.hint}
      </p>
    )}
    {children}
    {asked.error && (
      <p class="error" id={`${id}-error`}>
        {asked.error}
      </p>
    )}
  </div>
);

interface TypedProps extends Asked {
  name: string;
  value: string;
  onValue: (value: string) => void;
  kind?: 'text' | 'tel' | 'date' | 'time' | 'search';
  numeric?: boolean;
  long?: boolean;
}

/** What is typed: handed on at every keystroke, so that a draft never lags behind the hand. */
export const Typed = ({ name, value, onValue, kind = 'text', numeric = false, long = false, ...asked }: TypedProps) => {
  const id = useId();
  const common = {
    id,
    name,
    value,
    class: 'control',
    onInput: (event: Event) => onValue((event.currentTarget as HTMLInputElement).value),
    ...told(id, asked),
  };
  return (
    <Around id={id} asked={asked}>
      {long ? (
        <textarea {...common} dir="auto" />
      ) : (
        <input
          {...common}
          type={kind as 'text'}
          inputMode={numeric ? 'numeric' : undefined}
          dir={kind === 'tel' || numeric ? 'ltr' : 'auto'}
        />
      )}
    </Around>
  );
};

export interface Option {
  value: string;
  label: string;
}

interface ChosenProps extends Asked {
  name: string;
  value: string;
  options: readonly Option[];
  onValue: (value: string) => void;
  none?: string;
}

/** One of many, in the telephone's own wheel. */
export const Chosen = ({ name, value, options, onValue, none, ...asked }: ChosenProps) => {
  const id = useId();
  return (
    <Around id={id} asked={asked}>
      <select
        id={id}
        name={name}
        class="control"
        value={value}
        onChange={(event) => onValue(event.currentTarget.value)}
        {...told(id, asked)}
      >
        {none !== undefined && <option value="">{none}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Around>
  );
};

interface PickedProps extends Asked {
  name: string;
  value: string;
  options: readonly Option[];
  onValue: (value: string) => void;
}

/** One of few, each as large as a thumb. */
export const Picked = ({ name, value, options, onValue, ...asked }: PickedProps) => {
  const id = useId();
  return (
    <fieldset class="field" {...told(id, asked)}>
      <legend>{asked.label}</legend>
      {asked.hint && (
        <p class="hint" id={`${id}-hint`}>
          {asked.hint}
        </p>
      )}
      <div class="picks">
        {options.map((option) => (
          <label key={option.value} class="pick">
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={value === option.value}
              onChange={() => onValue(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      {asked.error && (
        <p class="error" id={`${id}-error`}>
          {asked.error}
        </p>
      )}
    </fieldset>
  );
};
