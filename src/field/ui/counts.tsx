/** @jsxImportSource preact */
import { useId } from 'preact/hooks';

interface TickedProps {
  name: string;
  label: string;
  hint?: string;
  checked: boolean;
  onValue: (checked: boolean) => void;
}

export const Ticked = ({ name, label, hint, checked, onValue }: TickedProps) => {
  const id = useId();
  return (
    <div class="choice">
      <input
        id={id}
        type="checkbox"
        name={name}
        checked={checked}
        onChange={(event) => onValue(event.currentTarget.checked)}
      />
      <label for={id}>
        {label}
        {hint && <span class="hint">{hint}</span>}
      </label>
    </div>
  );
};

interface CountedProps {
  name: string;
  label: string;
  value: number;
  least?: number;
  fewer: string;
  more: string;
  onValue: (value: number) => void;
}

/** A count moved by the thumb, or typed. */
export const Counted = ({ name, label, value, least = 0, fewer, more, onValue }: CountedProps) => {
  const id = useId();
  return (
    <div class="tally">
      <label for={id}>{label}</label>
      <button
        type="button"
        aria-label={`${fewer}: ${label}`}
        disabled={value <= least}
        onClick={() => onValue(value - 1)}
      >
        −
      </button>
      <input
        id={id}
        name={name}
        inputMode="numeric"
        dir="ltr"
        value={String(value)}
        onInput={(event) => onValue(Math.max(least, Number.parseInt(event.currentTarget.value, 10) || 0))}
      />
      <button type="button" aria-label={`${more}: ${label}`} onClick={() => onValue(value + 1)}>
        +
      </button>
    </div>
  );
};
