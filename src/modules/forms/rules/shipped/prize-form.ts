// Longer than our files are: it is one form in three languages, data and no code.
import type { Form } from '../form.ts';

/** The application form that a prize begins with; an organisation may publish its own. */
export const prizeForm: Form = {
  title: { fr: 'Candidature à un prix', ar: 'ملف الترشيح لجائزة', en: 'Application for a prize' },
  sections: [
    {
      id: 'cooperative',
      title: { fr: 'Votre coopérative', ar: 'تعاونيتكن', en: 'Your cooperative' },
      questions: [
        {
          id: 'age_years',
          kind: 'number',
          label: {
            fr: 'Depuis combien d’années la coopérative est-elle enregistrée ?',
            ar: 'منذ كم سنة والتعاونية مسجلة؟',
            en: 'For how many years has the cooperative been registered?',
          },
          required: true,
          minimum: 0,
          maximum: 120,
        },
        {
          id: 'members',
          kind: 'number',
          label: { fr: 'Nombre d’adhérentes et adhérents', ar: 'عدد المنخرطات والمنخرطين', en: 'Number of members' },
          required: true,
          minimum: 1,
          maximum: 100_000,
        },
        {
          id: 'women',
          kind: 'number',
          label: { fr: 'Dont femmes', ar: 'منهم النساء', en: 'Of whom women' },
          required: true,
          minimum: 0,
          maximum: 100_000,
        },
        {
          id: 'activity',
          kind: 'choice',
          label: { fr: 'Activité principale', ar: 'النشاط الرئيسي', en: 'Main activity' },
          required: true,
          choices: [
            {
              value: 'food',
              label: {
                fr: 'Produits du terroir et alimentation',
                ar: 'المنتجات المجالية والتغذية',
                en: 'Local food products',
              },
            },
            { value: 'craft', label: { fr: 'Artisanat', ar: 'الصناعة التقليدية', en: 'Crafts' } },
            {
              value: 'cosmetics',
              label: { fr: 'Cosmétiques naturels', ar: 'مواد التجميل الطبيعية', en: 'Natural cosmetics' },
            },
            {
              value: 'livestock',
              label: { fr: 'Élevage et lait', ar: 'تربية الماشية والحليب', en: 'Livestock and milk' },
            },
            {
              value: 'services',
              label: {
                fr: 'Services, tourisme, environnement',
                ar: 'الخدمات والسياحة والبيئة',
                en: 'Services, tourism, environment',
              },
            },
            { value: 'other', label: { fr: 'Autre', ar: 'نشاط آخر', en: 'Other' } },
          ],
        },
        {
          id: 'activity_other',
          kind: 'text',
          label: { fr: 'Laquelle ?', ar: 'ما هو؟', en: 'Which one?' },
          required: true,
          when: { question: 'activity', is: 'other' },
        },
        {
          id: 'earlier_prize',
          kind: 'yes_no',
          label: {
            fr: 'La coopérative a-t-elle déjà reçu ce prix ?',
            ar: 'هل سبق للتعاونية أن حصلت على هذه الجائزة؟',
            en: 'Has the cooperative already received this prize?',
          },
          required: true,
        },
      ],
    },
    {
      id: 'project',
      title: { fr: 'Votre projet', ar: 'مشروعكن', en: 'Your project' },
      hint: {
        fr: 'Ce que le prix vous permettra de faire, en peu de mots.',
        ar: 'ما ستمكنكن الجائزة من إنجازه، باختصار.',
        en: 'What the prize will let you do, in a few words.',
      },
      questions: [
        {
          id: 'title',
          kind: 'text',
          label: { fr: 'Nom du projet', ar: 'اسم المشروع', en: 'Name of the project' },
          required: true,
          longest: 160,
        },
        {
          id: 'need',
          kind: 'long_text',
          label: { fr: 'À quel besoin répond-il ?', ar: 'ما الحاجة التي يلبيها؟', en: 'Which need does it answer?' },
          required: true,
          longest: 3000,
        },
        {
          id: 'action',
          kind: 'long_text',
          label: { fr: 'Que ferez-vous, et quand ?', ar: 'ماذا ستفعلن، ومتى؟', en: 'What will you do, and when?' },
          required: true,
          longest: 4000,
        },
        {
          id: 'cost',
          kind: 'money',
          label: { fr: 'Coût total du projet', ar: 'الكلفة الإجمالية للمشروع', en: 'Total cost of the project' },
          required: true,
          minimum: 1,
          maximum: 10_000_000,
        },
        {
          id: 'impact',
          kind: 'long_text',
          label: {
            fr: 'Qu’est-ce qui changera pour les femmes de la coopérative ?',
            ar: 'ما الذي سيتغير بالنسبة لنساء التعاونية؟',
            en: 'What will change for the women of the cooperative?',
          },
          required: true,
          longest: 3000,
        },
      ],
    },
    {
      id: 'products',
      title: { fr: 'Vos produits', ar: 'منتجاتكن', en: 'Your products' },
      repeat: { atLeast: 1, atMost: 8, item: { fr: 'Produit', ar: 'المنتوج', en: 'Product' } },
      questions: [
        {
          id: 'name',
          kind: 'text',
          label: { fr: 'Nom du produit', ar: 'اسم المنتوج', en: 'Name of the product' },
          required: true,
          longest: 120,
        },
        {
          id: 'sales',
          kind: 'money',
          label: { fr: 'Ventes de l’an dernier', ar: 'مبيعات السنة الماضية', en: 'Sales of last year' },
          minimum: 0,
        },
        {
          id: 'certified',
          kind: 'yes_no',
          label: {
            fr: 'A-t-il un label ou une certification ?',
            ar: 'هل يتوفر على علامة جودة أو شهادة؟',
            en: 'Does it have a label or a certification?',
          },
        },
        {
          id: 'label_name',
          kind: 'text',
          label: { fr: 'Lequel ?', ar: 'ما هي؟', en: 'Which one?' },
          when: { question: 'certified', is: true },
          required: true,
        },
      ],
    },
    {
      id: 'pieces',
      title: { fr: 'Pièces à joindre', ar: 'الوثائق المطلوبة', en: 'Documents' },
      hint: {
        fr: 'Une photo prise avec le téléphone suffit, si on peut la lire.',
        ar: 'تكفي صورة بالهاتف إذا كانت مقروءة.',
        en: 'A photo taken with the phone is enough, if it can be read.',
      },
      questions: [
        {
          id: 'register_extract',
          kind: 'file',
          label: {
            fr: 'Extrait du registre des coopératives',
            ar: 'مستخرج من سجل التعاونيات',
            en: 'Extract of the register of cooperatives',
          },
          required: true,
          accepts: 'documents',
        },
        {
          id: 'photos',
          kind: 'file',
          label: {
            fr: 'Photos de vos produits ou de l’atelier',
            ar: 'صور لمنتجاتكن أو للورشة',
            en: 'Photos of your products or workshop',
          },
          accepts: 'images',
        },
      ],
    },
  ],
};
