// Everything a call needs to exist, each thing through its own verb.
import { publishForm } from '../../src/modules/forms/index.ts';
import type { EligibilityRule, Form } from '../../src/modules/forms/index.ts';
import { addFunder, foundProgramme, fundEdition, openEdition } from '../../src/modules/programmes/index.ts';
import { registerStructure } from '../../src/modules/registry/index.ts';
import { attachPiece } from '../../src/modules/calls/commands/attach-piece.ts';
import { prepareCall } from '../../src/modules/calls/commands/prepare-call.ts';
import { publishCall } from '../../src/modules/calls/commands/publish-call.ts';
import { saveAnswers } from '../../src/modules/calls/commands/save-answers.ts';
import { startApplication } from '../../src/modules/calls/commands/start-application.ts';
import { prizeRubric } from '../../src/modules/calls/rules/prize-rubric.ts';
import type { Caller } from '../../src/platform/ground.ts';
import { system } from '../../src/platform/rights.ts';
import type { Actor } from '../../src/platform/rights.ts';
import { someStructure } from './registry.ts';

/** Where a call of the tests stands by default: opened two weeks ago, closing in two. */
export const noon = new Date('2026-11-18T12:00:00Z');
export const opensAt = new Date('2026-11-02T08:00:00Z');
export const closesAt = new Date('2026-12-01T22:59:00Z');

const said = (fr: string, ar: string, en: string) => ({ fr, ar, en });

/** Small, and with one of each difficulty: a condition, a section that hides, a repeat, pieces. */
export const smallForm: Form = {
  title: said('Candidature', 'ملف الترشيح', 'Application'),
  sections: [
    {
      id: 'about',
      title: said('Votre coopérative', 'تعاونيتكن', 'Your cooperative'),
      questions: [
        { id: 'age', kind: 'number', label: said('Âge', 'العمر', 'Age'), required: true, minimum: 0, maximum: 120 },
        { id: 'exports', kind: 'yes_no', label: said('Exporte ?', 'تصدير؟', 'Exports?'), required: true },
        {
          id: 'where',
          kind: 'text',
          label: said('Où ?', 'إلى أين؟', 'Where to?'),
          required: true,
          when: { question: 'exports', is: true },
        },
        {
          id: 'means',
          kind: 'choices',
          label: said('Moyens', 'الوسائل', 'Means'),
          choices: ['road', 'sea'].map((value) => ({ value, label: said(value, value, value) })),
        },
      ],
    },
    {
      id: 'customs',
      title: said('Douane', 'الجمارك', 'Customs'),
      when: { question: 'exports', is: true },
      questions: [{ id: 'licence', kind: 'file', label: said('Licence', 'الرخصة', 'Licence'), required: true }],
    },
    {
      id: 'products',
      title: said('Vos produits', 'منتجاتكن', 'Your products'),
      repeat: { atLeast: 1, atMost: 4, item: said('Produit', 'المنتوج', 'Product') },
      questions: [
        { id: 'name', kind: 'text', label: said('Nom', 'الاسم', 'Name'), required: true },
        { id: 'photo', kind: 'file', label: said('Photo', 'صورة', 'Photo'), accepts: 'images' },
      ],
    },
  ],
};

export const smallRules: EligibilityRule[] = [
  {
    code: 'one_year_old',
    when: { question: 'about.age', atLeast: 1 },
    say: said('Un an au moins.', 'سنة على الأقل.', 'One year at least.'),
  },
];

export interface Wanted {
  form?: Form;
  rules?: EligibilityRule[];
  womensOnly?: boolean;
  opensAt?: Date;
  closesAt?: Date;
  places?: number;
  published?: boolean;
  title?: { fr: string; ar: string; en: string };
  summary?: { fr: string; ar: string; en: string };
}

type As = (actor?: Actor, now?: Date) => Caller;

/** A programme with an edition, an envelope of ten grants, a form and its call, all by the system. */
export const someCall = async (
  as: As,
  wanted: Wanted = {},
): Promise<{ programme: string; edition: string; call: string }> => {
  const opens = wanted.opensAt ?? opensAt;
  const before = as(system, new Date(opens.getTime() - 86_400_000));
  const [founded] = await foundProgramme(before, {
    kind: 'prize',
    name: said('Prix Tifaouine', 'جائزة تيفاوين', 'Tifaouine prize'),
  });
  const programme = founded!.about;
  const [opened] = await openEdition(before, { programme, name: said('2026', '2026', '2026'), year: 2026 });
  const edition = opened!.about;
  const [funder] = await addFunder(before, {
    name: said('La fondation', 'المؤسسة', 'The foundation'),
    kind: 'foundation',
  });
  await fundEdition(before, { edition, funder: funder!.about, amount: 500_000, grant: 50_000 });
  const [form] = await publishForm(before, { definition: (wanted.form ?? smallForm) as never });
  const [prepared] = await prepareCall(before, {
    edition,
    title: wanted.title ?? said('Prix 2026', 'جائزة 2026', 'Prize 2026'),
    summary: wanted.summary ?? said('Un prix.', 'جائزة.', 'A prize.'),
    form: form!.payload!['version'] as string,
    rules: wanted.rules ?? smallRules,
    rubric: prizeRubric as never,
    places: wanted.places ?? 10,
    womensOnly: wanted.womensOnly ?? false,
    opensAt: opens,
    closesAt: wanted.closesAt ?? closesAt,
  });
  const call = prepared!.about;
  if (wanted.published ?? true) await publishCall(before, { id: call });
  return { programme, edition, call };
};

type StructureChanges = Parameters<typeof someStructure>[0];

export const someCooperative = async (as: As, changes: StructureChanges = {}): Promise<string> => {
  const [registered] = await registerStructure(as(system, noon), someStructure(changes));
  return registered!.about;
};

/** A draft, begun by this person for this cooperative (or a new one). */
export const someDraft = async (as: As, pen: Actor, call: string, structure?: string): Promise<string> => {
  const facts = await startApplication(as(pen, noon), {
    call,
    language: 'fr',
    structure: structure ?? (await someCooperative(as)),
  });
  return facts.at(-1)!.about;
};

/** Answers everything that `smallForm` asks. */
export const fill = async (as: As, pen: Actor, application: string, now = noon): Promise<void> => {
  const save = (section: string, typed: Record<string, unknown> | Record<string, unknown>[]) =>
    saveAnswers(as(pen, now), { application, section, typed });
  await save('about', { age: '3', exports: 'no' });
  await save('products', [{ name: 'Huile d’argan' }]);
};

/** One pixel. */
export const picture = (name = 'photo.png'): File =>
  new File(
    [
      Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
        'base64',
      ),
    ],
    name,
    { type: 'image/png' },
  );

export const attach = async (
  as: As,
  pen: Actor,
  application: string,
  field: string,
  name?: string,
): Promise<string> => {
  const [attached] = await attachPiece(as(pen, noon), { application, field, file: picture(name) });
  return attached!.payload!['piece'] as string;
};
