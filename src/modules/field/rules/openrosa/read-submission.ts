import type { Form, Question, Section } from '../../../forms/index.ts';

/** An element of a submission; the reader of the ground gives more, and rules need no more. */
export interface Sent {
  name: string;
  attributes: Record<string, string>;
  children: Sent[];
  text: string;
}

const plain = (name: string): string => name.slice(name.indexOf(':') + 1);

const child = (element: Sent | undefined, name: string): Sent | undefined =>
  element?.children.find((one) => plain(one.name) === name);

export interface SubmissionHead {
  form: string;
  version: string;
  instance: string;
  /** It says that it replaces another: an edited submission. */
  replaces: boolean;
}

/** Which form a submission answers, and under which id it was made; null when it does not say. */
export const headOf = (root: Sent): SubmissionHead | null => {
  const meta = child(root, 'meta');
  const instance = (child(meta, 'instanceID')?.text ?? root.attributes['instanceID'] ?? '').trim();
  const form = root.attributes['id'] ?? '';
  if (form === '' || instance === '' || instance.length > 200 || form.length > 200) return null;
  return {
    form,
    version: (root.attributes['version'] ?? '').slice(0, 60),
    instance,
    replaces: Boolean(child(meta, 'deprecatedID')),
  };
};

/** One passage: what was answered to each question, as it was written. */
export type Passage = Record<string, string | string[]>;

export interface SubmissionRead {
  /** By section; of a repeated one, every passage. */
  answers: Record<string, Passage | Passage[]>;
  /** Files by field, `section.question` or `section.2.question`. */
  files: { field: string; name: string }[];
}

/** What stands below an element without anything below it, however many groups are between. */
const leavesOf = (element: Sent, stop: ReadonlySet<string>): Map<string, string> => {
  const leaves = new Map<string, string>();
  const visit = (one: Sent): void => {
    for (const each of one.children) {
      const name = plain(each.name);
      if (each.children.length > 0) {
        if (!stop.has(name)) visit(each);
      } else if (!leaves.has(name)) leaves.set(name, each.text.trim());
    }
  };
  visit(element);
  return leaves;
};

const typed = ({ kind }: Question, text: string): string | string[] => {
  if (kind === 'choices') return text.split(/\s+/).filter(Boolean);
  return kind === 'acknowledge' ? (text === '' ? '' : 'yes') : text;
};

const passageOf = (section: Section, element: Sent | undefined, stop: ReadonlySet<string>): Passage => {
  const leaves = element ? leavesOf(element, stop) : new Map<string, string>();
  return Object.fromEntries(
    section.questions.flatMap((question) => {
      const text = leaves.get(question.id);
      return text === undefined || text === '' ? [] : [[question.id, typed(question, text)]];
    }),
  );
};

/**
 * The answers of a submission by the sections of its form. What the form does not ask is left where it is: in the
 * submission as it was received.
 */
export const readSubmission = (form: Form, root: Sent): SubmissionRead => {
  const stop = new Set(['meta', ...form.sections.filter(({ loose }) => !loose).map(({ id }) => id)]);
  const answers: SubmissionRead['answers'] = {};
  const files: SubmissionRead['files'] = [];
  for (const section of form.sections) {
    const found = root.children.filter((one) => plain(one.name) === section.id);
    const given = section.repeat
      ? found.map((one) => passageOf(section, one, new Set()))
      : passageOf(section, section.loose ? root : found[0], section.loose ? stop : new Set());
    const isFile = new Set(section.questions.filter(({ kind }) => kind === 'file').map(({ id }) => id));
    for (const [index, passage] of [given].flat().entries()) {
      for (const [id, name] of Object.entries(passage)) {
        if (!isFile.has(id)) continue;
        files.push({
          field: section.repeat ? `${section.id}.${index}.${id}` : `${section.id}.${id}`,
          name: String(name),
        });
        delete passage[id];
      }
    }
    answers[section.id] = given;
  }
  return { answers, files };
};
