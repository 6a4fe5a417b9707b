import { sql } from 'kysely';
import type { Context } from '../../../platform/command.ts';
import { parse } from '../../../platform/command.ts';
import { actNamed, threeWay } from '../../../platform/field/index.ts';
import type { AnyFieldAct } from '../../../platform/field/index.ts';
import type { Json } from '../../../platform/journal/fact.ts';
import { refuse } from '../../../platform/refusals.ts';
import type { Content, FieldTables } from '../tables.ts';
import { isThrownOn, outcome, refusedBy } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { owesMedia } from './owed-media.ts';
import type { ActRow, Tx } from './rows.ts';

type FieldContext = Context<FieldTables>;

/** What an act says, read by the room that brought it. @throws Refusal, Invalid */
export const readAct = (row: ActRow): { act: AnyFieldAct; input: unknown; changes: Content['changes'] } => {
  const act = actNamed(row.name) ?? refuse('field.act_unknown');
  const { input: raw, changes } = row.content ?? refuse('field.content_gone');
  const input: unknown = parse(act.input, raw);
  if (act.record(input) !== row.record) refuse('field.record_differs');
  return { act, input, changes };
};

const perform = async (context: FieldContext, row: ActRow): Promise<Outcome> => {
  const { act, input, changes } = readAct(row);
  if (act.afterMedia && (await owesMedia(context.tx, row.record)))
    return outcome('waiting', { refusal: 'field.waits_for_media' });
  const media = [...new Set(act.media?.(input) ?? [])];
  if (!act.fields) return outcome('applied', { facts: await act.apply(context, input), media });
  const current = await act.fields(context, row.record, input);
  const { set, clashes, already } = threeWay(changes ?? {}, current);
  const facts = Object.keys(set).length > 0 ? await act.apply(context, input, set as Record<string, Json>) : [];
  return outcome(clashes.length > 0 ? 'clash' : already.length > 0 ? 'merged' : 'applied', { facts, clashes, media });
};

/** Runs in a savepoint: what one act began to write before it was refused is taken back, and nothing else. */
export const inSavepoint = async <Done>(tx: Tx, work: () => Promise<Done>): Promise<Done> => {
  await sql`savepoint one_act`.execute(tx);
  try {
    const done = await work();
    await sql`release savepoint one_act`.execute(tx);
    return done;
  } catch (error) {
    await sql`rollback to savepoint one_act`.execute(tx);
    throw error;
  }
};

/** Whether what the act is about has simply not come yet; asked only of an act that could not be applied. */
const isEarly = async (context: FieldContext, row: ActRow): Promise<boolean> => {
  try {
    const { act, input } = readAct(row);
    return act.ready !== undefined && !(await inSavepoint(context.tx, () => act.ready!(context, input)));
  } catch (error) {
    if (isThrownOn(error)) throw error;
    return false;
  }
};

/** Applies one act, or says by name why not. @throws a collision, a database in trouble */
export const performAct = async (context: FieldContext, row: ActRow): Promise<Outcome> => {
  try {
    return await inSavepoint(context.tx, () => perform(context, row));
  } catch (error) {
    if (isThrownOn(error)) throw error;
    return (await isEarly(context, row)) ? outcome('waiting', { refusal: 'field.waits' }) : refusedBy(error, row);
  }
};
