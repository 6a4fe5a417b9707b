import { questionName } from '../expression/lex.ts';
import type { Condition, Group, Section, Text } from '../form.ts';
import { appearanceOutside } from './appearances.ts';
import type { ChoiceList } from './read-choices.ts';
import { questionOf, whenOf } from './read-question.ts';
import type { XlsFault } from './sheets.ts';
import type { Row, Table } from './table.ts';
import { typeOf } from './types.ts';
import type { TypeRead } from './types.ts';

interface Open {
  what: 'group' | 'repeat';
  row: Row;
  id: string;
  /** Names of what stands directly in it. */
  names: Set<string>;
}

/** Where each section, group and question was written. */
export type Written = Map<object, Row>;

const isName = new RegExp(`^${questionName}$`);

const both = (conditions: Condition[]): { when?: Condition } => {
  const [first] = conditions;
  if (!first) return {};
  if (conditions.length === 1) return { when: first };
  return {
    when: { expression: conditions.map((one) => `(${(one as { expression: string }).expression})`).join(' and ') },
  };
};

const repeatOf = (row: Row, title: Text, say: (code: string, what: string, values?: XlsFault['values']) => void) => {
  const written = row.at('repeat_count');
  const item = title;
  if (written === '') return { atLeast: 0, atMost: 50, item };
  const named = new RegExp(String.raw`^\$\{\s*(${questionName})\s*\}$`).exec(written)?.[1];
  if (named) return { atLeast: 0, atMost: 50, item, count: named };
  const times = /^\d{1,2}$/.test(written) ? Number(written) : Number.NaN;
  if (!(times >= 1 && times <= 50)) say('repeat_count_outside', 'repeat_count', { part: written });
  return { atLeast: times || 0, atMost: times || 50, item };
};

/** Rows of `survey` into sections: what stands in no group becomes a loose section, groups within a section stay its groups. */
export class SurveyReading {
  readonly sections: Section[] = [];
  readonly written: Written = new Map();
  private readonly stack: Open[] = [];
  private readonly top: Open = { what: 'group', row: undefined as never, id: '', names: new Set() };
  /** The group or repeat that the section being filled stands for; null for a loose one. */
  private filled: Open | null | undefined;

  private readonly table: Table;
  private readonly lists: Map<string, ChoiceList>;
  private readonly title: Text;
  private readonly faults: XlsFault[];

  constructor(table: Table, lists: Map<string, ChoiceList>, title: Text, faults: XlsFault[]) {
    this.table = table;
    this.lists = lists;
    this.title = title;
    this.faults = faults;
  }

  read(): Section[] {
    for (const row of this.table.rows) this.row(row);
    for (const { row, what, id } of this.stack)
      this.say(row, 'group_unclosed', 'type', { name: id, what: `begin ${what}` });
    return this.sections;
  }

  private say(row: Row, code: string, what?: string, values: XlsFault['values'] = {}): void {
    this.faults.push({ ...row.place(what), code, values });
  }

  private row(row: Row): void {
    const written = row.at('type');
    if (written === '') {
      if (row.at('name') !== '' || Object.keys(row.text('label')).length > 0) this.say(row, 'type_missing', 'type');
      return;
    }
    const type = typeOf(written);
    if (type.is === 'outside') this.say(row, 'type_outside', 'type', { name: written });
    else if (type.is === 'end') this.close(row, type.what);
    else if (this.name(row)) {
      if (type.is === 'begin') this.open(row, type.what);
      else if (type.is === 'question') this.ask(row, type);
    }
  }

  /** Whether the row has a name that can be kept, said once among those beside it. */
  private name(row: Row): boolean {
    const id = row.at('name');
    const { names } = this.stack.at(-1) ?? this.top;
    if (id === '') this.say(row, 'name_missing', 'name');
    else if (!isName.test(id) || id.length > 64) this.say(row, 'name_wrong', 'name', { name: id });
    else if (names.has(id) || (names === this.top.names && id === 'meta'))
      this.say(row, 'name_twice', 'name', { name: id });
    names.add(id);
    return id !== '';
  }

