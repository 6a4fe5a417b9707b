import { timeInWords } from '../../../platform/words/format.ts';
import type { DayTold, Told } from '../queries/whom-to-tell.ts';
import type { Changed } from '../rules/changes.ts';
import { nameIn } from '../views/parts.tsx';
import { words } from '../words/index.ts';

type Key = 'change.fell' | 'change.new' | 'change.table' | 'change.moved';

/** What changed for this one: an interpreter who no longer serves a meeting has lost it, whoever else keeps it. */
const keyFor = ({ participant, kind }: Told, { was, is }: Changed): Key | null => {
  const serves = (at: Changed['was']): boolean =>
    at !== null && (kind !== 'interpreter' || at.interpreter === participant);
  if (serves(was) && !serves(is)) return 'change.fell';
  if (!serves(was) && serves(is)) return 'change.new';
  if (was === null || is === null || !serves(is)) return null;
  if (was.slot === is.slot) return was.table === is.table ? null : 'change.table';
  return 'change.moved';
};

/** The changes of one person's agenda in her language, a phrase each; empty where only another's part changed. */
export const changesInWords = (told: Told, day: DayTold, changes: readonly Changed[]): string => {
  const t = words(told.lang);
  const hour = (slot: string) => {
    const starts = day.slots[slot];
    return starts === undefined ? '' : timeInWords(told.lang, starts);
  };
  const name = (id: string) => nameIn(told.lang, day.people[id] ?? { name: '', nameAr: null });
  const own = changes.filter(
    ({ buyer, cooperative, was, is }) =>
      told.participant === buyer ||
      told.participant === cooperative ||
      [was?.interpreter, is?.interpreter].includes(told.participant),
  );
  return own
    .flatMap((change) => {
      const key = keyFor(told, change);
      if (key === null) return [];
      const { buyer, cooperative, was, is } = change;
      const others = [buyer, cooperative].filter((id) => id !== told.participant).map(name);
      const at = is ?? was!;
      return [
        t(key, {
          with: others.join(' – '),
          from: hour((was ?? at).slot),
          to: hour(at.slot),
          table: day.tables[at.table] ?? '',
        }),
      ];
    })
    .join(' ');
};
