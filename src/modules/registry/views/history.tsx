import { ActionButton, DateInWords, Diff } from '../../../platform/page/index.ts';
import type { PageContext } from '../../../platform/page/index.ts';
import { inLang as textIn } from '../../../platform/words/trilingual.ts';
import type { Trilingual } from '../../../platform/words/trilingual.ts';
import type { ChangeRow } from '../queries/changes-of-structure.ts';
import { placeName } from '../rules/places.ts';
import { words } from '../words/index.ts';

interface Props {
  page: PageContext;
  chains: { code: string; title: Trilingual }[];
  /** The latest first; `by` as the reader is told it. */
  changes: (Omit<ChangeRow, 'by'> & { by: string; revertible?: boolean })[];
  /** Where a change is taken back, for those who may. */
  revert?: string;
}

/** A field's value in words, whatever its shape. */
const sayer = ({ page, chains }: Props) => {
  const t = words(page.lang);
  const titles = new Map(chains.map(({ code, title }) => [code, textIn(title, page.lang)]));
  const one = (value: string): string =>
    titles.get(value) ?? (value.startsWith('MA-') ? placeName(value, page.lang) : value);
  const flat = (value: unknown): string | null => {
    if (value === null || value === undefined || value === '') return null;
    if (typeof value === 'boolean') return t(value ? 'say.yes' : 'say.no');
    if (Array.isArray(value)) return value.map(flat).filter(Boolean).join(', ') || null;
    if (typeof value === 'object') return Object.values(value).map(flat).filter(Boolean).join(' · ') || null;
    return one(String(value));
  };
  return flat;
};

const Change = (props: Props & { change: Props['changes'][number] }) => {
  const { page, change, revert } = props;
  const t = words(page.lang);
  const flat = sayer(props);
  return (
    <li>
      <DateInWords at={change.at} hour />
      <strong>{t(`verb.${change.verb}` as 'verb.correct')}</strong>
      <div>
        <bdi class="muted">{change.by}</bdi>
        {change.why && <p>{change.why}</p>}
        {Object.keys(change.after).length > 0 && (
          <Diff
            changes={Object.keys(change.after).map((field) => ({
              label: t(`field.${field}` as 'field.kind'),
              before: flat(change.before[field]),
              after: flat(change.after[field]),
            }))}
          />
        )}
        {revert && change.revertible && (
          <ActionButton action={revert} values={{ change: change.id }} label={t('history.revert')} kind="bare" />
        )}
      </div>
    </li>
  );
};

/** How a record came to be what it is. */
export const History = (props: Props) => (
  <ol class="moments">
    {props.changes.map((change) => (
      <Change {...props} change={change} />
    ))}
  </ol>
);
