import type { Child } from 'hono/jsx';
import { numberInWords } from '../words/format.ts';
import { Badge, type Tone } from './badge.tsx';
import { Field, type FieldProps, tied } from './field.tsx';
import { usePage } from './use-page.tsx';

export interface SentFile {
  id: string;
  name: string;
  /** Bytes. */
  size: number;
  state: 'waiting' | 'sending' | 'kept' | 'refused';
  /** Why it was refused, and what to do. */
  reason?: string;
  href?: string;
}

const tones: Record<SentFile['state'], Tone> = { waiting: 'draft', sending: 'now', kept: 'done', refused: 'problem' };

const useSize = (bytes: number): string => {
  const { lang, t } = usePage();
  return bytes < 1_000_000
    ? t('file.kilobytes', { size: numberInWords(lang, Math.max(1, Math.round(bytes / 1000))) })
    : t('file.megabytes', { size: numberInWords(lang, bytes / 1_000_000, { maximumFractionDigits: 1 }) });
};

const FileRow = ({ file, remove }: { file: SentFile; remove?: string | undefined }) => {
  const { t } = usePage();
  const name = <bdi>{file.name}</bdi>;
  return (
    <li>
      <span>
        {file.href ? <a href={file.href}>{name}</a> : name} <span class="small muted">{useSize(file.size)}</span>
      </span>
      <span class="row">
        <Badge tone={tones[file.state]}>{t(`file.${file.state}`)}</Badge>
        {remove && (
          <button
            class="bare small"
            name={remove}
            value={file.id}
            formnovalidate
            aria-label={t('file.remove', { name: file.name })}
          >
            {t('file.take_away')}
          </button>
        )}
      </span>
      {file.reason && <p class="error">{file.reason}</p>}
    </li>
  );
};

/** An upload that had arrived before the form came back: it leaves with it again. */
const HeldRow = ({ name, held }: { name: string; held: string }) => {
  const { t } = usePage();
  return (
    <li>
      <input type="hidden" name={name} value={held} />
      <Badge tone="done">{t('file.kept')}</Badge>
    </li>
  );
};

/**
 * Files that are kept as soon as they are chosen (island `upload`, tus 1.0 at `upload`); without script the same
 * input is sent with the form that surrounds it. `remove` is the name of the button that takes a file away.
 */
export const FileDrop = (
  props: FieldProps & {
    files: SentFile[];
    upload?: string;
    accept?: string;
    multiple?: boolean;
    remove?: string;
    held?: string | undefined;
    /** What stands before the input, within the frame. */
    children?: Child;
  },
) => {
  const { t } = usePage();
  const { required, ...rest } = tied(props);
  return (
    <Field {...props}>
      <div
        class="drop"
        data-upload={props.upload}
        data-field={props.name}
        data-sending={t('file.sending')}
        data-paused={t('file.paused')}
        data-kept={t('file.kept')}
        data-refused={t('file.refused')}
      >
        {props.children}
        <input
          type="file"
          accept={props.accept}
          multiple={props.multiple}
          required={props.files.length ? undefined : required}
          {...rest}
        />
        <ul class="files" aria-live="polite">
          {props.held && <HeldRow name={props.name} held={props.held} />}
          {props.files.map((file) => (
            <FileRow file={file} remove={props.remove} />
          ))}
        </ul>
      </div>
    </Field>
  );
};
