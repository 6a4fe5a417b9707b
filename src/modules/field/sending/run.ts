import type { Context } from '../../../platform/command.ts';
import type { Fact } from '../../../platform/journal/fact.ts';
import { writeFacts } from '../../../platform/journal/write.ts';
import type { FieldTables, KeptState } from '../tables.ts';
import { outcome } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { LaterOnce } from './later-once.ts';
import { noteOwed } from './owed-media.ts';
import { performAct } from './perform.ts';
import { replacedBy } from './replaced.ts';
import { actorNow, actsWaiting, statesOf } from './rows.ts';
import type { ActRow } from './rows.ts';
import { writeOutcomes } from './write-outcomes.ts';

type FieldContext = Context<FieldTables>;

export interface Tried {
  row: ActRow;
  outcome: Outcome;
}

/** Several acts in one transaction: each in the name of its own person, all written down at the end. */
export class Run {
  readonly #context: FieldContext;
  readonly #contexts = new Map<string, FieldContext>();
  readonly #states = new Map<string, KeptState>();
  readonly #told: { context: FieldContext; facts: Fact[] }[] = [];
  readonly #later: LaterOnce;
  readonly tried = new Map<string, Tried>();

  constructor(context: FieldContext) {
    this.#context = context;
    this.#later = new LaterOnce(context.later);
    if (context.actor.id !== null) this.#contexts.set(context.actor.id, context);
  }

  /** Looks up at once what several acts follow. */
  async know(rows: readonly ActRow[]): Promise<void> {
    const follows = rows.flatMap((row) => (row.follows === null ? [] : [row.follows]));
    const unknown = follows.filter((id) => !this.#states.has(id));
    for (const [id, state] of await statesOf(this.#context.tx, unknown)) this.#states.set(id, state);
  }

  async try(row: ActRow): Promise<Outcome> {
    const context = await this.#contextOf(row.person);
    const { later, keep } = this.#later.forAct();
    const done = await this.#outcome({ ...context, later }, row);
    if (done.state !== 'refused' && done.state !== 'waiting') keep();
    this.#states.set(row.id, done.state);
    this.tried.set(row.id, { row, outcome: done });
    await noteOwed(context, row, done.media);
    const facts = factsOf(row, done);
    if (facts.length > 0) this.#told.push({ context, facts });
    return done;
  }

  /** Tries those that waited for these acts, or about these records, until no more of them can be applied. */
  async tryWaiting(about: { acts: string[]; records: string[]; person: string | null }): Promise<void> {
    let left = (await actsWaiting(this.#context.tx, about)).filter(({ id }) => !this.tried.has(id));
    await this.know(left);
    for (let before = -1; left.length > 0 && left.length !== before;) {
      before = left.length;
      const still: ActRow[] = [];
      for (const row of left) if ((await this.try(row)).state === 'waiting') still.push(row);
      left = still;
    }
  }

  async write(): Promise<void> {
    for (const { context, facts } of joined(this.#told)) await writeFacts(context, facts);
    await this.#later.send();
    await writeOutcomes(this.#context, [...this.tried.values()]);
  }

  async #contextOf(person: string): Promise<FieldContext> {
    const known = this.#contexts.get(person);
    if (known) return known;
    const context = { ...this.#context, actor: await actorNow(this.#context.tx, person) };
    this.#contexts.set(person, context);
    return context;
  }

  async #outcome(context: FieldContext, row: ActRow): Promise<Outcome> {
    const before = row.follows === null ? 'applied' : (this.#states.get(row.follows) ?? 'waiting');
    if (before === 'waiting' || before === 'received') return outcome('waiting', { refusal: 'field.waits' });
    if (row.replaces === null) return performAct(context, row);
    const no = await replacedBy(context.tx, row);
    return no ?? performAct(context, row);
  }
}

/** What happened, with the act it came from; a no and a clash are facts as well. */
const factsOf = (row: ActRow, { state, refusal, facts, clashes }: Outcome): Fact[] => {
  const done = facts.map((fact) => ({ ...fact, payload: { ...fact.payload, act: row.id } }));
  const about = { about: row.id, payload: { record: row.record, act_name: row.name } };
  if (state === 'refused') {
    return [{ ...about, fact: 'field.act_refused', payload: { ...about.payload, refusal } }];
  }
  if (clashes.length === 0) return done;
  const fields = clashes.map(({ field }) => field);
  return [...done, { ...about, fact: 'field.clash_noted', payload: { ...about.payload, fields } }];
};

/** Facts of one person in a row are journalled together. */
const joined = (told: { context: FieldContext; facts: Fact[] }[]): { context: FieldContext; facts: Fact[] }[] => {
  const groups: { context: FieldContext; facts: Fact[] }[] = [];
  for (const { context, facts } of told) {
    const last = groups.at(-1);
    if (last?.context === context) last.facts.push(...facts);
    else groups.push({ context, facts: [...facts] });
  }
  return groups;
};
