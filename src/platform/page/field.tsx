import { createContext, useContext } from 'hono/jsx';
import type { Child } from 'hono/jsx';
import { Shape } from './shape.tsx';
import { usePage } from './use-page.tsx';

export interface FieldProps {
  name: string;
  label: string;
  hint?: string | undefined;
  /** What is wrong and what to do, in the reader's language. */
  error?: string | undefined;
  /** What must be filled is the rule; the others say that they are optional, but for the filters of a list (`quiet`). */
  optional?: boolean | 'quiet' | undefined;
}

/** The name of the form that is drawn, where a page has several with fields of one name. */
export const FormName = createContext('');

/** The id of a field's control, where an error summary leads; asked for while the form is drawn. */
export const idOf = (name: string): string =>
  ['f', useContext(FormName), name.replaceAll(/[^\w-]+/g, '-')].filter(Boolean).join('-');

/** What ties a control to its hint and error. */
export const tied = ({ name, hint, error, optional }: FieldProps) => {
  const id = idOf(name);
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return {
    id,
    name,
    'aria-describedby': described || undefined,
    'aria-invalid': error ? ('true' as const) : undefined,
    required: optional ? undefined : true,
  };
};

const Optional = () => <span class="muted small"> ({usePage().t('form.optional')})</span>;

const Said = ({ name, hint, error }: FieldProps) => {
  const { t } = usePage();
  return (
    <>
      {hint && (
        <p class="hint" id={`${idOf(name)}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="error" id={`${idOf(name)}-error`}>
          <Shape name="triangle" /> <span class="unseen">{t('form.error')} : </span>
          {error}
        </p>
      )}
    </>
  );
};

/** A label, its hint and error, then the control. */
export const Field = (props: FieldProps & { children?: Child }) => (
  <div class="field">
    <label for={idOf(props.name)}>
      {props.label}
      {props.optional === true && <Optional />}
    </label>
    <Said {...props} />
    {props.children}
  </div>
);

/** The same for a group of controls that answer one question. */
export const FieldGroup = (props: FieldProps & { class?: string; children?: Child }) => {
  const { id, 'aria-describedby': described } = tied(props);
  return (
    <fieldset class="field" id={id} aria-describedby={described}>
      <legend>
        {props.label}
        {props.optional === true && <Optional />}
      </legend>
      <Said {...props} />
      {props.class ? <div class={props.class}>{props.children}</div> : props.children}
    </fieldset>
  );
};
