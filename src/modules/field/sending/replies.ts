import type { ActReply, ClashValues, SentAct } from '../../../platform/field/index.ts';
import type { SaidValues } from '../../../platform/refusals.ts';
import { problemSentence, refusalSentence } from '../../../platform/web/sentences.ts';
import type { Lang } from '../../../platform/words/lang.ts';
import type { KeptReply } from '../tables.ts';
import { digestOfAct } from './rows.ts';
import type { ActRow, Tx } from './rows.ts';
import { sql } from 'kysely';

const asDate = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

const revived = (values: KeptReply['values'] = {}): SaidValues =>
  Object.fromEntries(
    Object.entries(values).map(([key, one]) => [key, asDate.test(String(one)) ? new Date(String(one)) : one]),
  );

const states = { received: 'waiting', replaced: 'refused', set_aside: 'refused' } as const;

const refusalOf = ({ state, refusal }: Pick<ActRow, 'state' | 'refusal'>): string | null =>
  state === 'replaced' || state === 'set_aside' ? `field.${state}` : refusal;

type Values = Map<string, Record<string, ClashValues>>;

/** Both values of what still clashes, by act and field. */
export const clashesOf = async (tx: Tx, acts: readonly string[]): Promise<Values> => {
  const found: Values = new Map();
  if (acts.length === 0) return found;
  const rows = await tx
    .selectFrom('field.clash')
    .select(['act', 'field', 'before', 'phone', 'office'])
    .where('act', '=', sql<string>`any(${acts}::uuid[])`)
    .where('settled_at', 'is', null)
    .execute();
  for (const { act, field, before, phone, office } of rows) {
    found.set(act, { ...found.get(act), [field]: { before, phone, office } });
  }
  return found;
};

/** The reply to an act, in the language of whoever asks. */
export const replyOf = (row: ActRow, lang: Lang, values: Values): ActReply => {
  const { state, reply } = row;
  const refusal = refusalOf(row);
  const clash = values.get(row.id);
  return {
    act: row.id,
    state: state in states ? states[state as keyof typeof states] : (state as ActReply['state']),
    ...(refusal !== null && {
      refusal,
      say: refusalSentence(lang, { code: refusal, values: revived(reply.values) }),
    }),
    ...(reply.problems && {
      problems: reply.problems.map(({ field, code, values: told }) => ({
        field,
        say: problemSentence(lang, { field, code, values: revived(told) }),
      })),
    }),
    ...(clash && { values: clash }),
    kept: true,
  };
};

/** The act's id has come before with other words: whoever sends it keeps them, and is told. */
export const otherContent = (act: SentAct, lang: Lang): ActReply => ({
  act: act.id,
  state: 'refused',
  refusal: 'field.other_content',
  say: refusalSentence(lang, { code: 'field.other_content', values: {} }),
  kept: false,
});

export const isSameAct = (row: ActRow, act: SentAct): boolean => row.digest === digestOfAct(act);
