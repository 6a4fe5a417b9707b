import type { Form, Question, QuestionKind, Section, Text } from './form.ts';

/** One thing that an editor does to a form. `by` is -1 (earlier) or 1 (later). */
export type Gesture =
  | { do: 'title'; title: Text }
  | { do: 'add_section'; title: Text }
  | { do: 'describe_section'; section: string; changes: Omit<Section, 'id' | 'questions'> }
  | { do: 'move_section'; section: string; by: -1 | 1 }
  | { do: 'remove_section'; section: string }
  | { do: 'add_question'; section: string; kind: QuestionKind; label: Text }
  | { do: 'describe_question'; section: string; question: string; changes: Omit<Question, 'id'> }
  | { do: 'move_question'; section: string; question: string; by: -1 | 1 }
  | { do: 'remove_question'; section: string; question: string }
  | { do: 'replace'; definition: Form };

export type GestureRefusal = 'no_such_section' | 'no_such_question';

/** A name that answers can be kept under, made of what people read: "Nom du produit" → `nom_du_produit`. */
export const idFrom = (
  label: Text,
  taken: readonly string[],
  fallback: 'section' | 'question' | 'criterion' | 'rule',
): string => {
  const told = [label.en, label.fr]
    .map((text) =>
      (text ?? '')
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '_')
        .replace(/^[^a-z]+|_+$/g, '')
        .slice(0, 32)
        .replace(/_+$/, ''),
    )
    .find((text) => text !== '');
  const stem = told ?? fallback;
  for (let n = 1; ; n += 1) {
    const id = n === 1 ? stem : `${stem}_${n}`;
    if (!taken.includes(id)) return id;
  }
};

const moved = <Item extends { id: string }>(items: readonly Item[], id: string, by: -1 | 1): Item[] => {
  const from = items.findIndex((one) => one.id === id);
  const to = from + by;
  const all = [...items];
  if (to < 0 || to >= all.length) return all;
  [all[from], all[to]] = [all[to] as Item, all[from] as Item];
  return all;
};

const inSection = (form: Form, id: string, change: (section: Section) => Section): Form => ({
  ...form,
  sections: form.sections.map((section) => (section.id === id ? change(section) : section)),
});

const newQuestion = (section: Section, kind: QuestionKind, label: Text): Question => ({
  id: idFrom(
    label,
    section.questions.map(({ id }) => id),
    'question',
  ),
  kind,
  label,
});

const inQuestions = (section: Section, gesture: Gesture): Section => {
  const { questions } = section;
  switch (gesture.do) {
    case 'add_question':
      return { ...section, questions: [...questions, newQuestion(section, gesture.kind, gesture.label)] };
    case 'describe_question':
      return {
        ...section,
        questions: questions.map((one) => (one.id === gesture.question ? { id: one.id, ...gesture.changes } : one)),
      };
    case 'move_question':
      return { ...section, questions: moved(questions, gesture.question, gesture.by) };
    case 'remove_question':
      return { ...section, questions: questions.filter(({ id }) => id !== gesture.question) };
    default:
      return section;
  }
};

/** Why a gesture cannot be made on this form as it stands now, or null: somebody may have removed what it is about. */
export const reasonNotToEdit = (form: Form, gesture: Gesture): GestureRefusal | null => {
  if (!('section' in gesture)) return null;
  const section = form.sections.find(({ id }) => id === gesture.section);
  if (!section) return 'no_such_section';
  if (!('question' in gesture)) return null;
  return section.questions.some(({ id }) => id === gesture.question) ? null : 'no_such_question';
};

/** The form after a gesture; a move beyond either end changes nothing. */
export const edited = (form: Form, gesture: Gesture): Form => {
  switch (gesture.do) {
    case 'replace':
      return gesture.definition;
    case 'title':
      return { ...form, title: gesture.title };
    case 'add_section': {
      const taken = form.sections.map(({ id }) => id);
      return {
        ...form,
        sections: [
          ...form.sections,
          { id: idFrom(gesture.title, taken, 'section'), title: gesture.title, questions: [] },
        ],
      };
    }
    case 'describe_section':
      return inSection(form, gesture.section, ({ id, questions }) => ({ id, ...gesture.changes, questions }));
    case 'move_section':
      return { ...form, sections: moved(form.sections, gesture.section, gesture.by) };
    case 'remove_section':
      return { ...form, sections: form.sections.filter(({ id }) => id !== gesture.section) };
    default:
      return inSection(form, gesture.section, (section) => inQuestions(section, gesture));
  }
};

export interface Earlier {
  /** As a condition names it: bare within its own section, `section.question` elsewhere. */
  name: string;
  section: Section;
  question: Question;
}

/** The questions that a rule about the whole form may ask about: those of the sections that are answered once. */
export const questionsOnce = (form: Form): Earlier[] =>
  form.sections
    .filter(({ repeat }) => !repeat)
    .flatMap((section) =>
      section.questions
        .filter(({ kind }) => kind !== 'note' && kind !== 'stamp')
        .map((question) => ({ name: `${section.id}.${question.id}`, section, question })),
    );

/**
 * The questions that a condition standing here may ask about: those before it in its own section, and those of
 * earlier sections that are answered once. `question` is null for the condition of the section itself.
 */
export const earlierQuestions = (form: Form, section: string, question: string | null): Earlier[] => {
  const place = form.sections.findIndex(({ id }) => id === section);
  const before = form.sections
    .slice(0, Math.max(0, place))
    .filter(({ repeat }) => !repeat)
    .flatMap((one) => one.questions.map((each) => ({ name: `${one.id}.${each.id}`, section: one, question: each })));
  const own = form.sections[place];
  if (!own || question === null) return before;
  const end = own.questions.findIndex(({ id }) => id === question);
  return [
    ...before,
    ...own.questions.slice(0, Math.max(0, end)).map((each) => ({ name: each.id, section: own, question: each })),
  ];
};
