import type { Choice, Form, Question } from '../form.ts';
import type { Texts } from './texts.ts';
import { element, escaped } from './xml.ts';

/** What a question with yes and no offers. */
const yesAndNo: Choice[] = [
  { value: 'yes', label: { fr: 'Oui', ar: 'نعم', en: 'Yes', zgh: 'ⵢⴰⵀ' } },
  { value: 'no', label: { fr: 'Non', ar: 'لا', en: 'No', zgh: 'ⵓⵀⵓ' } },
];

export const choicesOf = ({ kind, choices }: Question): Choice[] | null => {
  if (kind === 'yes_no') return yesAndNo;
  return kind === 'choice' || kind === 'choices' ? (choices ?? []) : null;
};

export interface ChoiceLists {
  /** The id of the secondary instance that a question chooses from. */
  idOf: (question: Question) => string;
  instances: (texts: Texts) => string[];
}

const itemOf = (id: string, choice: Choice, place: number, texts: Texts): string => {
  const textId = `${id}-${place}`;
  const said = texts.add(textId, choice.label, { media: choice.media });
  return element(
    'item',
    {},
    said ? element('itextId', {}, textId) : element('label', {}, escaped(choice.value)),
    element('name', {}, escaped(choice.value)),
    Object.entries(choice.columns ?? {}).map(([column, value]) => element(column, {}, escaped(value))),
  );
};

/** The lists of choices of a form, each list once however many questions ask it. */
export const choiceListsOf = (form: Form): ChoiceLists => {
  const ids = new Map<string, string>();
  const lists = new Map<string, Choice[]>();
  const keyOf = (choices: Choice[]) => JSON.stringify(choices);
  for (const question of form.sections.flatMap(({ questions }) => questions)) {
    const choices = choicesOf(question);
    if (!choices || ids.has(keyOf(choices))) continue;
    let id = `${question.id}_choices`;
    while (lists.has(id)) id += '_';
    ids.set(keyOf(choices), id);
    lists.set(id, choices);
  }
  return {
    idOf: (question) => ids.get(keyOf(choicesOf(question) ?? [])) ?? '',
    instances: (texts) =>
      [...lists].map(([id, choices]) =>
        element(
          'instance',
          { id },
          element(
            'root',
            {},
            choices.map((one, place) => itemOf(id, one, place, texts)),
          ),
        ),
      ),
  };
};
