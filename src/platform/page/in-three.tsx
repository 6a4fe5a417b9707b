import { langs, nameOfLang } from '../words/lang.ts';
import type { Lang } from '../words/lang.ts';
import { TextArea, TextField } from './controls.tsx';

interface Props {
  name: string;
  label: string;
  hint?: string | undefined;
  values: Partial<Record<Lang, string>>;
  error?: string | undefined;
  long?: boolean;
  /** None of the three needs to be there. */
  optional?: boolean;
  /** All three have to be there. */
  all?: boolean;
}

/** One text in three languages: `name.fr`, `name.ar`, `name.en`, under one legend. The first to be written is French. */
export const InThree = ({ name, label, hint, values, error, long, optional, all }: Props) => {
  const Control = long ? TextArea : TextField;
  return (
    <fieldset class="field">
      <legend>{label}</legend>
      {hint && <p class="hint">{hint}</p>}
      {langs.map((lang, place) => (
        <Control
          name={`${name}.${lang}`}
          label={nameOfLang[lang]}
          value={values[lang] ?? ''}
          error={place === 0 ? error : undefined}
          optional={optional || (!all && lang !== 'fr')}
          {...(long ? { rows: 3 } : {})}
        />
      ))}
    </fieldset>
  );
};
