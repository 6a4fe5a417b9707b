import type { Transaction } from 'kysely';
import * as v from 'valibot';
import type { Caller, Ground } from './ground.ts';
import { writeFacts } from './journal/write.ts';
import type { Fact } from './journal/fact.ts';
import type { JobSend } from './jobs/jobs.ts';
import { Invalid, Refusal } from './refusals.ts';
import type { Problem } from './refusals.ts';
import type { Actor } from './rights.ts';

export interface Context<Tables> {
  /** The only transaction in reach; its room's tables and what others publish. */
  tx: Transaction<Tables>;
  actor: Actor;
  now: Date;
  /** Puts a job into the queue when, and only when, this transaction commits. */
  later: JobSend;
  ground: Ground;
}

// A command of another room joins this transaction, whatever tables it is typed with.
// oxlint-disable-next-line typescript/no-explicit-any
type AnyContext = Context<any>;
type Schema = v.GenericSchema;

export interface Command<Input extends Schema> {
  /** Its own transaction: rows, journal and jobs together, or nothing. */
  (caller: Caller, input: v.InferInput<Input>): Promise<Fact[]>;
  /** The same verb inside a transaction that another verb has opened; the facts are journalled by that one when returned. */
  within: (context: AnyContext, input: v.InferInput<Input>) => Promise<Fact[]>;
}

export interface RoomSettings {
  name: string;
  /** Names of database constraints and the refusal each stands for. */
  constraints?: Record<string, string>;
  /** What each verb of the room looks at before it reads its input, in its transaction. */
  // oxlint-disable-next-line typescript/no-explicit-any
  first?: (tx: Transaction<any>) => Promise<void>;
}

const pathOf = (issue: v.BaseIssue<unknown>): string =>
  (issue.path ?? []).map((item) => String((item as { key: unknown }).key)).join('.');

const codeOf = (issue: v.BaseIssue<unknown>): string =>
  /^[a-z_.]+$/.test(issue.message) && !issue.message.includes(' ') ? issue.message : `invalid.${issue.type}`;

const limitsOf = (issue: v.BaseIssue<unknown>): Pick<Problem, 'values'> =>
  typeof issue.requirement === 'number' ? { values: { limit: issue.requirement } } : {};

/** @throws Invalid with a problem per field. */
export const parse = <Input extends Schema>(schema: Input, input: unknown): v.InferOutput<Input> => {
  const result = v.safeParse(schema, input);
  if (result.success) return result.output;
  throw new Invalid(result.issues.map((issue) => ({ field: pathOf(issue), code: codeOf(issue), ...limitsOf(issue) })));
};

const constraintOf = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'constraint' in error && 'code' in error
    ? String((error as { constraint: unknown }).constraint)
    : undefined;

/** What each room's constraints stand for, by its schema. */
const meanings = new Map<string, Record<string, string>>();

/** The refusal that a violated constraint stands for in its own room, for who runs verbs `within`; else what it was. */
export const asRefusal = (error: unknown): unknown => {
  const { schema = '' } = (error ?? {}) as { schema?: string };
  const code = meanings.get(schema)?.[constraintOf(error) ?? ''];
  return code === undefined ? error : new Refusal(`${schema}.${code}`);
};

/** Two writers that waited for each other: the verb is simply run again. */
export const isCollision = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  ['40001', '40P01'].includes(String((error as { code?: unknown }).code));

const attempts = 4;

/**
 * The verbs of one room, typed by its tables.
 * A command parses its input, opens the only transaction, runs, writes the facts to the journal with the jobs of the
 * reactions that wait for them, and commits. A query opens a read-only transaction on one snapshot, on the
 * replica when there is one and its reader has not just written.
 */
export const room = <Tables>({ name, constraints = {}, first }: RoomSettings) => {
  meanings.set(name, constraints);
  const refusalFor = (error: unknown): unknown => {
    const code = constraints[constraintOf(error) ?? ''];
    return code === undefined ? error : new Refusal(`${name}.${code}`);
  };

  const command = <Input extends Schema>(
    schema: Input,
    run: (context: Context<Tables>, input: v.InferOutput<Input>) => Promise<Fact[]>,
  ): Command<Input> => {
    const within = async (context: AnyContext, input: unknown): Promise<Fact[]> => {
      await first?.(context.tx);
      return run(context as Context<Tables>, parse(schema, input));
    };
    const once = (caller: Caller, input: unknown): Promise<Fact[]> =>
      caller.ground.db.transaction().execute(async (tx) => {
        const { ground, actor, now } = caller;
        const context: AnyContext = { tx, actor, now, ground, later: ground.jobs.within(tx) };
        const facts = await within(context, input);
        await writeFacts(context, facts);
        return facts;
      });
    const perform = async (caller: Caller, input: unknown, left = attempts): Promise<Fact[]> => {
      try {
        return await once(caller, input);
      } catch (error) {
        if (isCollision(error) && left > 1) return perform(caller, input, left - 1);
        throw refusalFor(error);
      }
    };
    return Object.assign((caller: Caller, input: unknown) => perform(caller, input), { within });
  };

  const query =
    <Input extends Schema, Answer>(
      schema: Input,
      run: (context: Omit<Context<Tables>, 'later'>, input: v.InferOutput<Input>) => Promise<Answer>,
    ) =>
    async (caller: Caller, input: v.InferInput<Input>): Promise<Answer> => {
      const asked = parse(schema, input);
      const { db, replica } = caller.ground;
      const { actor, now, ground } = caller;
      const answer = async (tx: Transaction<Tables>): Promise<Answer> => {
        await first?.(tx);
        return run({ tx, actor, now, ground }, asked);
      };
      if (caller.within) return answer(caller.within as Transaction<Tables>);
      return (caller.fresh === true ? db : (replica ?? db))
        .transaction()
        .setAccessMode('read only')
        .setIsolationLevel('repeatable read')
        .execute((tx) => answer(tx as Transaction<Tables>));
    };

  return { command, query };
};
