import type { Instrument, Item } from '../../../diagnoses/index.ts';
import type { Form, Question, Section, Text } from '../../../forms/index.ts';
import { cooperativeSection } from './call-form.ts';
import { choice, said } from './said.ts';

export const held = { side: 'twiza_side', occasion: 'twiza_occasion', day: 'twiza_held_on' } as const;

const heldSection: Section = {
  id: 'twiza_held',
  title: said('Le diagnostic', 'التشخيص', 'The diagnosis'),
  questions: [
    {
      id: held.side,
      kind: 'choice',
      label: said('Qui répond ?', 'من يجيب؟', 'Who answers?'),
      required: true,
      choices: [
        choice('coach', 'L’accompagnateur', 'المواكب', 'The coach'),
        choice('own', 'La coopérative', 'التعاونية', 'The cooperative'),
        choice('agreed', 'Les deux, d’accord', 'الاثنان، باتفاق', 'Both, agreed'),
      ],
    },
    {
      id: held.occasion,
      kind: 'choice',
      label: said('À quelle occasion ?', 'بأي مناسبة؟', 'On what occasion?'),
      required: true,
      choices: [
        choice('start', 'Au début', 'في البداية', 'At the start'),
        choice('month_12', 'Après 12 mois', 'بعد 12 شهرا', 'After 12 months'),
        choice('month_24', 'Après 24 mois', 'بعد 24 شهرا', 'After 24 months'),
        choice('other', 'Autre', 'مناسبة أخرى', 'Other'),
      ],
    },
    {
      id: held.day,
      kind: 'date',
      label: said('Quel jour ?', 'في أي يوم؟', 'On which day?'),
      required: true,
      constraint: {
        expression: '. <= today()',
        say: said('Un jour passé, ou aujourd’hui.', 'يوم مضى أو اليوم.', 'A day gone by, or today.'),
      },
    },
  ],
};

const numbered = (text: Text, level: number): Text =>
  Object.fromEntries(Object.entries(text).map(([lang, one]) => [lang, `${level} · ${one}`]));

const notApplicable = choice('NA', 'Sans objet', 'غير معني', 'Not applicable');

export const reasonOf = (code: string): string => `${code}_reason`;
export const photoOf = (code: string): string => `${code}_photo`;

/** By the item's code, the name of the file in which it is heard, by language. */
export type HeardItems = Record<string, Text>;

const questionsOf = ({ code, prompt, hint, levels }: Item, heard: HeardItems): Question[] => [
  {
    id: code,
    kind: 'choice',
    label: prompt,
    ...(heard[code] ? { media: { audio: heard[code] } } : {}),
    ...(hint ? { hint } : {}),
    choices: [...levels.map((text, level) => ({ value: String(level), label: numbered(text, level) })), notApplicable],
  },
  {
    id: reasonOf(code),
    kind: 'text',
    label: said('Pourquoi sans objet ?', 'لماذا غير معني؟', 'Why not applicable?'),
    required: true,
    longest: 2000,
    when: { question: code, is: 'NA' },
  },
  {
    id: photoOf(code),
    kind: 'file',
    accepts: 'images',
    label: said('Photo de la preuve', 'صورة الدليل', 'Photo of the evidence'),
    when: {
      any: [
        { question: code, is: '3' },
        { question: code, is: '4' },
      ],
    },
  },
];

/** A version of an instrument as a form that Collect can show: one section a dimension, one choice an item. */
export const diagnosisForm = ({ title, dimensions }: Instrument, heard: HeardItems = {}): Form => ({
  title,
  sections: [
    cooperativeSection,
    heldSection,
    ...dimensions.map(({ code, title: of, items }): Section => ({
      id: `dimension_${code}`,
      title: of,
      questions: items.flatMap((item) => questionsOf(item, heard)),
    })),
  ],
});
