import type { Child } from 'hono/jsx';
import { FormName, idOf } from './field.tsx';
import { usePage } from './use-page.tsx';

export interface FormError {
  /** The field at fault; absent when the fault is of the whole. */
  name?: string;
  message: string;
}

/** What is wrong, before everything else and under the keyboard's hand at once; each line leads to its field. */
export const ErrorSummary = ({ errors }: { errors: readonly FormError[] }) => {
  const { t } = usePage();
  if (errors.length === 0) return null;
  return (
    <div class="errors" role="alert" tabindex={-1} autofocus id="errors">
      <h2>{t('form.errors', { count: errors.length })}</h2>
      <ul>
        {errors.map(({ name, message }) => (
          <li>{name ? <a href={`#${idOf(name)}`}>{message}</a> : message}</li>
        ))}
      </ul>
      <p>{t('form.kept')}</p>
    </div>
  );
};

interface FormProps {
  action: string;
  /** `get` for searches; everything that changes something posts. */
  method?: 'get' | 'post';
  errors?: readonly FormError[];
  /** The words of the first button; false where the form brings its own. */
  submit?: string | false;
  /** Where a script saves the answers as they are typed (island `autosave`). */
  autosave?: string;
  /** When this was last saved, in words: "14:05". */
  savedAt?: string;
  files?: boolean;
  /** Told apart from another form of the page whose fields have the same names. */
  name?: string;
  class?: string;
  /** What stands beside the first button. */
  beside?: Child;
  children?: Child;
}

/** What the page says of saving, in a place that assistive technology listens to. */
const Saved = ({ savedAt }: { savedAt: string | undefined }) => {
  const { t } = usePage();
  return (
    <output
      class="small muted"
      data-saved
      data-saving={t('form.saving')}
      data-saved-at={t('form.saved_at', { time: '{time}' })}
      data-kept-here={t('form.kept_here')}
      data-refused={t('form.save_refused')}
    >
      {savedAt ? t('form.saved_at', { time: savedAt }) : t('form.not_saved_yet')}
    </output>
  );
};

/**
 * A form that posts. The browser does not check it (`novalidate`): its bubbles speak the browser's language,
 * one fault at a time; the server says all of them in the reader's.
 */
export const Form = (props: FormProps) => {
  const { page, t } = usePage();
  const method = props.method ?? 'post';
  return (
    <FormName.Provider value={props.name ?? ''}>
      <ErrorSummary errors={props.errors ?? []} />
      <form
        action={props.action}
        method={method}
        novalidate
        class={props.class}
        enctype={props.files ? 'multipart/form-data' : undefined}
        data-autosave={props.autosave}
      >
        {method === 'post' && <input type="hidden" name="csrf" value={page.csrf} />}
        {props.children}
        {props.submit !== false && (
          <div class={props.autosave ? 'saved' : 'row'}>
            {props.autosave && <Saved savedAt={props.savedAt} />}
            <span class="row">
              {props.beside}
              <button class="first">{props.submit ?? t('form.send')}</button>
            </span>
          </div>
        )}
      </form>
    </FormName.Provider>
  );
};

/** A button that posts by itself: publish, withdraw, approve. */
export const ActionButton = (props: {
  action: string;
  label: string;
  kind?: 'first' | 'away' | 'bare';
  values?: Record<string, string>;
}) => (
  <form method="post" action={props.action} class="actions">
    <input type="hidden" name="csrf" value={usePage().page.csrf} />
    {Object.entries(props.values ?? {}).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    <button class={props.kind}>{props.label}</button>
  </form>
);

/** A search that works as a plain form; with `search-as-you-type`, `#results` is replaced while one types. */
export const SearchForm = (props: {
  action: string;
  label: string;
  value?: string;
  live?: boolean;
  children?: Child;
}) => {
  const { t } = usePage();
  return (
    <search>
      <form action={props.action} method="get" class="search" data-live={props.live ? '#results' : undefined}>
        <div class="field">
          <label for="q">{props.label}</label>
          <input class="control" type="search" id="q" name="q" dir="auto" value={props.value} autocomplete="off" />
        </div>
        {props.children}
        <button class="first">{t('search.go')}</button>
      </form>
    </search>
  );
};
