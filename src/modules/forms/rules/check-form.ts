import type { Condition, Form, Question } from './form.ts';

export interface FormFault {
  at: string;
  code: 'section_twice' | 'question_twice' | 'no_question' | 'no_choice' | 'unknown_question' | 'no_label';
}

const questionsOf = (condition: Condition | undefined): string[] => {
  if (condition === undefined) return [];
  if ('all' in condition) return condition.all.flatMap(questionsOf);
  if ('any' in condition) return condition.any.flatMap(questionsOf);
  return [condition.question.split('.').at(-1) as string];
};

const hasText = (text: object): boolean => Object.values(text).some((one) => typeof one === 'string' && one !== '');

const faultsOfQuestion = (question: Question, at: string, ids: Set<string>): FormFault[] => {
  const faults: FormFault[] = [];
  if (!hasText(question.label)) faults.push({ at, code: 'no_label' });
  const choosing = question.kind === 'choice' || question.kind === 'choices';
  if (choosing && (question.choices ?? []).length === 0) faults.push({ at, code: 'no_choice' });
  if (questionsOf(question.when).some((id) => !ids.has(id))) faults.push({ at, code: 'unknown_question' });
  return faults;
};

/** What must be mended before a form may be published. */
export const faultsOf = (form: Form): FormFault[] => {
  const faults: FormFault[] = [];
  const sections = new Set<string>();
  const ids = new Set(form.sections.flatMap((section) => section.questions.map((question) => question.id)));
  for (const section of form.sections) {
    if (sections.has(section.id)) faults.push({ at: section.id, code: 'section_twice' });
    sections.add(section.id);
    if (section.questions.length === 0) faults.push({ at: section.id, code: 'no_question' });
    if (questionsOf(section.when).some((id) => !ids.has(id))) faults.push({ at: section.id, code: 'unknown_question' });
    const own = new Set<string>();
    for (const question of section.questions) {
      const at = `${section.id}.${question.id}`;
      if (own.has(question.id)) faults.push({ at, code: 'question_twice' });
      own.add(question.id);
      faults.push(...faultsOfQuestion(question, at, ids));
    }
  }
  return faults;
};
