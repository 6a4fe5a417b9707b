import type { Kysely } from 'kysely';

const undone = Symbol('undone');

interface Begun {
  execute: <Value>(run: (tx: unknown) => Promise<Value>) => Promise<Value>;
}

/** A transaction that does everything it is told, answers, and leaves nothing behind. */
const undoing = <Builder extends Begun>(builder: Builder): Builder =>
  new Proxy(builder, {
    get: (target, name) => {
      const own = Reflect.get(target, name) as unknown;
      if (typeof own !== 'function') return own;
      if (name !== 'execute') return (...args: unknown[]) => undoing(own.apply(target, args) as Builder);
      return async (run: (tx: unknown) => Promise<unknown>): Promise<unknown> => {
        let answer: unknown;
        try {
          await target.execute(async (tx) => {
            answer = await run(tx);
            throw undone;
          });
        } catch (error) {
          if (error !== undone) throw error;
        }
        return answer;
      };
    },
  });

/** The same database, in which no transaction lasts: a form may be sent by everybody in turn, each on the same rows. */
// oxlint-disable-next-line typescript/no-explicit-any
export const rolledBack = (db: Kysely<any>): Kysely<any> =>
  new Proxy(db, {
    get: (target, name) => {
      const own = Reflect.get(target, name, target) as unknown;
      if (name === 'transaction') return () => undoing(target.transaction() as unknown as Begun);
      return typeof own === 'function' ? own.bind(target) : own;
    },
  });
