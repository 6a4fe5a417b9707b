// Longer than our files are: two sections in three languages, data and next to no code.
import type { Form, Section } from '../../../forms/index.ts';
import { choice, said } from './said.ts';

/** Names of the questions that the door adds; a form of the house cannot have them before its own. */
export const added = {
  ice: 'twiza_ice',
  registerNumber: 'twiza_register_number',
  name: 'twiza_name',
  language: 'twiza_language',
  givenBy: 'twiza_given_by',
  givenAs: 'twiza_given_as',
  way: 'twiza_way',
  phone: 'twiza_phone',
  paper: 'twiza_paper',
} as const;

/** Which cooperative is spoken of: found by its ICE or its register number, never by its name. */
export const cooperativeSection: Section = {
  id: 'twiza_cooperative',
  title: said('La coopérative', 'التعاونية', 'The cooperative'),
  questions: [
    {
      id: added.name,
      kind: 'text',
      label: said('Nom de la coopérative', 'اسم التعاونية', 'Name of the cooperative'),
      required: true,
      longest: 300,
    },
    {
      id: added.ice,
      kind: 'text',
      label: said('ICE (15 chiffres)', 'المعرف الموحد للمقاولة (15 رقما)', 'ICE (15 digits)'),
      hint: said(
        'Laissez vide si vous ne l’avez pas.',
        'اتركوه فارغا إن لم يتوفر.',
        'Leave empty if you do not have it.',
      ),
      constraint: {
        expression: "regex(., '[0-9 ]{12,19}')",
        say: said('Écrivez les 15 chiffres.', 'اكتبوا الأرقام الخمسة عشر.', 'Write the 15 digits.'),
      },
    },
    {
      id: added.registerNumber,
      kind: 'text',
      label: said(
        'Numéro au registre des coopératives',
        'رقم التعاونية في السجل',
        'Number in the register of cooperatives',
      ),
      required: true,
      longest: 60,
      when: { question: added.ice, answered: false },
    },
  ],
};

const languageQuestion: Section['questions'][number] = {
  id: added.language,
  kind: 'choice',
  label: said('Langue de la coopérative', 'لغة التعاونية', 'Language of the cooperative'),
  required: true,
  choices: [
    choice('ar', 'Arabe', 'العربية', 'Arabic'),
    choice('fr', 'Français', 'الفرنسية', 'French'),
    choice('en', 'Anglais', 'الإنجليزية', 'English'),
  ],
};

/** Who asked the agent to file: without a mandate an application cannot be sent. */
const mandateSection: Section = {
  id: 'twiza_mandate',
  title: said('Le mandat', 'التوكيل', 'The mandate'),
  questions: [
    {
      id: added.givenBy,
      kind: 'text',
      label: said(
        'Qui vous demande de déposer ce dossier ?',
        'من كلفكم بإيداع هذا الملف؟',
        'Who asks you to file this application?',
      ),
      required: true,
      longest: 120,
      constraint: { expression: 'string-length(.) >= 3' },
    },
    {
      id: added.givenAs,
      kind: 'choice',
      label: said('En quelle qualité ?', 'بأي صفة؟', 'In what capacity?'),
      required: true,
      choices: [
        choice('president', 'Présidente ou président', 'رئيسة أو رئيس', 'President'),
        choice('manager', 'Directrice ou directeur', 'مديرة أو مدير', 'Manager'),
        choice('board_member', 'Membre du conseil', 'عضو المجلس', 'Board member'),
      ],
    },
    {
      id: added.phone,
      kind: 'phone',
      label: said('Son téléphone', 'رقم هاتفه أو هاتفها', 'Their telephone'),
      hint: said(
        'Un message y annonce la candidature, que la coopérative peut contester.',
        'ستصل إليه رسالة تعلن الترشيح، ويمكن للتعاونية الاعتراض عليه.',
        'A message announces the application there, and the cooperative can contest it.',
      ),
      required: true,
    },
    {
      id: added.way,
      kind: 'choice',
      label: said('Comment ?', 'كيف؟', 'How?'),
      required: true,
      choices: [
        choice('signed_paper', 'Papier signé', 'ورقة موقعة', 'Signed paper'),
        choice('spoken', 'De vive voix', 'شفويا', 'Spoken'),
      ],
    },
    {
      id: added.paper,
      kind: 'file',
      accepts: 'images',
      label: said('Photo du papier signé', 'صورة الورقة الموقعة', 'Photo of the signed paper'),
      required: true,
      when: { question: added.way, is: 'signed_paper' },
    },
  ],
};

/** A call's form as an agent fills it in Collect: the cooperative, the mandate, then what the call asks. */
export const callForm = (form: Form): Form => ({
  ...form,
  sections: [
    { ...cooperativeSection, questions: [...cooperativeSection.questions, languageQuestion] },
    mandateSection,
    ...form.sections,
  ],
});