  private open(row: Row, what: Open['what']): void {
    if (what === 'repeat' && this.stack.some((one) => one.what === 'repeat')) this.say(row, 'repeat_in_repeat', 'type');
    const outside = appearanceOutside(what, row.at('appearance'));
    if (outside) this.say(row, 'appearance_outside', 'appearance', { part: outside });
    if (what === 'group' && row.at('repeat_count') !== '')
      this.say(row, 'repeat_count_outside', 'repeat_count', { part: row.at('repeat_count') });
    this.stack.push({ what, row, id: row.at('name'), names: new Set() });
  }

  private close(row: Row, what: Open['what']): void {
    const last = this.stack.at(-1);
    if (!last) return this.say(row, 'group_unopened', 'type', { what: `end ${what}` });
    if (last.what !== what)
      return this.say(row, 'group_crossed', 'type', { what: `end ${what}`, name: last.id, row: last.row.row });
    if (last.names.size === 0) this.say(last.row, 'group_empty', 'type', { name: last.id });
    this.stack.pop();
  }

  private ask(row: Row, type: Extract<TypeRead, { is: 'question' }>): void {
    const inner = this.stack.findLastIndex(({ what }) => what === 'repeat');
    const at = Math.max(0, inner);
    const section = this.sectionFor(this.stack[at] ?? null, this.stack.slice(0, at));
    const group = this.groupIn(section, this.stack.slice(at + 1));
    const question = questionOf(row, type, this.lists, (code, what, values) => this.say(row, code, what, values));
    if (section.questions.some(({ id }) => id === question.id) && !this.faults.some((one) => one.row === row.row))
      this.say(row, 'name_twice', 'name', { name: question.id });
    const placed = { ...question, ...(group ? { group } : {}) };
    this.written.set(placed, row);
    section.questions.push(placed);
  }

  private sectionFor(open: Open | null, around: Open[]): Section {
    const last = this.sections.at(-1);
    if (last && this.filled === open) return last;
    this.filled = open;
    const section = open
      ? this.section(open, around)
      : { id: this.free('top'), title: this.title, loose: true, questions: [] };
    if (open) this.written.set(section, open.row);
    this.sections.push(section);
    return section;
  }

  private section({ what, row, id }: Open, around: Open[]): Section {
    const title = row.text('label');
    const appearance = row.at('appearance');
    return {
      id: this.free(id, around.length > 0),
      title,
      ...both([...around.map((one) => whenOf(one.row)), whenOf(row)].flatMap(({ when }) => (when ? [when] : []))),
      ...(what === 'repeat'
        ? { repeat: repeatOf(row, title, (code, at, values) => this.say(row, code, at, values)) }
        : {}),
      ...(appearance ? { appearance } : {}),
      questions: [],
    };
  }

  /** The innermost of these groups, after those that the section does not have yet were put into it. */
  private groupIn(section: Section, opens: Open[]): string | undefined {
    let around: string | undefined;
    for (const { id, row } of opens) {
      section.groups ??= [];
      if (!section.groups.some((one) => this.written.get(one) === row)) {
        const appearance = row.at('appearance');
        const group: Group = {
          id,
          title: row.text('label'),
          ...whenOf(row),
          ...(around ? { group: around } : {}),
          ...(appearance ? { appearance } : {}),
        };
        if (section.groups.some((one) => one.id === id)) this.say(row, 'name_twice', 'name', { name: id });
        this.written.set(group, row);
        section.groups.push(group);
      }
      around = id;
    }
    return around;
  }

  /** A section's name. Those that stood within a group come to stand beside the others, whose names are taken. */
  private free(stem: string, moved = stem === 'top'): string {
    const isTaken = (id: string) => this.sections.some((one) => one.id === id) || this.top.names.has(id);
    if (!moved && !this.sections.some((one) => one.id === stem)) return stem;
    for (let n = 1; ; n += 1) {
      const id = n === 1 ? stem : `${stem}_${n}`;
      if (!isTaken(id)) return id;
    }
  }
}
